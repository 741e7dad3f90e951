export const exitCodes = {
  done: 0,
  findings: 1,
  usage: 2,
  /** A file, the configuration or the output folder could not be read or written. */
  unreadable: 3,
  bug: 70,
} as const;
