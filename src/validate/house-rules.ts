import type { Diagnostic } from "../core/diagnostic.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { checkFormeWork } from "./check-forme-work.ts";
import { checkSpeakers } from "./check-speakers.ts";

/** The rules of the house that its schema cannot say. Errors: REC-V021, REC-V031, REC-V032. */
export function checkHouseRules(document: XmlDocument): Diagnostic[] {
  const findings = [
    ...checkSpeakers(document, ["person", "personGrp", "castItem", "role"]),
    ...checkFormeWork(document),
  ];
  return findings.map(ofHouse);
}

/** A finding of the house profile, which says so: whatever TEI P5 leaves to the encoder, and the house does not, is an error. */
export function ofHouse(finding: Diagnostic): Diagnostic {
  return {
    ...finding,
    severity: "error",
    message: `House rule: ${finding.message}`,
    clause: `house rule; ${finding.clause}`,
  };
}
