/**
 * Validates what nobody meant: mutations, from seeds, of documents by TEI P5 and other schemas, and of schemas with documents of theirs;
 * our own, and strangers' where they stand beside the checkout. A crash, a hang, a refusal and a verdict other than jing's are faults;
 * the smallest that shows each stands in the folder `test/.actual/fuzz-validate`. Ends with 1 where there is one.
 *
 *   node test/fuzz/validate.js [HOW MANY DOCUMENTS, 10000] [SCHEMAS, 2000] [FIRST SEED, 1] [AT ONCE, as many as there are cores]
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join } from "node:path";

import { parseXml } from "../../dist/engines/xml.js";
import { isArgued } from "./argued.js";
import { documentsToMutate, schemasOfDocuments } from "./documents-to-mutate.js";
import { Jing } from "./jing.js";
import { minimise } from "./minimise.js";
import { chances } from "./mutate.js";
import { mutateMarkup } from "./mutate-markup.js";
import { mutateSchema } from "./mutate-schema.js";
import { schemasToMutate } from "./schemas-to-mutate.js";
import { Trials } from "./trials.js";
import { wordsOf } from "./words-of.js";

const defaults = [10_000, 2000, 1, availableParallelism()];
const [documentCount, schemaCount, firstSeed, atOnce] = defaults.map((value, i) =>
  Number(process.argv[i + 2] ?? value),
);
const count = documentCount + schemaCount;
const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
const keptIn = "test/.actual/fuzz-validate";
const documents = documentsToMutate();
const schemas = schemasToMutate();
const ofDocuments = await schemasOfDocuments();
const kinds = ["crash", "hang", "refusal", "difference"];
const found = [];
const jing = new Jing();
let next = 0;
let judged = 0;

rmSync(keptIn, { recursive: true, force: true });
await Promise.all(Array.from({ length: atOnce }, tryOn));
jing.end();
rmSync(folder, { recursive: true });
report();

async function tryOn() {
  const trials = new Trials(20, atOnce, "./validation-worker.js");
  while (next < count) {
    const nth = next++;
    const seed = firstSeed + (nth < documentCount ? nth : nth - documentCount);
    const mutation = nth < documentCount ? mutatedDocument(seed) : mutatedSchema(seed);
    const fault = await faultOf(mutation, trials);
    if (fault) await keep(mutation, fault, trials);
    rmSync(mutation.folder, { recursive: true });
    if (process.stderr.isTTY) process.stderr.write(`\r${next} of ${count}, ${found.length} with faults `);
  }
  trials.end();
}

/** A document that is tried by a schema as users have it tried. `file` is what was mutated, `bytes` what it became. */
function mutatedDocument(seed) {
  const chance = chances(seed);
  const from = chance.of(documents);
  const { ours, jings } = chance.of(ofDocuments);
  const { bytes, done } = mutateMarkup(readFileSync(from, "utf8"), seed, { words: wordsOf(jings), isTei: true });
  const own = join(folder, `document-${seed}`);
  const file = join(own, "document.xml");
  mkdirSync(own, { recursive: true });
  writeFileSync(file, bytes);
  return { ...{ from, done, folder: own, file, bytes, isWhole: true }, schema: ours, jings, documents: [file] };
}

/** A schema of which one file is mutated, with its documents, and as many that are mutated too. */
function mutatedSchema(seed) {
  const chance = chances(seed);
  const { folder: from, schema, files, documents } = chance.of(schemas);
  const own = join(folder, `schema-${seed}`);
  cpSync(from, own, { recursive: true, filter: path => !path.endsWith(".xml") || path === from });
  const name = chance.below(2) === 0 ? schema : chance.of(files);
  const file = join(own, name);
  const { changed, done } = mutateSchema(readFileSync(join(from, name), "utf8"), seed, name.endsWith(".rnc"));
  rmSync(file);
  writeFileSync(file, changed);
  const words = wordsOf(join(from, schema));
  const tried = documents.length > 0 ? documents.slice(0, 3) : ["test/fuzz/empty.xml"];
  const sources = tried.map(path => readFileSync(path, "utf8"));
  const all = [
    ...sources,
    ...sources.map((source, i) => mutateMarkup(source, seed + i, { words, isTei: false }).bytes),
  ];
  const paths = all.map((source, i) => {
    writeFileSync(join(own, `${i}.xml`), source);
    return join(own, `${i}.xml`);
  });
  const path = join(own, schema);
  return {
    from: join(from, name),
    done,
    folder: own,
    file,
    bytes: changed,
    schema: path,
    jings: path,
    documents: paths,
  };
}

/** The first fault of a mutation: of our own, or a verdict that is not jing's. */
async function faultOf({ schema, jings, documents, isWhole }, trials) {
  const said = await trials.try({ schema, documents, isWhole });
  const own = said.find(({ kind }) => kind !== "verdict");
  if (own) return own;
  for (const [i, document] of documents.entries()) {
    const { verdict, said: why } = await jing.judge(jings, document);
    judged++;
    if (verdict === said[i].said || verdict === "crash" || isArgued(why)) continue;
    return {
      kind: "difference",
      said: `${said[i].said}, by jing ${verdict}: ${why}`,
      pair: [said[i].said, verdict].join(),
    };
  }
  return undefined;
}

async function keep(mutation, fault, trials) {
  const { folder, from, done, file } = mutation;
  found.push(fault);
  console.log(`${fault.kind}, ${basename(folder)}, ${from}: ${done.join(", ")}\n  ${fault.said.slice(0, 500)}`);
  if (fault.kind !== "hang" && isMarkup(mutation)) {
    const isThatFault = async smaller => {
      writeFileSync(file, smaller);
      const other = await faultOf(mutation, trials);
      return other?.kind === fault.kind && other.pair === fault.pair && alike(other.said, fault.said);
    };
    writeFileSync(file, await minimise(String(mutation.bytes), isThatFault));
  }
  cpSync(folder, join(keptIn, basename(folder)), { recursive: true });
}

/** True of what can be made smaller element by element. */
function isMarkup({ file, bytes }) {
  return (
    !file.endsWith(".rnc") &&
    parseXml(Buffer.from(bytes), file).ok &&
    Buffer.from(String(bytes)).equals(Buffer.from(bytes))
  );
}

/** Of what both say, the words that do not hang on place. */
function alike(one, other) {
  const words = said => said.replace(/\d+|"[^"]*"/g, "").slice(0, 60);
  return words(one) === words(other);
}

function report() {
  const times = kind => found.filter(fault => fault.kind === kind).length;
  const faults = kinds.map(kind => `${kind} ${times(kind)}`).join(", ");
  console.log(`\n${documentCount} documents, ${schemaCount} schemas, ${judged} verdicts of jing: ${faults}`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
