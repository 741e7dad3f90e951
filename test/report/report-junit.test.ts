import { expect, test } from "vitest";

import { attribute, childElements, textOf, type XmlElement } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { reportJunit } from "../../src/report/report-junit.ts";
import { documents, finding } from "./findings.ts";

function read(report: string): XmlElement {
  const parsed = parseXml(new TextEncoder().encode(report), "report.xml");
  expect(parsed.diagnostics).toEqual([]);
  return parsed.ok ? parsed.value.root : expect.fail("no XML");
}

const suiteOf = (root: XmlElement): XmlElement => childElements(root)[0]!;
const counts = (element: XmlElement): (string | undefined)[] =>
  ["tests", "failures", "errors"].map(name => attribute(element, name));

test("each document is a test: it fails by its errors, and by being unreadable", () => {
  const root = read(reportJunit(documents, []));
  const suite = suiteOf(root);
  expect([counts(root), counts(suite)]).toEqual([
    ["4", "1", "1"],
    ["4", "1", "1"],
  ]);
  const tests = childElements(suite);
  expect(tests.map(test => attribute(test, "name"))).toEqual(documents.map(({ name }) => name));
  expect(tests.map(test => childElements(test).map(({ name }) => name))).toEqual([
    ["failure"],
    ["system-out"],
    [],
    ["error"],
  ]);
});

test("the failure says all that is wrong, with the places, and no character that XML has not", () => {
  const broken = { ...finding, message: "\ud800 \uffff \u0000 \u000b ]]> &" };
  const root = read(reportJunit([{ name: '"<&.xml', findings: [finding, broken] }], []));
  const [test] = childElements(suiteOf(root));
  const [failure] = childElements(test!);
  expect(attribute(test!, "name")).toBe('"<&.xml');
  expect(attribute(failure!, "message")).toContain("(1 of 2 errors)");
  expect(textOf(failure!)).toContain('letters/a b.xml:3:7: error REC-V001 The element "persname" <of> 100%, &c.');
  expect(textOf(failure!)).toContain("� � \\u{0} \\u{b} ]]> &");
});

test("a rule of the run that is broken is a test that fails", () => {
  const root = read(reportJunit([{ name: "a.xml", findings: [] }], ["7 warnings, and at most 5 may be"]));
  expect(counts(root)).toEqual(["2", "1", "0"]);
});
