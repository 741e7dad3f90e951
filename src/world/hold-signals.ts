import { setImmediate } from "node:timers/promises";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does work that must not be cut in two. A signal that arrives meanwhile ends the process after it. */
export async function holdSignals(work: () => void): Promise<void> {
  const held: NodeJS.Signals[] = [];
  const hold = (signal: NodeJS.Signals): unknown => held.push(signal);
  for (const signal of signals) process.on(signal, hold);
  try {
    work();
    await setImmediate();
  } finally {
    for (const signal of signals) process.removeListener(signal, hold);
    if (held[0]) process.kill(process.pid, held[0]);
  }
}
