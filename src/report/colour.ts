import type { Severity } from "../core/diagnostic.ts";

/** The marks that set the parts of a report apart on a terminal, or none. */
export interface Painter {
  readonly place: (text: string) => string;
  readonly severity: (severity: Severity) => string;
  readonly hint: (text: string) => string;
}

export const plain: Painter = { place: text => text, severity: severity => severity, hint: text => text };

export const inColour: Painter = {
  place: text => sgr(1, text),
  severity: severity => sgr(colourOf[severity], severity),
  hint: text => sgr(36, text),
};

const colourOf: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 34 };

/** ECMA-48, 8.3.117: select graphic rendition. */
function sgr(code: number, text: string): string {
  return `\u001b[${code}m${text}\u001b[0m`;
}
