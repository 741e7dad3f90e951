import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { temporaryFolder } from "../cli/recension.ts";

const folder = temporaryFolder();
const MiB = 2 ** 20;

interface Ended {
  /** 0 valid, 1 findings, 3 a schema that cannot be read. */
  readonly status: number | null;
  readonly said: string;
  readonly cpuSeconds: number;
  /** At the peak, beyond the size of the document. */
  readonly moreMiB: number;
}

/** Validates in a process of its own, whose time and memory the operating system counts. */
function validate(document: string | Buffer, schema?: string): Ended {
  const [path, rng] = [join(folder, "document.xml"), join(folder, "schema.rng")];
  writeFileSync(path, document);
  if (schema !== undefined) writeFileSync(rng, schema);
  const ours = ["dist/cli/main.js", "validate", path, ...(schema === undefined ? [] : ["--schema", rng])];
  const { status, stderr } = spawnSync("/usr/bin/time", ["-f", "@@ %U %S %M", process.execPath, ...ours], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    timeout: 100_000,
  });
  const [said = "", figures = ""] = stderr.split("@@ ");
  const [user = NaN, system = NaN, kibibytes = NaN] = figures.trim().split(" ").map(Number);
  return { status, said, cpuSeconds: user + system, moreMiB: kibibytes / 1024 - document.length / MiB };
}

function tei(body: string): string {
  const header =
    "<teiHeader><fileDesc><titleStmt><title>A</title></titleStmt><publicationStmt><p>B</p></publicationStmt><sourceDesc><p>C</p></sourceDesc></fileDesc></teiHeader>";
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}<text><body>${body}</body></text></TEI>`;
}

/** A schema of a TEI element with this content. */
function schemaOf(content: string): string {
  return `<element xmlns="http://relaxng.org/ns/structure/1.0" name="TEI" ns="http://www.tei-c.org/ns/1.0"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">${content}</element>`;
}

