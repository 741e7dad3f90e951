import { rule } from "../core/diagnostic.ts";
import { longestAddress, type Expansion } from "../tei/prefixes.ts";
import { codesOfContent } from "./codes-of-content.ts";
import { shortened } from "./shortened.ts";

/** The faults of a TEI document. */
export const codes = {
  "REC-V001": rule<{ said: string; remedy: string }>({
    severity: "error",
    message: ({ said }) => `${said}.`,
    hint: ({ remedy }) => remedy,
    source: "the schema; RELAX NG specification, 6.2.7",
  }),
  "REC-V002": rule<{ element: string; attribute: string; remedy: string }>({
    severity: "error",
    message: ({ element, attribute }) => `The attribute @${attribute} may not stand on "${element}".`,
    hint: ({ remedy }) => remedy,
    source: "the schema; RELAX NG specification, 6.2.5",
  }),
  "REC-V003": rule<{ element: string; attribute: string; value: string; remedy: string }>({
    severity: "error",
    message: ({ element, attribute, value }) =>
      value.trim() === ""
        ? `@${attribute} on "${element}" is empty.`
        : `@${attribute} on "${element}" may not be "${shortened(value)}".`,
    hint: ({ remedy }) => remedy,
    source: "the schema; RELAX NG specification, 6.2.8",
  }),
  "REC-V004": rule<{ element: string; attributes: readonly string[] }>({
    severity: "error",
    message: ({ element, attributes }) => `"${element}" lacks ${attributes.map(name => `@${name}`).join(" and ")}.`,
    hint: ({ attributes }) => `Add ${attributes.map(name => `${name}="…"`).join(" ")}.`,
    source: "the schema; RELAX NG specification, 6.2.5",
  }),
  "REC-V005": rule<{ said: string; remedy: string }>({
    severity: "error",
    message: ({ said }) => `${said}.`,
    hint: ({ remedy }) => remedy,
    source: "the schema; RELAX NG specification, 6.2.7",
  }),
  "REC-V006": rule<{ said: string; text: string; remedy: string }>({
    severity: "error",
    message: ({ said, text }) => `${said}: "${shortened(text)}".`,
    hint: ({ remedy }) => remedy,
    source: "the schema; RELAX NG specification, 6.2.7",
  }),
  "REC-V007": rule<{ element: string; roots: readonly string[] }>({
    severity: "error",
    message: ({ element, roots }) =>
      `"${element}" is only a part of a document: by the schema, one begins with ${roots.join(" or ")}.`,
    hint: ({ element, roots }) =>
      `What stands in "${element}" was checked all the same. Check it with the document that includes it, or put it where it belongs in ${roots.join(" or ")}.`,
    source: "the schema; RELAX NG specification, 4.18; TEI P5, 4",
  }),
  "REC-V010": rule<{ id: string; attribute: string }>({
    severity: "error",
    message: ({ id, attribute }) => `The ${attribute} "${id}" is given twice.`,
    hint: ({ attribute }) => `Give this element another ${attribute}, and let what points to it say the new one.`,
    source: "TEI P5, 1.3.1.1.1",
  }),
  "REC-V020": rule<{ attribute: string; id: string; near: string | undefined }>({
    severity: "error",
    message: ({ attribute, id }) => `@${attribute} points at #${id}, and nothing has that xml:id.`,
    hint: ({ id, near }) =>
      near === undefined
        ? `Give the element that is meant xml:id="${id}", or correct the pointer.`
        : `Did you mean #${near}? Else give the element that is meant xml:id="${id}".`,
    source: "TEI P5, 17.2",
  }),
  "REC-V021": rule<{ id: string }>({
    severity: "warning",
    message: ({ id }) => `@who points at #${id}, which is no person.`,
    hint: ({ id }) => `Add a person with xml:id="${id}" to particDesc, or correct the pointer.`,
    source: "TEI P5, att.ascribed; 16.2.2",
  }),
  "REC-V022": rule<{ pointer: string; path: string }>({
    severity: "warning",
    message: ({ pointer, path }) =>
      `There is no register ${path}: "${pointer}" could not be checked, nor what else points into it.`,
    hint: ({ path }) => `Put the register at ${path}, relative to this document, or correct its prefixDef.`,
    source: "TEI P5, 17.2.3",
  }),
  "REC-V023": rule<{ pointer: string; path: string; id: string }>({
    severity: "error",
    message: ({ pointer, path }) => `"${pointer}" has no entry in ${path}.`,
    hint: ({ path, id }) => `Add an entry with xml:id="${id}" to ${path}, or correct the pointer.`,
    source: "TEI P5, 17.2.3",
  }),
  "REC-V024": rule<{ prefix: string; pattern: string }>({
    severity: "warning",
    message: ({ prefix, pattern }) => `The pattern of the prefix "${prefix}" cannot be read: ${shortened(pattern)}`,
    hint: () =>
      "Write @matchPattern in at most 500 letters, with characters, classes, groups, alternatives and counts alone, such as ([a-z0-9-]+).",
    source: "TEI P5, 17.2.3; att.patternReplacement",
  }),
  "REC-V025": rule<{ pointer: string; expanded: Exclude<Expansion, { address: string }> }>({
    severity: "error",
    message: ({ pointer, expanded }) =>
      expanded.fault === "form"
        ? `"${shortened(pointer)}" leads nowhere: its prefix asks for ${shortened(expanded.asked)}`
        : `"${shortened(pointer)}" leads nowhere: the address would have more than ${longestAddress} letters.`,
    hint: () => "Correct the pointer, or the prefixDef that it begins with.",
    source: "TEI P5, 17.2.3",
  }),
  "REC-V030": rule<{ n: number; before: number }>({
    severity: "information",
    message: ({ n, before }) => `Page ${n} begins after page ${before}.`,
    hint: () => "If the source is numbered so, all is well; else look for a pb that is missing or doubled.",
    source: "TEI P5, 3.11.3",
  }),
  "REC-V031": rule<{ stamped: string; page: string }>({
    severity: "error",
    message: ({ stamped, page }) => `The stamp says page ${stamped}, and stands on page ${page}.`,
    hint: () => "Move the stamp to its page, or give the pb before it the number that is stamped.",
    source: "TEI P5, 12.6",
  }),
  "REC-V032": rule<{ typed: string; page: string }>({
    severity: "error",
    message: ({ typed, page }) => `The typed page number is ${typed}, and stands on page ${page}.`,
    hint: () => "Move the pb after the number, or correct the number if it was misread.",
    source: "TEI P5, 12.6",
  }),
  "REC-V040": rule<{ href: string; language: string }>({
    severity: "information",
    message: ({ href, language }) =>
      language === "Schematron"
        ? `The rules in Schematron of ${shortened(href)}, which the document names, are on the web and are not fetched.`
        : `The schema ${shortened(href)}, which the document names, is on the web and is not fetched.`,
    hint: ({ href }) =>
      /^https?:/i.test(href)
        ? `To check the document by it, fetch it once: recension schema add ${href}; else give a file, --schema FILE, or remove the xml-model.`
        : "To check the document by it, save it as a file (.rng, .rnc): recension validate --schema FILE; else remove the xml-model.",
    source: "Recension, safety; Associating Schemas with XML documents 1.0, 4",
  }),
  "REC-V041": rule<{ href: string; why: Wanting }>({
    severity: "warning",
    message: ({ href, why }) => `The schema ${shortened(href)}, which the document names, is ${wantings[why][0]}.`,
    hint: ({ why }) => wantings[why][1],
    source: "Associating Schemas with XML documents 1.0, 4",
  }),
  "REC-V042": rule<{ href: string; language: string }>({
    severity: "information",
    message: ({ href, language }) =>
      `What ${shortened(href)}, which the document names, says in ${language} is not checked.`,
    hint: () => "Check it with a program for that language.",
    source: "Associating Schemas with XML documents 1.0, 4",
  }),
  "REC-V043": rule<{ href: string; path: string }>({
    severity: "error",
    message: ({ href, path }) =>
      `The copy of the schema ${shortened(href)}, which the document names, is not as it was fetched: ${path}.`,
    hint: ({ href }) => `Fetch it again: recension schema add ${href}; or name another schema in xml-model.`,
    source: "Recension, safety; Associating Schemas with XML documents 1.0, 4",
  }),
  "REC-V044": rule<{ href: string; fault: string }>({
    severity: "error",
    message: ({ href, fault }) =>
      `The schema ${shortened(href)}, which the document names, cannot be read, and was not asked: ${fault}`,
    hint: () => "Correct the schema; or name another in xml-model, or give one: recension validate --schema FILE.",
    source: "Associating Schemas with XML documents 1.0, 4",
  }),
  "REC-V050": rule<{ message: string; diagnostics: string }>({
    severity: "error",
    message: ({ message }) => message,
    hint: ({ diagnostics }) => diagnostics,
    source: "the schema; ISO/IEC 19757-3:2020, 5.4.1 and 5.4.11",
  }),
  "REC-V051": rule<{ rule: string; fault: string; times: number }>({
    severity: "error",
    message: ({ rule, fault, times }) => `A rule could not be tried here${timesSaid(times)}: ${rule}: ${fault}`,
    hint: () => "Correct the rule, or let it ask first for what it needs.",
    source: "the schema; ISO/IEC 19757-3:2020, 6.5",
  }),
  "REC-V052": rule<{ rule: string; called: string; times: number }>({
    severity: "error",
    message: ({ rule, called, times }) =>
      `A rule asks for ${called}, and was not tried here${timesSaid(times)}: ${rule}.`,
    hint: () => "Write the rule without it: no rule reads files, the web or the environment.",
    source: "Recension, safety",
  }),
  "REC-V053": rule<{ called: string }>({
    severity: "information",
    message: ({ called }) => `A rule asks with ${called}() whether a file is there: to rules, none is.`,
    hint: () => "Nothing needs to be done, where the rule does without.",
    source: "Recension, safety",
  }),
  "REC-V054": rule<{ name: string }>({
    severity: "warning",
    message: ({ name }) => `"${name}" is not known in Schematron here, and is passed over.`,
    hint: () => "Correct its name or its place; values from outside (param of a schema) are not given.",
    source: "ISO/IEC 19757-3:2020, 5.4",
  }),
  "REC-V055": rule({
    severity: "information",
    message: () => "The schema has quick fixes (SQF): they are not carried out.",
    hint: () => "Make the change by hand, or in an editor that knows them.",
    source: "Schematron QuickFix, which is no part of ISO/IEC 19757-3",
  }),
  "REC-V056": rule<{ limit: string }>({
    severity: "error",
    message: ({ limit }) => `The rules were ended: they took more than ${limit}.`,
    hint: () => "Look in them for what has no end: a function that calls itself, or a range of numbers without bounds.",
    source: "Recension, safety",
  }),
  "REC-V057": rule<{ address: string; why: string }>({
    severity: "error",
    message: ({ address, why }) => `The document "${shortened(address)}", which rules are for, ${why}.`,
    hint: () => "Put it beside this document or below, or correct its address.",
    source: "the schema; ISO/IEC 19757-3:2020, 5.4.9",
  }),
  "REC-V058": rule<{ fault: string }>({
    severity: "warning",
    message: ({ fault }) => `A rule in this schema is passed over: ${fault}`,
    hint: () => "Tell whoever made the schema; a copy of it may be corrected.",
    source: "the schema; ISO/IEC 19757-3:2020, 6.5",
  }),
  ...codesOfContent,
} as const;

function timesSaid(times: number): string {
  return times === 1 ? "" : `, nor at ${times - 1} more ${times === 2 ? "node" : "nodes"}`;
}

type Wanting = "outside" | "absent";

const wantings: Readonly<Record<Wanting, readonly [string, string]>> = {
  absent: ["not there", "Correct @href of xml-model, or give the schema: recension validate --schema FILE."],
  outside: [
    "not read: it stands neither in the folder of the document or below, nor in the working folder",
    "Give it yourself: recension validate --schema FILE; or work in a folder that holds both.",
  ],
};
