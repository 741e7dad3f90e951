/** True of the error of V8 where calls are nested deeper than its stack has room for. */
export function isOutOfStack(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes("call stack");
}
