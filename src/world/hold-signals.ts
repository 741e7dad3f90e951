import { setImmediate } from "node:timers/promises";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does work that must not be cut in two. A signal that arrives meanwhile ends the process after it, as it would have at once: a
 * shell sees 130 or 143. A signal is heard when the event loop next waits for its files, and the turn in which the work was
 * done may be past that: hence two turns.
 */
export async function holdSignals(work: () => void): Promise<void> {
  const held: NodeJS.Signals[] = [];
  const hold = (signal: NodeJS.Signals): unknown => held.push(signal);
  for (const signal of signals) process.on(signal, hold);
  try {
    work();
  } finally {
    await setImmediate();
    await setImmediate();
    for (const signal of signals) process.removeListener(signal, hold);
    if (held[0]) process.kill(process.pid, held[0]);
  }
}
