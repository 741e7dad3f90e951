/**
 * Tries documents that nobody meant: mutations of our own documents, from seeds, through all formats, `validate` and `verify`. A crash,
 * a difference between TEI and output, a page that is no valid HTML, and more than a minute of the processor are faults; the smallest
 * document that shows each stands in the folder `test/.actual/fuzz`. Ends with 1 where there is one.
 *
 *   node test/fuzz/fuzz.js [HOW MANY, 3000] [FIRST SEED, 1] [AT ONCE, as many as there are cores]
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";

import { minimise } from "./minimise.js";
import { mutate, spoil } from "./mutate.js";
import { Trials } from "./trials.js";

const defaults = [3000, 1, availableParallelism()];
const [count, firstSeed, atOnce] = defaults.map((value, i) => Number(process.argv[i + 2] ?? value));
const folder = "test/.actual/fuzz";
const documents = readdirSync("test/documents")
  .filter(name => name.endsWith(".xml"))
  .map(name => join("test/documents", name));
const found = new Map();
let next = 0;

rmSync(folder, { recursive: true, force: true });
await Promise.all(Array.from({ length: atOnce }, tryOn));
report();

async function tryOn() {
  const trials = new Trials(60, atOnce);
  while (next < count) {
    const seed = firstSeed + next++;
    const file = documents[seed % documents.length];
    const layer = seed % 3 === 0 ? "diplomatic" : "reading";
    const { tei, done } = mutate(readFileSync(file, "utf8"), seed);
    const faults = await trials.try({ tei, file, layer });
    if (faults.length > 0) await keep({ seed, file, layer, tei, done, fault: faults[0] }, trials);
    if (process.stderr.isTTY) process.stderr.write(`\r${next} of ${count}, ${found.size} with faults `);
  }
  trials.end();
}

async function keep({ seed, file, layer, tei, done, fault }, trials) {
  found.set(seed, fault);
  console.log(`${fault.kind}, seed ${seed}, ${basename(file)}, ${layer}: ${done.join(", ")}\n  ${fault.said}`);
  const isThatFault = async smaller => {
    const faults = await trials.try({ tei: smaller, file, layer });
    return faults.some(({ kind, said }) => kind === fault.kind && said.slice(0, 8) === fault.said.slice(0, 8));
  };
  mkdirSync(folder, { recursive: true });
  const isKept = fault.kind === "hang" || done.includes(spoil.name);
  writeFileSync(join(folder, `${seed}.xml`), isKept ? tei : await minimise(tei, isThatFault));
}

function report() {
  const kinds = ["crash", "difference", "invalid page", "hang"];
  const times = kind => [...found.values()].filter(fault => fault.kind === kind).length;
  console.log(`\n${count} documents: ${kinds.map(kind => `${kind} ${times(kind)}`).join(", ")}`);
  process.exitCode = found.size > 0 ? 1 : 0;
}
