import type { Diagnostic } from "../../core/diagnostic.ts";
import { EditionError } from "../../core/edition-error.ts";
import { attribute, elementsOf, type XmlDocument, type XmlElement } from "../../core/xml-tree.ts";
import { parseXml } from "../../engines/xml.ts";
import { readCompactSyntax } from "./compact/read-compact-syntax.ts";
import { relaxNgNamespace } from "./full-syntax.ts";
import { readSchema, type RelaxNgSchema } from "./read-schema.ts";
import { SchemaFault, inFile } from "./schema-fault.ts";

/** A file of a schema. */
export interface SchemaFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Finds the file that a schema names by a relative address, as seen from the file `from`; else says why it is not to be had. */
export type FindPart = (
  reference: string,
  from: string,
) => Promise<SchemaFile | { readonly wanting: "outside" | "absent" }>;

/** Reads a schema with all files that it includes or refers to. Errors: EditionError "unreadable", with the place of the fault. */
export async function readSchemaFile(file: SchemaFile, find: FindPart): Promise<RelaxNgSchema> {
  const document = parseSchemaFile(file);
  return readSchema(document, await readParts(document, find));
}

/** Each file once, by each element that names it. RELAX NG specification, 4.5 to 4.7. */
async function readParts(document: XmlDocument, find: FindPart): Promise<Map<XmlElement, XmlDocument>> {
  const parts = new Map<XmlElement, XmlDocument>();
  const documents = new Map([[document.file, document]]);
  for (const within of documents.values())
    for (const element of elementsOf(within.root)) {
      if (!namesPart(element)) continue;
      const file = await find(referenceOf(element), within.file);
      if ("wanting" in file) throwWanting(element, within.file, file.wanting);
      const part = documents.get(file.path) ?? parseSchemaFile(file);
      documents.set(file.path, part);
      if (documents.size > mostFiles)
        throw new EditionError("unreadable", `${document.file}: the schema has too many files.`);
      parts.set(element, part);
    }
  return parts;
}

const mostFiles = 1000;

function namesPart(element: XmlElement): boolean {
  const names = ["include", "externalRef"].includes(element.local) && element.namespace === relaxNgNamespace;
  return names && attribute(element, "href") !== undefined;
}

/** The address as seen from the file, by what `xml:base` says around it. XML Base, 4. */
function referenceOf(element: XmlElement): string {
  let reference = attribute(element, "href")!;
  for (let around: XmlElement | undefined = element; around; around = around.parent) {
    const base = attribute(around, "xml:base");
    if (base !== undefined && !/^([a-z][a-z0-9+.-]*:|\/)/i.test(reference))
      reference = base.replace(/[^/]*$/, "") + reference;
  }
  return reference;
}

function throwWanting(element: XmlElement, file: string, wanting: "outside" | "absent"): never {
  const href = attribute(element, "href")!;
  const why =
    wanting === "absent"
      ? `"${href}" is not there.`
      : `"${href}" is not read: files of a schema stand in its folder or below.`;
  return inFile(file, () => {
    throw new SchemaFault(why, element, element.local === "include" ? "4.7" : "4.6");
  });
}

/** In the XML syntax, which begins with `<` as nothing does in the other, or in the compact syntax. */
export function parseSchemaFile(file: SchemaFile): XmlDocument {
  const { path, bytes } = file;
  if (isCompact(file)) return readCompactSyntax(decode(file), path);
  const parsed = parseXml(bytes, path);
  if (parsed.ok) return parsed.value;
  const [{ message, location }] = parsed.diagnostics as [Diagnostic];
  const place = [path, location.line, location.column].filter(part => part !== undefined).join(":");
  throw new EditionError(
    "unreadable",
    `${place}: the schema cannot be read: ${message}`,
    "Give a RELAX NG schema, in XML or in compact syntax.",
  );
}

/** Of a name in `.rnc`, or where something else than `<` comes first, whatever the encoding. */
export function isCompact({ path, bytes }: SchemaFile): boolean {
  const first = bytes.find(byte => !beforeMarkup.has(byte));
  return /\.rnc$/i.test(path) || (first !== undefined && first !== "<".charCodeAt(0));
}

/** White space, and the bytes of a mark of the order of bytes and of characters of two bytes. */
const beforeMarkup: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20, 0x00, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);

/** UTF-16 where it begins with its mark, else UTF-8. RELAX NG compact syntax, 3. */
function decode({ path, bytes }: SchemaFile): string {
  const encoding =
    bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new EditionError("unreadable", `${path}: the schema is not ${encoding.toUpperCase()}.`, "Save it as UTF-8.");
  }
}
