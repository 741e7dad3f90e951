import { escapeValue } from "../core/escape-markup.ts";
import { isError } from "../core/diagnostic.ts";
import type { CheckedDocument } from "./checked-document.ts";
import { printable } from "./printable.ts";
import { reportText } from "./report-text.ts";

/**
 * Findings as tests of JUnit, as Jenkins and GitLab read them: each document is a test, which fails where it has errors; what is no
 * error stands in its output. `broken` are rules of the run as a whole that were broken, each a test too. No time is stated.
 */
export function reportJunit(documents: readonly CheckedDocument[], broken: readonly string[]): string {
  const cases = [
    ...documents.map(testOf),
    ...broken.map(said => ({ kind: "failure", text: caseOfRun(said) }) as const),
  ];
  const failures = cases.filter(({ kind }) => kind === "failure").length;
  const errors = cases.filter(({ kind }) => kind === "error").length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${counts}>
  <testsuite name="recension validate" ${counts} skipped="0">
${cases.map(({ text }) => text).join("")}  </testsuite>
</testsuites>
`;
}

interface Test {
  readonly kind: "failure" | "error" | "passed";
  readonly text: string;
}

function testOf({ name, findings, stopped }: CheckedDocument): Test {
  const open = `    <testcase classname="recension.validate" name="${inXml(name)}" file="${inXml(name)}"`;
  const close = "    </testcase>\n";
  if (stopped !== undefined) {
    const error = `      <error message="${inXml(stopped)}" type="not checked">${inXml(stopped)}</error>\n`;
    return { kind: "error", text: `${open}>\n${error}${close}` };
  }
  const errors = findings.filter(isError);
  const others = findings.filter(finding => !isError(finding));
  const [first] = errors;
  const failure = first
    ? `      <failure message="${inXml(headOf(first.message, errors.length))}" type="${inXml(first.code)}">${asText(errors)}</failure>\n`
    : "";
  const output = others.length > 0 ? `      <system-out>${asText(others)}</system-out>\n` : "";
  const kind = first ? "failure" : "passed";
  return { kind, text: first || output ? `${open}>\n${failure}${output}${close}` : `${open}/>\n` };
}

function headOf(message: string, errors: number): string {
  return errors === 1 ? message : `${message} (1 of ${errors} errors)`;
}

function caseOfRun(said: string): string {
  const failure = `<failure message="${inXml(said)}" type="run">${inXml(said)}</failure>`;
  return `    <testcase classname="recension.validate" name="the run">\n      ${failure}\n    </testcase>\n`;
}

function asText(findings: CheckedDocument["findings"]): string {
  const text = reportText(findings, { colour: false });
  return text.split("\n").map(inXml).join("\n");
}

/** Text and value alike. Characters that XML has not, and lone halves of characters, are named or replaced. XML 1.0, 2.2 and 2.4. */
function inXml(text: string): string {
  return escapeValue(printable(text).replace(/[\p{Surrogate}\ufffe\uffff]/gu, "\ufffd"));
}
