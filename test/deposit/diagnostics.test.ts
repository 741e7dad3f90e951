import { describe, expect, it } from "vitest";

import { codes } from "../../src/deposit/codes.ts";
import { reportWants } from "../../src/deposit/wants/report-wants.ts";
import { targets, type TargetName } from "../../src/deposit/wants/targets.ts";
import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { recordOf } from "../../src/record/record-of.ts";
import { readFile } from "node:fs/promises";
import { pagesOfText } from "../../src/tei/paged-text.ts";
import { describeExamples } from "../diagnostics/describe-examples.ts";

async function wantsOf(path: string, named: readonly TargetName[]): Promise<readonly Diagnostic[]> {
  const document = parseXml(await readFile(path), path);
  if (!document.ok) return document.diagnostics;
  return reportWants(
    document.value,
    { record: recordOf(document.value), pages: pagesOfText(document.value.root) },
    named,
  );
}

/** Letters are wanted by none but correspSearch, pictures of pages by none but IIIF. */
const all = (Object.keys(targets) as TargetName[]).filter(name => name !== "cmif" && name !== "iiif");

function askedBy(example: string): readonly TargetName[] {
  return example.includes("D012") ? ["cmif"] : example.includes("D011") ? ["iiif"] : all;
}

describe("the facts that a header lacks", () => {
  describeExamples("REC-D0", Object.keys(codes), path => wantsOf(path, askedBy(path)));

  const example = "test/diagnostics/REC-D006_no-contact/input.xml";

  it("are told of those that were asked for alone", async () => {
    expect(await wantsOf(example, ["mods", "bibtex"])).toEqual([]);
  });

  it("are errors where a target requires them, and information where it recommends them", async () => {
    const said = async (names: readonly TargetName[]) =>
      (await wantsOf(example, names)).map(({ severity, message }) => [severity, message]);
    expect(await said(["dataverse"])).toEqual([["error", "Dataverse needs a contact."]]);
    expect(await said(["ro-crate"])).toEqual([["information", "RO-Crate recommends a contact."]]);
    expect(await said(["dataverse", "ro-crate"])).toEqual([["error", "Dataverse needs a contact."]]);
  });
});
