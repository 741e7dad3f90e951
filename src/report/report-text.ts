import type { Diagnostic } from "../core/diagnostic.ts";
import type { Location } from "../core/location.ts";
import { inColour, plain, type Painter } from "./colour.ts";
import { printable } from "./printable.ts";

export interface TextReport {
  readonly colour: boolean;
}

/** Diagnostics as a person reads them: `file:line:column: severity CODE message`, then where, what to do, which clause it stands on, what belongs to it. One that is met in many places is told at the first. */
export function reportText(diagnostics: readonly Diagnostic[], { colour }: TextReport): string {
  const paint = colour ? inColour : plain;
  return diagnostics.map(diagnostic => reportOne(diagnostic, paint)).join("");
}

function reportOne(
  { code, severity, message, location, also = [], hint, clause, related = [] }: Diagnostic,
  paint: Painter,
): string {
  const whereabouts = [location.page && `page ${location.page}`, location.xpath].filter(Boolean).join(", ");
  const times = also.length > 0 ? `${also.length + 1} times, first here: ` : "";
  const lines = [
    `${paint.place(placeOf(location))}: ${paint.severity(severity)} ${code} ${times}${printable(message)}`,
    ...(whereabouts ? [`  at ${printable(whereabouts)}`] : []),
    ...(hint ? [`  ${paint.hint("hint:")} ${printable(hint)}`] : []),
    `  ${paint.hint("clause:")} ${printable(clause)}`,
    ...related.map(other => `  ${placeOf(other.location)}: ${printable(other.message)}`),
  ];
  return lines.map(line => line + "\n").join("");
}

function placeOf({ file, line, column }: Location): string {
  return [printable(file), line, column].filter(part => part !== undefined).join(":");
}
