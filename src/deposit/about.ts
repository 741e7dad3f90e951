import { accountsOf, agentsInRole, keptAt, mainTitle, natural, timeWritten, titlesOfType } from "../record/citation.ts";
import type { EditionRecord } from "../record/edition-record.ts";
import { rightsStatements } from "../record/rights-statements.ts";

/** All that can be said to whoever opens a package and knows nothing of it. */
export interface Account {
  readonly record: EditionRecord;
  /** The document, as it is called in the package. */
  readonly tei: string;
  /** The schemas by which it was checked, and the number of findings. */
  readonly validation: { readonly checked: readonly string[]; readonly findings: number };
  /** The outputs that were compared, each in a line. */
  readonly verification: { readonly compared: readonly string[]; readonly findings: number };
  readonly program: { readonly name: string; readonly version: string };
}

/**
 * A page in plain English for whoever opens a package: what it is, whose it is, what may be done with it, what was checked, and what
 * stands where. What the header does not state is not said.
 */
export function aboutDeposit(account: Account): string {
  const { record, program } = account;
  const sections = [
    section("What this is", whatItIs(record)),
    section("Whose it is", whoseItIs(record)),
    section("What may be done with it", whatMayBeDone(record)),
    section("What was checked", whatWasChecked(account)),
    section("What stands where", whatStandsWhere(account)),
  ];
  const made = `Packed by ${program.name} ${program.version}.`;
  return [...sections, made, ""].join("\n");
}

function section(heading: string, lines: readonly string[]): string {
  const told = lines.length > 0 ? lines : ["The header of the edition does not say."];
  return [heading, "-".repeat(heading.length), ...told.map(wrapped), ""].join("\n");
}

/** A paragraph in lines of 78 characters; those after the first are set in. */
function wrapped(paragraph: string): string {
  const lines = [""];
  for (const word of paragraph.split(/\s+/)) {
    const line = lines.at(-1)!;
    if (line !== "" && line.length + word.length + 1 > lineLength) lines.push(`  ${word}`);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

const lineLength = 78;

function whatItIs(record: EditionRecord): string[] {
  const title = mainTitle(record)?.text;
  const written = timeWritten(record);
  return [
    ...(title === undefined ? [] : [title]),
    ...titlesOfType(record, "sub").map(({ text }) => text),
    ...accountsOf(record).map(({ text }) => text),
    ...agentsInRole(record, "author").map(author => `By ${natural(author)}.`),
    ...(written === undefined ? [] : [`Written: ${written}.`]),
    ...keptAt(record)
      .slice(0, 1)
      .map(() => `The original: ${keptAt(record).join(", ")}.`),
    ...record.publication.identifiers.map(({ type, written: number }) => `${type ?? "Identifier"}: ${number}`),
  ];
}

function whoseItIs(record: EditionRecord): string[] {
  const { publishers, contacts } = record.publication;
  return [
    ...agentsInRole(record, "editor").map(editor => `Edited by ${natural(editor)}.`),
    ...publishers.map(({ text }) => `Published by ${text}.`),
    ...contacts.map(({ email }) => `Contact: ${email}`),
  ];
}

function whatMayBeDone(record: EditionRecord): string[] {
  return rightsStatements(record).map(({ layer, title, text, address }) =>
    [
      layer === undefined ? "" : `The ${layer}: `,
      [title, text, address].flatMap(part => (part === undefined || part === "" ? [] : sentence(part))).join(" "),
    ].join(""),
  );
}

/** An address is left as it is: a point would be read as part of it. */
function sentence(part: string): string {
  return /[.!?]$/.test(part) || /^https?:/.test(part) ? part : `${part}.`;
}

function whatWasChecked({ validation, verification }: Account): string[] {
  return [
    `The TEI was checked by ${validation.checked.join(", ")}: ${counted(validation.findings)}.`,
    `The TEI was compared with its source where it names one, and each format with the TEI: ${counted(verification.findings)}.`,
    ...verification.compared.map(line => `- ${line}`),
    "The reports are beside this page. Each file has its SHA-256 and SHA-512 in the manifests.",
  ];
}

function counted(findings: number): string {
  return findings === 0 ? "no findings" : findings === 1 ? "1 finding" : `${findings} findings`;
}

function whatStandsWhere({ tei }: Account): string[] {
  return [
    `${tei}: the edition itself, in TEI (Text Encoding Initiative, P5), which is XML. All else is made of it.`,
    "tei/: with it the parts that it includes, its registers, its source, its pictures and its schema, as they lie to one another.",
    "edition/: the same to be read: a page (.html), a book (.pdf), an e-book (.epub), plain text (.txt), and text for counting words (.corpus.txt, .corpus.tsv).",
    "xslt/: the style sheets by which the edition was made of the TEI. schema/p5/: the facts of TEI P5 by which it was checked.",
    "records/: the edition described for catalogues.",
  ];
}
