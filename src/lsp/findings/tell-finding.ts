import { pathToFileURL } from "node:url";

import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Location } from "../../core/location.ts";
import { DiagnosticSeverity, type LspDiagnostic, type Range } from "../../engines/language-server.ts";
import type { OpenDocument } from "../open-document.ts";
import { elementAround } from "../source/source-tree.ts";

/** A finding as an editor shows it: once at each of its places. */
export function tellFinding(finding: Diagnostic, document: OpenDocument): readonly LspDiagnostic[] {
  const { code, location, also = [], related = [] } = finding;
  const relatedInformation = related.flatMap(({ message, location }) => {
    const range = location.file === document.path ? rangeOf(location, document) : nowhere;
    return [{ message, location: { uri: uriOf(location.file, document), range } }];
  });
  return [location, ...also].slice(0, mostPlaces).map(place => ({
    range: place.file === document.path ? rangeOf(place, document) : nowhere,
    severity: severities[finding.severity],
    code,
    source: "recension",
    message: messageOf(finding, place, document),
    ...(relatedInformation.length > 0 && { relatedInformation }),
  }));
}

const mostPlaces = 200;

const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

/** A fault that stands in another file is told at the beginning, with its place there. */
function messageOf({ message, hint, clause }: Diagnostic, place: Location, { path }: OpenDocument): string {
  const { file, line, column } = place;
  const where = file === path ? "" : `${[file, line, column].filter(part => part !== undefined).join(":")}: `;
  return [`${where}${message}`, ...(hint === undefined ? [] : [hint]), `(${clause})`].join("\n");
}

/** Where no end is known, the name in the start tag that stands there, else what is left of the line. */
function rangeOf({ line, column, end }: Location, document: OpenDocument): Range {
  if (line === undefined) return nowhere;
  const start = { line: line - 1, character: (column ?? 1) - 1 };
  if (end) return { start, end: { line: end.line - 1, character: end.column - 1 } };
  const offset = document.offsetAt(start);
  const element = elementAround(document.tree, offset + 1);
  if (element?.start === offset) return document.rangeOf({ start: offset, end: offset + 1 + element.name.length });
  const rest = /[^\r\n]{0,200}/y;
  rest.lastIndex = offset;
  return document.rangeOf({ start: offset, end: offset + (rest.exec(document.text)?.[0].length ?? 0) });
}

function uriOf(file: string, { path, uri }: OpenDocument): string {
  return file === path ? uri : pathToFileURL(file).href;
}
