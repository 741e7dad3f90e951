import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import draft04 from "ajv-draft-04";
import { expect, test } from "vitest";

import { rules } from "../../src/cli/rules.ts";
import type { CheckedDocument } from "../../src/report/checked-document.ts";
import { reportSarif } from "../../src/report/report-sarif.ts";
import { documents, finding } from "../report/findings.ts";

const read = (path: string): object => JSON.parse(readFileSync(path, "utf8")) as object;

const ajv = new draft04.default({ logger: false, strict: false });
const isSarif = ajv.compile(read("../shared/schemas/deposit/json/sarif/sarif-schema-2.1.0.json"));

function faultsOf(checked: readonly CheckedDocument[]): unknown {
  const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
  isSarif(JSON.parse(reportSarif(checked, { version: "0.1.0", rules, folder: "/project/", digest })));
  return isSarif.errors ?? [];
}

test("a report in SARIF is valid by the schema of OASIS, whatever it holds", () => {
  expect(faultsOf(documents)).toEqual([]);
  expect(faultsOf([])).toEqual([]);
  expect(faultsOf([...documents, ...documents, { name: "./b.xml", findings: [] }])).toEqual([]);
});

test("a report with a line 0 or without a message is not: the schema is asked", () => {
  const wrong = { ...finding, location: { file: "a.xml", line: 0 } };
  expect(faultsOf([{ name: "a.xml", findings: [wrong] }])).not.toEqual([]);
});
