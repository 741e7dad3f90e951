import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import type { Diagnostic } from "../../src/core/diagnostic.ts";
import type { XmlDocument } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { codes } from "../../src/verify/codes.ts";
import { verifyCorpus } from "../../src/verify/verify-corpus.ts";
import { verifyOutput } from "../../src/verify/verify-output.ts";
import { verifySource } from "../../src/verify/verify-source.ts";
import { approved } from "../approved.ts";

const root = "test/diagnostics";
const folders = readdirSync(root).filter(name => name.startsWith("REC-Y"));

describe("each code of the verification", () => {
  it("has an example, and each example a code", () => {
    expect(folders.map(name => name.replace(/_.*/, "")).sort()).toEqual(Object.keys(codes));
  });

  it.each(folders)("is reported for its example, and for nothing else there: %s", async folder => {
    const found = await verify(folder, "input.xml", "source.txt", "output");
    const expected = approved(`${root}/${folder}/expected.json`, JSON.stringify(found, null, 2) + "\n");
    expect(found).toEqual(JSON.parse(expected));
  });

  it.each(folders)("is gone when the hint was followed: %s", async folder => {
    const source = existsSync(`${root}/${folder}/repaired.txt`) ? "repaired.txt" : "source.txt";
    expect(await verify(folder, "repaired.xml", source, "repaired")).toEqual([]);
  });
});

/** Verifies the source where the folder has one; else the output in the format it has. */
async function verify(folder: string, tei: string, source: string, output: string): Promise<readonly Diagnostic[]> {
  const read = (file: string): Uint8Array => readFileSync(`${root}/${folder}/${file}`);
  if (existsSync(`${root}/${folder}/source.txt`))
    return verifySource(parse(read(tei), tei), { file: source, bytes: read(source) }, digest).diagnostics;
  const document = parse(read("input.xml"), "input.xml");
  if (existsSync(`${root}/${folder}/${output}.corpus.txt`)) {
    const [text, table] = [`${output}.corpus.txt`, `${output}.corpus.tsv`];
    const files = { text: { file: text, bytes: read(text) }, table: { file: table, bytes: read(table) } };
    return verifyCorpus(document, files, "reading").diagnostics;
  }
  const format = existsSync(`${root}/${folder}/${output}.txt`) ? "txt" : "html";
  const file = `${output}.${format}`;
  return (await verifyOutput(document, { format, file, bytes: read(file) }, "reading")).diagnostics;
}

function parse(bytes: Uint8Array, file: string): XmlDocument {
  const parsed = parseXml(bytes, file);
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
  return parsed.value;
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
