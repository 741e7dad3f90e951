/** The kind of fault that stops a run before there is a document to speak of. Caught in `cli/main.ts` alone. */
export type EditionErrorKind = "usage" | "unreadable" | "unwritable";

export class EditionError extends Error {
  readonly kind: EditionErrorKind;
  readonly hint: string | undefined;

  constructor(kind: EditionErrorKind, message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EditionError";
    this.kind = kind;
    this.hint = hint;
  }
}
