import type { Diagnostic, SourceEdit } from "../core/diagnostic.ts";
import { CodeActionKind, type CodeAction, type LspDiagnostic, type TextEdit } from "../engines/language-server.ts";
import type { OpenDocument } from "./open-document.ts";

/** The certain mends of what was found where the cursor is, as `--fix` makes them; and one action for all of the document. */
export function quickFixes(document: OpenDocument, shown: readonly LspDiagnostic[]): CodeAction[] {
  const mendable = document.findings.filter(({ edits }) => edits !== undefined);
  const met = shown.flatMap(diagnostic => {
    const finding = mendable.find(one => isShownAs(one, diagnostic));
    return finding ? [actionFor(titleOf(finding), CodeActionKind.QuickFix, [finding], document, [diagnostic])] : [];
  });
  if (mendable.length === 0) return [];
  const all = `Mend all that is certain (${mendable.length})`;
  return [...met, actionFor(all, CodeActionKind.SourceFixAll, mendable, document)];
}

function isShownAs({ code, location, also = [] }: Diagnostic, { code: shown, range }: LspDiagnostic): boolean {
  const isThere = ({ line = 0, column = 0 }: Diagnostic["location"]): boolean =>
    line - 1 === range.start.line && column - 1 === range.start.character;
  return code === shown && [location, ...also].some(isThere);
}

function titleOf({ mend, also = [] }: Diagnostic): string {
  const { what, from, to } = mend!;
  const places = also.length > 0 ? ` (${also.length + 1} places)` : "";
  if (what === "namespace") return `Put it in the namespace ${to}${places}`;
  return what === "element" ? `Write <${to}> for <${from}>${places}` : `Write @${to} for @${from}${places}`;
}

function actionFor(
  title: string,
  kind: string,
  findings: readonly Diagnostic[],
  { uri, version }: OpenDocument,
  diagnostics: LspDiagnostic[] = [],
): CodeAction {
  const edits = editsOf(findings);
  const isPreferred = kind === CodeActionKind.QuickFix;
  return {
    ...{ title, kind, isPreferred },
    ...(diagnostics.length > 0 && { diagnostics }),
    edit: { documentChanges: [{ textDocument: { uri, version }, edits }] },
  };
}

/** Of edits in one place, the first alone. */
function editsOf(findings: readonly Diagnostic[]): TextEdit[] {
  const edits = new Map<string, TextEdit>();
  for (const { start, end, text } of findings.flatMap(({ edits }) => edits ?? [])) {
    const key = `${start.line}:${start.column}`;
    if (!edits.has(key)) edits.set(key, { range: { start: positionOf(start), end: positionOf(end) }, newText: text });
  }
  return [...edits.values()];
}

function positionOf({ line, column }: SourceEdit["start"]): TextEdit["range"]["start"] {
  return { line: line - 1, character: column - 1 };
}
