import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import type { XmlDocument } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { readSchema } from "../../src/validate/relax-ng/read-schema.ts";
import { validateRelaxNg } from "../../src/validate/relax-ng/validate-relax-ng.ts";

/** Holds that our validator and jing agree on whether each document is valid, with each schema. */
export function agreeWithJing(schemas: readonly string[], documents: readonly string[]): void {
  describe.each(schemas)("the validator and jing, with %s", path => {
    const schema = readSchema(read(path)!);
    const wellFormed = documents.filter(document => read(document) !== undefined && !hasTypeOutside(document));
    let jing: ReadonlyMap<string, readonly string[]>;
    beforeAll(() => {
      jing = findingsOfJing(path, wellFormed);
    }, 600_000);

    it.each(wellFormed)("agree on whether %s is valid", document => {
      const findings = validateRelaxNg(read(document)!, schema);
      const found = jing.get(document);
      expect(findings.length > 0, `${JSON.stringify(findings[0])} jing: ${found?.[0] ?? ""}`).toBe(found !== undefined);
    });
  });
}

/** The findings of jing in each document that is not valid, by the path of the document: one run for all. IDs are checked where it is said. */
export function findingsOfJing(
  schema: string,
  documents: readonly string[],
  checkingIds = false,
): ReadonlyMap<string, readonly string[]> {
  const { stdout, stderr, status } = spawnSync("jing", [...(checkingIds ? [] : ["-i"]), schema, ...documents], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status === null || status > 1) throw new Error(`jing did not run: ${stderr}`);
  const byPlace = new Map(documents.map(document => [resolve(document), document]));
  const found = new Map<string, string[]>();
  for (const line of stdout.trimEnd().split("\n").filter(Boolean)) {
    const [, place = "", finding = ""] = /^(.*?):\d+:\d+: (.*)$/.exec(line) ?? [];
    const document = byPlace.get(resolve(place));
    if (document === undefined) throw new Error(`jing said of no document: ${line}`);
    found.set(document, [...(found.get(document) ?? []), finding]);
  }
  return found;
}

function read(path: string): XmlDocument | undefined {
  const parsed = parseXml(readFileSync(path), path);
  return parsed.ok ? parsed.value : undefined;
}

/** jing fetches an external document type, which is not there to be fetched, and then reads no further document. */
export function hasTypeOutside(path: string): boolean {
  return /<!DOCTYPE[^[>]*(SYSTEM|PUBLIC)/.test(readFileSync(path, "utf8"));
}
