import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import type { XmlDocument } from "../../../src/core/xml-tree.ts";
import { parseXml } from "../../../src/engines/xml.ts";
import type { FindPart } from "../../../src/validate/relax-ng/read-schema-file.ts";
import { programFor } from "../../../src/validate/schematron/check/program-for.ts";
import { readyProgram, type Program } from "../../../src/validate/schematron/check/program.ts";
import { tryRules, type Tried } from "../../../src/validate/schematron/check/try-rules.ts";
import { readSchematronFile } from "../../../src/validate/schematron/read/read-schema.ts";

/** The outcome of the rules of a file, tried in this thread on the document of another. */
export async function triedBy(
  schema: string,
  document: string,
  phase?: string,
): Promise<Tried & Pick<Program, "notices">> {
  const read = await readSchematronFile({ path: schema, bytes: readFileSync(schema) }, onDisk);
  const program = readyProgram(read, phase);
  const main = parsed(readFileSync(document), document);
  const first = tryRules(program, main);
  const others = first.asksFor.map(address => {
    const path = join(dirname(document), address);
    return [address, parsed(readFileSync(path), path)] as const;
  });
  return { ...(others.length === 0 ? first : tryRules(program, main, new Map(others))), notices: program.notices };
}

/** The outcome of rules and a document that are written out. What the rules include has a name each. */
export async function tried(
  schema: string,
  document: string,
  {
    phase,
    parts = {},
    name = "rules.sch",
  }: { phase?: string; parts?: Readonly<Record<string, string>>; name?: string } = {},
): Promise<Tried & Pick<Program, "notices">> {
  const find: FindPart = reference =>
    Promise.resolve(
      parts[reference] === undefined ? { wanting: "absent" } : { path: reference, bytes: bytesOf(parts[reference]) },
    );
  const read = await readSchematronFile({ path: name, bytes: bytesOf(schema) }, find);
  const letter = parsed(bytesOf(document), "letter.xml");
  const program = programFor(read, phase, letter, asked => readyProgram(read, asked));
  return { ...tryRules(program, letter), notices: program.notices };
}

const onDisk: FindPart = (reference, from) => {
  const path = join(dirname(from), reference);
  return Promise.resolve(existsSync(path) ? { path, bytes: readFileSync(path) } : { wanting: "absent" });
};

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function parsed(bytes: Uint8Array, path: string): XmlDocument {
  const outcome = parseXml(bytes, path);
  if (!outcome.ok) throw new Error(outcome.diagnostics[0]?.message);
  return outcome.value;
}
