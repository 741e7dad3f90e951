import { parse } from "node:path";

import { aboutDeposit, type Account } from "../../deposit/about.ts";
import {
  recordFormatNames,
  recordFormats,
  type RecordFormat,
  type RecordFormatName,
} from "../../deposit/record-formats.ts";
import { writeJson } from "../../deposit/records/json.ts";
import type { RecordedPage } from "../../deposit/records/recorded-page.ts";
import { hasFactsFor } from "../../deposit/wants/report-wants.ts";
import type { EditionRecord } from "../../record/edition-record.ts";
import type { GivenFile, Role } from "../../deposit/staging/staged-file.ts";
import { archivalPdf } from "../../deposit/staging/file-format.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Session } from "../../session.ts";
import { modules } from "../../validate/p5/read-p5.ts";
import type { BuiltEdition } from "../build.ts";
import type { Validation } from "../validate.ts";
import type { Verification } from "../verify.ts";

/** All that was made of a document and found about it. */
export interface Results {
  /** The path of the document. */
  readonly path: string;
  readonly built: BuiltEdition;
  readonly validation: Validation;
  readonly verification: Verification;
  /** The document, as it is called in the deposit. */
  readonly tei: string;
  readonly record: EditionRecord;
  readonly pages: readonly RecordedPage[];
  readonly program: { readonly name: string; readonly version: string };
}

/** The edition with the style sheets and the facts of TEI P5 by which it was made and checked, and the reports. */
export async function filesOfEdition(results: Results, session: Session): Promise<readonly GivenFile[]> {
  const { built, validation, verification, path } = results;
  return [
    ...built.files.map(({ path: name, bytes }) => editionFile(name, bytes)),
    ...(await styleSheets(session)),
    ...(await factsOfP5(session)),
    ...recordFiles(results),
    textFileOf("about/ABOUT.txt", aboutDeposit(accountOf(results)), "about"),
    reportFile("validation", { checked: validation.checked, ...findings(validation, path) }),
    reportFile("verification", {
      checked: verification.checked.map(({ what, summary }) => ({ what, summary })),
      ...findings(verification, path),
    }),
  ];
}

function editionFile(name: string, content: Uint8Array): GivenFile {
  const ending = /\.(corpus\.(?:txt|tsv)|[^./]+)$/.exec(name)?.[1] ?? "";
  const role = roles[ending] ?? "picture";
  return { path: `edition/${name}`, content, role, ...(ending === "pdf" && { format: archivalPdf }) };
}

/** The TEI beside the page is there because the page leads to it. */
const roles: Readonly<Record<string, Role>> = {
  html: "page",
  pdf: "book",
  epub: "e-book",
  txt: "plain text",
  "corpus.txt": "corpus",
  "corpus.tsv": "corpus",
  xml: "part",
};

async function styleSheets({ world }: Session): Promise<readonly GivenFile[]> {
  const sources = JSON.parse(new TextDecoder().decode(await world.resource("dist/xslt/sources.json"))) as Record<
    string,
    string
  >;
  return Object.entries(sources).map(([name, text]) => ({
    path: `xslt/${name}`,
    content: new TextEncoder().encode(text),
    role: "style sheet",
  }));
}

async function factsOfP5({ world }: Session): Promise<readonly GivenFile[]> {
  const names = ["README.md", ...modules.map(module => `${module}.p5`)];
  return Promise.all(
    names.map(async name => ({
      path: `schema/p5/${name}`,
      content: await world.resource(`tei/schema/p5/${name}`),
      role: "schema" as const,
    })),
  );
}

/** The edition for each catalogue whose facts the header states; a list of letters where there are letters. */
function recordFiles({ record, pages, path }: Results): readonly GivenFile[] {
  return recordFormatNames
    .filter(name => !inThePackage.includes(name) && hasFactsFor(recordFormats[name].target, { record, pages }))
    .flatMap(name => {
      const { ending, write }: RecordFormat = recordFormats[name];
      const text = write(record, pages);
      return text === undefined ? [] : [textFileOf(`records/${stemOf(path)}.${ending}`, text, "record")];
    });
}

/** Records that a package has with its own files in them. */
const inThePackage: readonly RecordFormatName[] = ["premis", "mets", "ro-crate", "sitemap"];

function accountOf({ record, program, tei, validation, verification }: Results): Account {
  return {
    record,
    program,
    tei,
    validation: { checked: validation.checked, findings: validation.diagnostics.length },
    verification: {
      compared: verification.checked.map(({ what, summary }) => `${what}: ${summary}`),
      findings: verification.diagnostics.length,
    },
  };
}

function stemOf(path: string): string {
  return parse(path).name;
}

function reportFile(name: string, content: object): GivenFile {
  return textFileOf(`reports/${name}.json`, writeJson(content), "report");
}

function textFileOf(path: string, text: string, role: Role): GivenFile {
  return { path, content: new TextEncoder().encode(text), role };
}

/** Findings that say the same wherever the document lies. */
function findings(
  { ok, diagnostics }: { readonly ok: boolean; readonly diagnostics: readonly Diagnostic[] },
  path: string,
): object {
  const name = path.replace(/^.*[/\\]/s, "");
  const told = JSON.stringify(diagnostics, (key, value: unknown) => (key === "file" && value === path ? name : value));
  return { ok, findings: JSON.parse(told) as unknown };
}
