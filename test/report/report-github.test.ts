import { expect, test } from "vitest";

import { reportGithub } from "../../src/report/report-github.ts";
import { documents, finding } from "./findings.ts";

/** The annotations as GitHub reads them. */
function annotations(report: string): { command: string; properties: Record<string, string>; message: string }[] {
  const decoded = (text: string): string =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return report
    .trimEnd()
    .split("\n")
    .map(line => {
      const [, command = "", given = "", message = ""] = /^::(\w+) ([^:]*)::(.*)$/.exec(line)!;
      const pairs = given.split(",").map(pair => /^(.*?)=(.*)$/s.exec(pair)!.slice(1).map(decoded) as [string, string]);
      return { command, properties: Object.fromEntries(pairs), message: decoded(message) };
    });
}

test("each finding is one annotation at its place, by its severity", () => {
  const read = annotations(reportGithub(documents));
  expect(read.map(({ command }) => command)).toEqual(["error", "warning", "notice", "error"]);
  expect(read[0]!.properties).toEqual({
    ...{ file: "letters/a b.xml", line: "3", endLine: "3", col: "7", endColumn: "17", title: "REC-V001" },
  });
  expect(read[0]!.message).toBe(`${finding.message}\n${finding.hint!}`);
  expect(read[2]!.properties).toEqual({ file: "b.xml", title: "REC-V040" });
  expect(read[3]!.message).toContain("there is no such file");
});

test("no name of a file and no text of a document ends an annotation or begins another", () => {
  const location = { file: "a,line=9::x\r\n::error::y.xml", line: 1 };
  const report = reportGithub([
    { name: "a", findings: [{ ...finding, message: "100%\r\n::warning::%0A", hint: "", location }] },
  ]);
  expect(report.trimEnd().split(/[\r\n]/)).toHaveLength(1);
  const [read] = annotations(report);
  expect(read!.properties["file"]).toBe(location.file);
  expect(read!.message).toBe("100%\r\n::warning::%0A\n");
});

test("a finding that ends on another line has no column of its end: GitHub refuses that", () => {
  const location = { file: "a.xml", line: 1, column: 2, end: { line: 3, column: 1 } };
  const [read] = annotations(reportGithub([{ name: "a.xml", findings: [{ ...finding, location }] }]));
  expect(read!.properties).toEqual({ file: "a.xml", line: "1", endLine: "3", col: "2", title: "REC-V001" });
});
