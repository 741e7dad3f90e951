export const exitCodes = {
  done: 0,
  findings: 1,
  usage: 2,
  /** A file, the configuration or the output folder could not be read or written. */
  unreadable: 3,
  bug: 70,
} as const;

/** Sets the exit code: of several reasons not to end with 0, the gravest. They are ordered so. */
export function endWith(code: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
}
