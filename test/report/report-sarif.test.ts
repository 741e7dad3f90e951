import { createHash } from "node:crypto";

import { expect, test } from "vitest";

import { rules } from "../../src/cli/rules.ts";
import type { CheckedDocument } from "../../src/report/checked-document.ts";
import { reportSarif } from "../../src/report/report-sarif.ts";
import { documents, finding } from "./findings.ts";

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

function report(checked: readonly CheckedDocument[]): string {
  return reportSarif(checked, { version: "0.1.0", rules, folder: "/project/", digest });
}

/** As much of SARIF as is looked at here. */
interface Run {
  tool: { driver: { rules: { id: string; shortDescription: { text: string }; help: { text: string } }[] } };
  invocations: { executionSuccessful: boolean; toolExecutionNotifications?: { message: { text: string } }[] }[];
  artifacts: { location: { uri: string } }[];
  results: {
    ruleId: string;
    ruleIndex: number;
    level: string;
    message: { text: string };
    locations: { physicalLocation: { artifactLocation: { uri: string; index: number }; region?: object } }[];
    partialFingerprints: Record<string, string>;
    fixes?: { artifactChanges: { replacements: object[] }[] }[];
  }[];
}

const runOf = (text: string): Run => (JSON.parse(text) as { runs: [Run] }).runs[0];

test("each finding names its rule, its region from start to end, and its file by a relative address", () => {
  const { results, artifacts, tool } = runOf(report(documents));
  expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ["REC-V001", "error"],
    ["REC-V022", "warning"],
    ["REC-V040", "note"],
  ]);
  for (const { ruleId, ruleIndex, locations } of results) {
    expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
    const { uri, index } = locations[0]!.physicalLocation.artifactLocation;
    expect(artifacts[index]!.location.uri).toBe(uri);
  }
  expect(artifacts.map(({ location }) => location.uri)).toEqual([
    ...["letters/a%20b.xml", "b.xml", "well.xml", "none.xml"],
  ]);
  expect(results[0]!.locations[0]!.physicalLocation.region).toEqual({
    ...{ startLine: 3, startColumn: 7, endLine: 3, endColumn: 17 },
  });
  expect(results[0]!.message.text).toContain("Write persName.");
});

test("a file is one, however it was named: from the working folder, or from the root", () => {
  const at = (file: string): CheckedDocument => ({ name: file, findings: [{ ...finding, location: { file } }] });
  const { artifacts } = runOf(report([at("./a.xml"), at("/project/a.xml"), at("/elsewhere/ä.xml"), at("<stdin>")]));
  expect(artifacts.map(({ location }) => location.uri)).toEqual(["a.xml", "../elsewhere/%C3%A4.xml", "%3Cstdin%3E"]);
});

test("a fingerprint stays when lines move, and changes with the place in the tree", () => {
  const fingerprint = (location: object): unknown =>
    runOf(report([{ name: "a", findings: [{ ...finding, location: { ...finding.location, ...location } }] }]))
      .results[0]!.partialFingerprints;
  expect(fingerprint({ line: 9, column: 1, end: { line: 9, column: 2 } })).toEqual(fingerprint({}));
  expect(fingerprint({ xpath: "/TEI/text[1]/persname[2]" })).not.toEqual(fingerprint({}));
});

test("a certain mend is a fix: what is to go, and what comes in its place", () => {
  const { results } = runOf(report(documents));
  expect(results[0]!.fixes![0]!.artifactChanges[0]!.replacements).toEqual([
    {
      deletedRegion: { startLine: 3, startColumn: 8, endLine: 3, endColumn: 16 },
      insertedContent: { text: "persName" },
    },
    {
      deletedRegion: { startLine: 3, startColumn: 23, endLine: 3, endColumn: 31 },
      insertedContent: { text: "persName" },
    },
  ]);
  expect(results[1]!.fixes).toBeUndefined();
});

test("a document that could not be read is no success of the run", () => {
  const [invocation] = runOf(report(documents)).invocations;
  expect(invocation!.executionSuccessful).toBe(false);
  expect(invocation!.toolExecutionNotifications![0]!.message.text).toContain("there is no such file");
  expect(runOf(report([{ name: "a.xml", findings: [] }])).invocations[0]!.executionSuccessful).toBe(true);
});

test("it is the same whenever it is made, and holds no path of the machine", () => {
  expect(report(documents)).toBe(report(documents));
  expect(report(documents)).not.toContain("/project");
});
