import type { Diagnostic, Severity } from "../core/diagnostic.ts";
import type { Location } from "../core/location.ts";
import type { CheckedDocument, ReportedRule } from "./checked-document.ts";
import { addressOf } from "./address-of-file.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** The program that speaks, and what it can find. */
export interface Checker {
  readonly version: string;
  readonly rules: readonly ReportedRule[];
  /** The folder, ending in "/", as seen from which addresses of files are relative. */
  readonly folder: string;
  /** SHA-256 of a text, in hexadecimal. */
  readonly digest: (text: string) => string;
}

/**
 * Findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS, with errata 01), one run of all documents: the
 * kinds of findings as rules, each finding with its region, its XPath, a fingerprint that no change of lines touches, and the fix
 * where one is certain. It holds no time and no path of the machine.
 */
export function reportSarif(documents: readonly CheckedDocument[], checker: Checker): string {
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [runOf(documents, checker)],
  };
  return JSON.stringify(log, null, 2) + "\n";
}

function runOf(documents: readonly CheckedDocument[], checker: Checker): object {
  const findings = documents.flatMap(document => document.findings);
  const files = [...documents.map(({ name }) => name), ...findings.map(({ location }) => location.file)];
  const indexes = new Map(
    [...new Set(files.map(file => addressOf(file, checker.folder)))].map((uri, index) => [uri, index]),
  );
  const stopped = documents.filter(document => document.stopped !== undefined);
  const artifactOf: ArtifactOf = file => {
    const uri = addressOf(file, checker.folder);
    return { uri, index: indexes.get(uri) };
  };
  return {
    tool: { driver: driverOf(checker) },
    invocations: [
      {
        executionSuccessful: stopped.length === 0,
        ...(stopped.length > 0 && {
          toolExecutionNotifications: stopped.map(({ name, stopped: reason }) => ({
            level: "error",
            message: { text: reason },
            locations: [{ physicalLocation: { artifactLocation: artifactOf(name) } }],
          })),
        }),
      },
    ],
    columnKind: "utf16CodeUnits",
    artifacts: [...indexes.keys()].map(uri => ({ location: { uri } })),
    results: findings.map(finding => resultOf(finding, checker, artifactOf)),
  };
}

function driverOf({ version, rules }: Checker): object {
  return {
    name: "Recension",
    semanticVersion: version,
    rules: rules.map(({ code, severity, title, clause }) => ({
      id: code,
      shortDescription: { text: `${title[0]!.toUpperCase()}${title.slice(1)}.` },
      help: { text: `It stands on: ${clause}. Each finding says what to do.` },
      defaultConfiguration: { level: levels[severity] },
    })),
  };
}

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", information: "note" };

type ArtifactOf = (file: string) => object;

function resultOf(finding: Diagnostic, { rules, digest }: Checker, artifactOf: ArtifactOf): object {
  const { code, severity, message, hint, location, also = [], related = [], edits } = finding;
  const others = [...also.map(other => ({ message: "The same is here.", location: other })), ...related];
  const ruleIndex = rules.findIndex(rule => rule.code === code);
  return {
    ruleId: code,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    locations: [locationOf(location, artifactOf)],
    ...(others.length > 0 && {
      relatedLocations: others.map(({ message: text, location: other }) => ({
        ...locationOf(other, artifactOf),
        message: { text },
      })),
    }),
    partialFingerprints: { "codeXPathMessage/v1": digest(fingerprintOf(finding)) },
    ...(edits && { fixes: [fixOf(edits, artifactOf(location.file))] }),
  };
}

function locationOf({ file, line, column, end, xpath, page }: Location, artifactOf: ArtifactOf): object {
  const region = line !== undefined && {
    region: {
      startLine: line,
      ...(column !== undefined && { startColumn: column }),
      ...(end && { endLine: end.line, endColumn: end.column }),
    },
  };
  return {
    physicalLocation: { artifactLocation: artifactOf(file), ...region },
    ...(xpath !== undefined && { logicalLocations: [{ fullyQualifiedName: xpath, kind: "element" }] }),
    ...(page !== undefined && { properties: { page } }),
  };
}

function fixOf(edits: NonNullable<Diagnostic["edits"]>, artifactLocation: object): object {
  const replacements = edits.map(({ start, end, text }) => ({
    deletedRegion: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    insertedContent: { text },
  }));
  return { artifactChanges: [{ artifactLocation, replacements }] };
}
