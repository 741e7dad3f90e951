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

function include(href: string): string {
  return `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="${href}"/></grammar>`;
}

function twenty(): string {
  return Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(" ");
}
