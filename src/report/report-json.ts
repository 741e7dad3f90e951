import type { Diagnostic } from "../core/diagnostic.ts";

/** Diagnostics for a program: `{ "diagnostics": [...] }`, each with the fields of `Diagnostic`, in the order found. */
export function reportJson(diagnostics: readonly Diagnostic[]): string {
  return JSON.stringify({ diagnostics }, null, 2) + "\n";
}
