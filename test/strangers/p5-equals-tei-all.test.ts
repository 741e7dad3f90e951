import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import type { XmlDocument, XmlElement } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { compileFacts } from "../../src/validate/p5/compile-facts.ts";
import { Vocabulary } from "../../src/validate/p5/vocabulary.ts";
import { readSchema, type RelaxNgSchema } from "../../src/validate/relax-ng/read-schema.ts";
import { validateRelaxNg } from "../../src/validate/relax-ng/validate-relax-ng.ts";
import { documentsIn } from "../our-documents.ts";
import { findingsOfJing } from "../validate/agree-with-jing.ts";
import { canonicalElements } from "../validate/canonical-grammar.ts";
import { factsOfP5 } from "../validate/p5/facts-of-p5.ts";
import { RandomDocuments } from "../validate/random-document.ts";
import { publishedP5 } from "./published-p5.js";

const vocabulary = new Vocabulary(factsOfP5());
const names = vocabulary.elements();
const ours = compileFacts(vocabulary);
const theirs = parsed(publishedP5);

describe("TEI P5, as our facts have it and as it is published", () => {
  const ourElements = canonicalElements(ours.root);
  const theirElements = canonicalElements(theirs.root);

  it("has the same elements, and begins with the same", () => {
    expect([...ourElements.keys()].sort()).toEqual([...theirElements.keys()].sort());
    expect(ourElements.get("<start>")).toEqual(theirElements.get("<start>"));
    expect(theirElements.size).toBeGreaterThan(580);
  });

  it.each([...theirElements.keys()])("lets the same stand in %s", name => {
    expect(ourElements.get(name)).toEqual(theirElements.get(name));
  });
});

describe("a document, by our facts of TEI P5 and by the published schema", () => {
  const folders = ["../shared/tei", "../shared/cases", "../shared/validation/mutants"];
  const documents = folders.flatMap(documentsIn).filter(path => parseXml(readFileSync(path), path).ok);
  const schemas = [readSchema(ours), readSchema(theirs)] as const;

  it.each(documents)("has the same findings: %s", path => {
    const document = parsed(readFileSync(path, "utf8"));
    const [byOurs, byTheirs] = schemas.map(schema => findings(document, schema));
    expect(byOurs).toEqual(byTheirs);
  });
});

describe("documents at random, which begin with any element", () => {
  const count = 5000;
  const anyRoot = `<start><choice>${names.map(name => `<ref name="${name}"/>`).join("")}</choice></start>`;
  const open = publishedP5.replace(/<start>[^]*<\/start>/, anyRoot);
  const random = new RandomDocuments(theirs.root);
  const documents: string[] = [];
  const verdicts: boolean[] = [];
  beforeAll(() => {
    const schema = readSchema(beginningWith(ours, anyRoot));
    for (let seed = 0; seed < count; seed++) {
      const text = random.write(names[seed % names.length]!, seed);
      documents.push(text);
      verdicts.push(findings(parsed(text), schema).length === 0);
    }
  });

  it("are valid by both, or by neither", () => {
    const their = readSchema(parsed(open));
    const differing = documents.filter((text, nth) => (findings(parsed(text), their).length === 0) !== verdicts[nth]);
    expect(documents).toHaveLength(count);
    expect(differing).toEqual([]);
  });

  it("are valid and wrong, each often enough to tell", () => {
    const valid = verdicts.filter(Boolean).length;
    expect(Math.min(valid, count - valid)).toBeGreaterThan(count / 5);
  });

  it("are valid by our facts where jing, with the published schema, says so: a sample", () => {
    const folder = mkdtempSync(join(tmpdir(), "p5-"));
    const sample = documents.flatMap((text, nth) =>
      nth % 10 === 0 ? [{ text, path: join(folder, `${nth}.xml`), nth }] : [],
    );
    for (const { text, path } of sample) writeFileSync(path, text);
    writeFileSync(join(folder, "open.rng"), open);
    const found = findingsOfJing(
      join(folder, "open.rng"),
      sample.map(({ path }) => path),
    );
    const differing = sample.filter(({ path, nth }) => verdicts[nth] === found.has(path));
    expect(differing.map(({ text, path }) => [text, found.get(path)])).toEqual([]);
  });
});

/** The code and the place of each finding: in what order the names of a message stand is not part of a schema. */
function findings(document: XmlDocument, schema: RelaxNgSchema): string[] {
  return validateRelaxNg(document, schema).map(({ code, location }) => `${code} ${location.line}:${location.column}`);
}

function parsed(text: string): XmlDocument {
  const document = parseXml(new TextEncoder().encode(text), "document.xml");
  if (!document.ok) throw new Error(document.diagnostics[0]?.message);
  return document.value;
}

/** The grammar with another start. */
function beginningWith(grammar: XmlDocument, start: string): XmlDocument {
  const begin = parsed(`<grammar xmlns="http://relaxng.org/ns/structure/1.0">${start}</grammar>`).root;
  const rest = grammar.root.children.filter(child => (child as XmlElement).local !== "start");
  return { ...grammar, root: { ...grammar.root, children: [...begin.children, ...rest] } };
}
