import { expect, test } from "vitest";

import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { readBaseline, writeBaseline } from "../../src/report/known-findings.ts";
import { finding } from "./findings.ts";

const sameName = (file: string): string => file;
const at = (line: number): Diagnostic => ({ ...finding, location: { ...finding.location, line } });
const document = finding.location.file;

test("a finding is known wherever its line has gone to, and as often as it was written", () => {
  const known = readBaseline(writeBaseline([finding, finding], sameName), "b.json");
  expect(known.without([at(30), at(31), at(32)], document, sameName)).toEqual([at(32)]);
  expect(known.met).toBe(2);
  expect(known.gone()).toEqual([]);
});

test("another code, element, message or file is another finding", () => {
  const known = readBaseline(writeBaseline([finding], sameName), "b.json");
  const others: Diagnostic[] = [
    { ...finding, code: "REC-V002" },
    { ...finding, message: "Another." },
    { ...finding, location: { ...finding.location, xpath: "/TEI/text[1]" } },
    { ...finding, location: { ...finding.location, file: "c.xml" } },
  ];
  expect(known.without(others, document, sameName)).toEqual(others);
});

test("what occurs no longer is told, of the documents that were looked at alone", () => {
  const text = writeBaseline([finding, { ...finding, location: { file: "c.xml" } }], sameName);
  const known = readBaseline(text, "b.json");
  known.without([], document, sameName);
  expect(known.gone().map(({ file }) => file)).toEqual([document]);
});

test("a file that cannot be read is never known, and its findings are not gone", () => {
  const unreadable: Diagnostic = { ...finding, code: "REC-X003" };
  const known = readBaseline(writeBaseline([finding, unreadable], sameName), "b.json");
  expect(known.without([unreadable], document, sameName)).toEqual([unreadable]);
  expect(known.gone()).toEqual([]);
});

test.each(["", "{", "[]", "null", '{"findings":[{"file":"a.xml"}]}', '{"findings":{}}'])(
  "%j is no baseline, which is said with the way to one",
  text => {
    expect(() => readBaseline(text, "b.json")).toThrow(expect.objectContaining({ kind: "unreadable" }) as Error);
  },
);
