import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { formatNames, type Format } from "../../src/formats.ts";
import { session, type BuiltEdition } from "../../src/index.ts";
import { faultsOfHtml } from "../conformance/html/are-valid.ts";

const opened = session();

/** A document in every format, and whatever is wrong with what was made of it. */
export interface Tried {
  readonly built: BuiltEdition;
  /** The findings of the build, by their codes. */
  readonly codes: readonly string[];
  /** The findings of `verify` in the outputs, and of a validator in the page; none, where all is well. */
  readonly faults: readonly string[];
  readonly plainText: string;
  readonly page: string;
}

/** Builds a document, given as text or as the path of a file, verifies all of its formats, and validates its page. */
export async function tryDocument(tei: string, formats: readonly Format[] = formatNames): Promise<Tried> {
  const built = await opened.build(tei, { formats });
  const { diagnostics, checked } = await opened.verify(tei, built);
  const page = decode(built.html);
  const notChecked = formats.filter(format => !checked.some(({ what }) => what === format));
  return {
    built,
    codes: codesOf(built.diagnostics),
    faults: [
      ...diagnostics.filter(({ code }) => code.startsWith("REC-Y")).map(({ code, message }) => `${code} ${message}`),
      ...notChecked.map(format => `${format} was not checked`),
      ...(formats.includes("html") ? (await faultsOfHtml(page)).map(fault => fault.join(" ")) : []),
    ],
    plainText: decode(built.txt),
    page,
  };
}

/** The same of a body, in a document that has nothing else. */
export function tryBody(body: string, header = ""): Promise<Tried> {
  return tryDocument(documentOf(body, header));
}

export function documentOf(body: string, header = ""): string {
  const file =
    "<fileDesc><titleStmt><title>A record</title></titleStmt><publicationStmt><p>None.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc>";
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${file}${header}</teiHeader><text><body>${body}</body></text></TEI>`;
}

/** The findings of `validate`, by their codes. */
export async function validated(tei: string, schema?: string): Promise<readonly string[]> {
  const { diagnostics } = await opened.validate(tei, schema === undefined ? {} : { schema });
  return codesOf(diagnostics);
}

/** Seconds of the processor that a piece of work takes: what else the machine does counts for nothing. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return [...new Set(diagnostics.map(({ code }) => code))].sort();
}

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
