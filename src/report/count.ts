import type { Diagnostic, Severity } from "../core/diagnostic.ts";

/** "2 errors, 1 warning", or "nothing found". */
export function countOf(diagnostics: readonly Diagnostic[]): string {
  const counts = words.map(([severity, one, many]) => {
    const count = diagnostics.filter(diagnostic => diagnostic.severity === severity).length;
    return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
  });
  return counts.filter(Boolean).join(", ") || "nothing found";
}

const words: readonly (readonly [Severity, string, string])[] = [
  ["error", "error", "errors"],
  ["warning", "warning", "warnings"],
  ["information", "remark", "remarks"],
];
