import type { Diagnostic, Severity } from "../core/diagnostic.ts";
import type { Weight } from "./recension-config.ts";

/** The findings with the weights that a project gives them; those that it turned off are left out. */
export function weighFindings(
  findings: readonly Diagnostic[],
  weights: Readonly<Record<string, Weight>>,
): readonly Diagnostic[] {
  return findings.flatMap(finding => {
    const weight = weights[finding.code];
    if (weight === undefined) return [finding];
    return weight === "off" ? [] : [{ ...finding, severity: severities[weight] }];
  });
}

const severities: Readonly<Record<Exclude<Weight, "off">, Severity>> = {
  note: "information",
  warning: "warning",
  error: "error",
};