describe("a hostile document ends with a finding, in 10 seconds and 256 MiB over its size", () => {
  it.each<[string, string | Buffer, string | undefined, number, string]>([
    ["that is 10,000 deep", tei(`${"<div>".repeat(10_000)}${"</div>".repeat(10_000)}`), undefined, 1, "REC-X007"],
    [
      "with 50 MiB of one attribute",
      tei(`<p rend="${"ab ".repeat((50 * MiB) / 3)}" id="a"/>`),
      undefined,
      1,
      "REC-V002",
    ],
    ["with 50 MiB of an ID", tei(`<p xml:id="${"ab ".repeat((50 * MiB) / 3)}"/>`), undefined, 1, "REC-V003"],
    [
      "with 50 MiB of digits for a date",
      `<TEI xmlns="http://www.tei-c.org/ns/1.0" when="${"1".repeat(50 * MiB)}"/>`,
      schemaOf('<attribute name="when"><data type="date"/></attribute>'),
      1,
      "REC-V003",
    ],
    ["with 20,000 attributes of one element", tei(`<p ${twenty()}/>`), undefined, 1, "REC-V002"],
    ["that is no UTF-8", Buffer.from(tei("<p>\xff\xfe</p>"), "latin1"), undefined, 1, "REC-X002"],
    ["with a NUL", tei("<p>\0</p>"), undefined, 1, "REC-X003"],
    [
      "of a pattern that has no end",
      `<TEI xmlns="http://www.tei-c.org/ns/1.0">${"a".repeat(MiB)}</TEI>`,
      schemaOf('<data type="string"><param name="pattern">(a+)+b</param></data>'),
      1,
      "REC-V00",
    ],
    [
      "with an entity of another file",
      withDoctype('<!ENTITY e SYSTEM "file:///etc/passwd">'),
      undefined,
      1,
      "REC-X005",
    ],
    [
      "with a parameter entity of the web",
      withDoctype('<!ENTITY % p SYSTEM "http://example.org/p"> %p;'),
      undefined,
      1,
      "REC-X003",
    ],
    ["with entities that double without end", withDoctype(doubled(20)), undefined, 1, "REC-X006"],
    [
      "with a long entity at a million places",
      withDoctype(`<!ENTITY e "${"a".repeat(9999)}">`, "&e;".repeat(1e6)),
      undefined,
      1,
      "REC-X006",
    ],
    [
      "of a list of a million words, the last of them wrong",
      `<TEI xmlns="http://www.tei-c.org/ns/1.0">${"1 ".repeat(1e6)}x</TEI>`,
      schemaOf('<list><oneOrMore><data type="integer"/></oneOrMore></list>'),
      1,
      "REC-V006",
    ],
    [
      "of which a schema lets each of 400 parts be or not, and there is one more",
      `<TEI xmlns="http://www.tei-c.org/ns/1.0">${"<a/>".repeat(401)}</TEI>`,
      schemaOf('<optional><element name="a"><empty/></element></optional>'.repeat(400)),
      1,
      "REC-V00",
    ],
    [
      "of a schema whose definitions double forty times",
      '<TEI xmlns="http://www.tei-c.org/ns/1.0">a</TEI>',
      doublingDefinitions(40),
      3,
      "more ways to read this document than can be followed",
    ],
    [
      "of a schema of 20,000 definitions that lead from one to another",
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>',
      chainOf(20_000),
      3,
      "nested too deep",
    ],
    [
      "of a schema of elements of any name, 500 deep, each of which may be one of two",
      `<TEI xmlns="http://www.tei-c.org/ns/1.0">${"<a>".repeat(500)}${"</a>".repeat(500)}</TEI>`,
      ofAnyName,
      3,
      "more ways to read this document than can be followed",
    ],
    ["of a schema that includes itself", tei("<p/>"), include("schema.rng"), 3, "leads to itself"],
    ["of a schema that includes one by http", tei("<p/>"), include("http://example.org/s.rng"), 3, "is not read"],
  ])(
    "%s",
    (_, document, schema, status, finding) => {
      const ended = validate(document, schema);
      expect(ended.said).toContain(finding);
      expect(ended.status).toBe(status);
      expect(ended.cpuSeconds).toBeLessThan(10);
      expect(ended.moreMiB).toBeLessThan(256);
    },
    120_000,
  );
});

/** A document that refers to an entity `e`. */
function withDoctype(declarations: string, text = "&e;"): string {
  return `<!DOCTYPE TEI [${declarations}]><TEI xmlns="http://www.tei-c.org/ns/1.0">${text}</TEI>`;
}

function doubled(times: number): string {
  const each = Array.from({ length: times }, (_, i) => `<!ENTITY e${i} "${`&e${i + 1};`.repeat(10)}">`);
  return `<!ENTITY e "&e0;">${each.join("")}<!ENTITY e${times} "words">`;
}

function grammarOf(start: string, definitions: readonly string[]): string {
  const tei = `<element name="TEI" ns="http://www.tei-c.org/ns/1.0">${start}</element>`;
  const defined = definitions.map((pattern, i) => `<define name="d${i}">${pattern}</define>`);
  return `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start>${tei}</start>${defined.join("")}</grammar>`;
}

function doublingDefinitions(times: number): string {
  const next = (i: number): string => `<ref name="d${i + 1}"/>`;
  const each = Array.from(
    { length: times },
    (_, i) => `<choice>${next(i)}<group>${next(i)}${next(i)}</group></choice>`,
  );
  return grammarOf('<ref name="d0"/>', [...each, '<element name="x"><empty/></element>']);
}

function chainOf(length: number): string {
  return grammarOf('<ref name="d0"/>', [...Array.from({ length }, (_, i) => `<ref name="d${i + 1}"/>`), "<empty/>"]);
}

const both = '<ref name="d0"/><ref name="d1"/>';
const any = `<optional><element><anyName/>${both}</element></optional>`;
const ofAnyName = grammarOf(both, [any, any]);

function include(href: string): string {
  return `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="${href}"/></grammar>`;
}

function twenty(): string {
  return Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(" ");
}
