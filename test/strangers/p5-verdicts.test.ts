import { readFileSync } from "node:fs";

import { beforeAll, describe, expect, it } from "vitest";

import { parseXml } from "../../src/engines/xml.ts";
import { session, type Diagnostic, type Validation } from "../../src/index.ts";
import { documentsIn, firstEdition, ourDocuments } from "../our-documents.ts";
import { findingsOfJing, hasTypeOutside } from "../validate/agree-with-jing.ts";
import { fileOfPublishedP5 } from "./published-p5.js";

const folders = ["../shared/tei", "../shared/cases", "../shared/validation/mutants", "test/conformance/fixtures"];
const documents = [...folders.flatMap(documentsIn), ...ourDocuments, firstEdition].filter(isReadByJing);
const { validate } = session();

describe("TEI P5, which is checked by default", () => {
  const validations = new Map<string, Validation>();
  let jing: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    for (const path of documents) validations.set(path, await validate(path, { profile: "p5" }));
    jing = findingsOfJing(fileOfPublishedP5(), documents, true);
  }, 600_000);

  it.each(documents)("has the verdict of jing, but for pointers that lead nowhere: %s", path => {
    const { ok, diagnostics } = validations.get(path)!;
    const others = errorsIn(diagnostics).filter(({ code }) => code !== "REC-V020");
    expect(others.length > 0, `${others[0]?.message} jing: ${jing.get(path)?.[0]}`).toBe(jing.has(path));
    expect(ok).toBe(errorsIn(diagnostics).length === 0);
  });

  it.each(documents)("finds a pointer to an id only where the file gives none: %s", path => {
    const text = readFileSync(path, "utf8");
    const pointers = validations.get(path)!.diagnostics.filter(({ code }) => code === "REC-V020");
    const ids = pointers.map(({ message }) => /points at #(\S+), and/.exec(message)?.[1]);
    expect(ids.filter(id => id === undefined || new RegExp(`xml:id\\s*=\\s*["']${id}["']`).test(text))).toEqual([]);
  });

  it("lets documents of others pass", () => {
    const others = documents.filter(path => path.startsWith("../shared/tei") && validations.get(path)!.ok);
    expect(others.length).toBeGreaterThan(10);
    expect(jing.size).toBeGreaterThan(100);
  });
});

/** jing ends where a type that stands elsewhere is not there, and at what is no XML; of a whole with parts it says what is wrong as of a part. */
function isReadByJing(path: string): boolean {
  const bytes = readFileSync(path);
  return !hasTypeOutside(path) && !bytes.includes("<xi:include") && parseXml(bytes, path).ok;
}

function errorsIn(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}
