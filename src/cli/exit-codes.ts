export const exitCodes = {
  done: 0,
  findings: 1,
  usage: 2,
  /** A file, the configuration or the output folder could not be read or written. */
  unreadable: 3,
  bug: 70,
} as const;

/** The meaning of each code, for who reads the help. */
export const meanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: "done",
  findings: "findings: something is wrong with a document",
  usage: "usage: the command line cannot be understood",
  unreadable: "a file could not be read or written",
  bug: "a bug of Recension",
};

/** Sets the exit code: of several reasons not to end with 0, the gravest. They are ordered so. */
export function endWith(code: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
}
