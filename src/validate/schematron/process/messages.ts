import type { Diagnostic } from "../../../core/diagnostic.ts";
import type { EditionErrorKind } from "../../../core/edition-error.ts";
import type { XmlDocument } from "../../../core/xml-tree.ts";
import type { OtherDocuments } from "../check/try-rules.ts";
import type { Notice, Schema } from "../schema.ts";

/** A request to a process: to try a phase of a schema on a document. A schema has the same number each time. */
export interface Request {
  readonly document: XmlDocument;
  readonly schema: Schema;
  readonly others: OtherDocuments;
  readonly phase: string | undefined;
}

export type NumberedRequest = Request & { readonly number: number };

/** An answer: all that was found; or the error that stopped it, taken apart. */
export type Message =
  | Found
  | {
      readonly kind: "stopped";
      readonly error: { readonly kind: EditionErrorKind; readonly message: string; readonly hint: string | undefined };
    }
  | { readonly kind: "bug"; readonly error: unknown };

export interface Found {
  readonly kind: "found";
  readonly findings: readonly Diagnostic[];
  readonly notices: readonly Notice[];
  readonly asksFor: readonly string[];
}
