import type { Diagnostic } from "../../core/diagnostic.ts";
import { EditionError } from "../../core/edition-error.ts";
import { validate, validateWhatIsRead, type ValidateOptions } from "../../pipelines/validate.ts";
import type { Session } from "../../session.ts";
import type { OpenDocument } from "../open-document.ts";
import { documentOf, sourceElements } from "../source/source-tree.ts";

/**
 * All that is wrong with a document as it stands in the editor, as `validate` says it. Of one that is not well-formed, what is wrong
 * beside that too, as far as it can be read.
 */
export async function findFaults(
  document: OpenDocument,
  options: ValidateOptions,
  session: Session,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await validate(document.path, { ...options, signal }, session);
  if (!diagnostics.some(({ code }) => code === "REC-X003")) return diagnostics;
  const { tree } = document;
  const read = documentOf(tree, document.path);
  if (!read) return diagnostics;
  const others = await withoutRefusal(async () => (await validateWhatIsRead(read, options, session)).diagnostics);
  const isOpen = placesOfOpen(document);
  return [...diagnostics, ...others.filter(finding => !isOpen(finding) && finding.code !== "REC-X008")];
}

/** A document that is broken may be read in ways that a schema cannot follow: its fault is then all that is said. */
async function withoutRefusal(find: () => Promise<readonly Diagnostic[]>): Promise<readonly Diagnostic[]> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof EditionError) return [];
    throw error;
  }
}

/** Of an element without its end tag it is not known what it lacks. */
function placesOfOpen({ tree }: OpenDocument): (finding: Diagnostic) => boolean {
  const places = new Set<string>();
  for (const { isClosed, line, column } of sourceElements(tree.root)) if (!isClosed) places.add(`${line}:${column}`);
  return ({ code, location: { line, column } }) => code === "REC-V005" && places.has(`${line ?? 0}:${column ?? 0}`);
}
