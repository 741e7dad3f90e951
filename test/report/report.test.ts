import { expect, test } from "vitest";

import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { reportJson } from "../../src/report/report-json.ts";
import { reportText } from "../../src/report/report-text.ts";

const finding: Diagnostic = {
  code: "REC-V020",
  severity: "error",
  message: 'Nothing has the id "gore\u001B[31m".',
  hint: "Give it.",
  clause: "TEI P5, 1.3.1",
  location: { file: "a.xml", line: 3, column: 7, xpath: "/TEI/text[1]", page: "4" },
  related: [{ message: "The nearest is here.", location: { file: "b.xml", line: 1 } }],
};

test("a person reads place, severity, code and message, then where, what to do, on which clause it stands, and what belongs to it", () => {
  expect(reportText([finding], { colour: false }).split("\n")).toEqual([
    expect.stringMatching(/^a\.xml:3:7: error REC-V020 Nothing has the id "gore.*"\.$/),
    "  at page 4, /TEI/text[1]",
    "  hint: Give it.",
    "  clause: TEI P5, 1.3.1",
    "  b.xml:1: The nearest is here.",
    "",
  ]);
});

test("no control character of a document reaches the terminal", () => {
  expect(reportText([finding], { colour: false })).not.toContain("\u001B");
});

test("colour changes no word", () => {
  const coloured = reportText([{ ...finding, message: "Plain." }], { colour: true });
  expect(coloured).toContain("\u001B[");
  // eslint-disable-next-line no-control-regex
  expect(coloured.replace(/\u001B\[\d+m/g, "")).toBe(
    reportText([{ ...finding, message: "Plain." }], { colour: false }),
  );
});

test("a program reads the same values back", () => {
  expect(JSON.parse(reportJson([finding]))).toEqual({ diagnostics: [finding] });
});
