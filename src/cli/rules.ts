import type { Rule } from "../core/diagnostic.ts";
import { codes as codesOfReading } from "../engines/codes.ts";
import type { ReportedRule } from "../report/checked-document.ts";
import { codes as codesOfValidation } from "../validate/codes.ts";

const codes = { ...codesOfReading, ...codesOfValidation };

/** The fault of each code in general. */
const titles: Readonly<Record<keyof typeof codes, string>> = {
  "REC-X001": "empty",
  "REC-X002": "not UTF-8",
  "REC-X003": "not well-formed",
  "REC-X004": "encoding contradicted",
  "REC-X005": "entity from outside",
  "REC-X006": "entities without end",
  "REC-X007": "nested too deep",
  "REC-X008": "not TEI",
  "REC-X009": "part absent",
  "REC-X010": "part outside",
  "REC-X011": "no XML",
  "REC-X012": "encoding in doubt",
  "REC-X020": "character of no page",
  "REC-V001": "element not allowed",
  "REC-V002": "attribute not allowed",
  "REC-V003": "value not allowed",
  "REC-V004": "attribute missing",
  "REC-V005": "content incomplete",
  "REC-V006": "text not allowed",
  "REC-V007": "part of a document",
  "REC-V010": "ID twice",
  "REC-V020": "pointer to nothing",
  "REC-V021": "speaker is no person",
  "REC-V022": "register absent",
  "REC-V023": "entry absent",
  "REC-V024": "pattern not readable",
  "REC-V025": "pointer not of its prefix",
  "REC-V030": "page out of sequence",
  "REC-V031": "stamp on wrong page",
  "REC-V032": "number on wrong page",
  "REC-V040": "schema not fetched",
  "REC-V041": "schema absent",
  "REC-V042": "schema language not read",
  "REC-V043": "copy changed",
  "REC-V044": "schema wrong",
  "REC-V050": "rule is broken",
  "REC-V051": "rule cannot be tried",
  "REC-V052": "rule reads a file",
  "REC-V053": "rule asks for a file",
  "REC-V054": "unknown in Schematron",
  "REC-V055": "quick fixes",
  "REC-V056": "rules without end",
  "REC-V057": "no document for rules",
  "REC-V058": "embedded rule is wrong",
  "REC-V060": "no such day",
  "REC-V061": "end before begin",
  "REC-V062": "date and text differ",
  "REC-V070": "no language tag",
  "REC-V071": "language tag too long",
  "REC-V072": "language not described",
  "REC-V080": "character lost",
  "REC-V081": "scripts mixed in a word",
  "REC-V082": "private character not described",
  "REC-V083": "character that cannot be seen",
  "REC-V084": "not in normal form",
  "REC-V090": "corners exchanged",
  "REC-V091": "zone beside its surface",
  "REC-V100": "number without unit",
};

/** All that `validate` can find, in the order of the codes. */
export const rules: readonly ReportedRule[] = Object.entries<Rule<never>>(codes)
  .map(([code, { severity, source }]) => ({
    code,
    severity,
    title: titles[code as keyof typeof codes],
    clause: source,
  }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

/** The codes whose weight a project can change: not those of what cannot be read, of which nothing else is known. */
export const weighableCodes: readonly string[] = rules
  .filter(({ code, severity }) => !code.startsWith("REC-X") || severity !== "error")
  .map(({ code }) => code);
