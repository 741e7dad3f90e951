import { unpackArchive } from "../../../src/engines/fflate.ts";
import { parseXml } from "../../../src/engines/xml.ts";
import { attribute, elementsOf, textOf, type XmlElement } from "../../../src/core/xml-tree.ts";
import { buildAndVerify } from "../../verify/build-and-verify.ts";

export interface OpenBook {
  readonly bytes: Uint8Array;
  /** The names of the files, in the order of the archive. */
  readonly names: readonly string[];
  text(name: string): string;
  /** Every element of a document; it must be well-formed XML. */
  elements(name: string): readonly XmlElement[];
}

/** A book of the document; fails where verify has anything to say. */
export async function bookOf(xml: string): Promise<OpenBook> {
  const { files, findings } = await buildAndVerify(xml, "reading", { formats: ["epub"] });
  if (findings.length > 0) throw new Error(findings.join("\n"));
  return openBook(files.get("epub")!);
}

export function openBook(bytes: Uint8Array): OpenBook {
  const unpacked = unpackArchive(bytes, 2 ** 28);
  if (!unpacked) throw new Error("no archive");
  const text = (name: string): string => {
    const content = unpacked.get(name);
    if (!content) throw new Error(`${name} is not in the book`);
    return new TextDecoder().decode(content);
  };
  return {
    bytes,
    names: [...unpacked.keys()],
    text,
    elements: name => {
      const parsed = parseXml(new TextEncoder().encode(text(name)), name);
      if (!parsed.ok) throw new Error(`${name}: ${parsed.diagnostics[0]?.message ?? ""}`);
      return [...elementsOf(parsed.value.root)];
    },
  };
}

/** Every link of the book that leads nowhere in it, as `file -> address`. */
export function brokenLinks(book: OpenBook): string[] {
  const documents = book.names.filter(name => name.endsWith(".xhtml"));
  const ids = new Map(
    documents.map(name => [name, new Set(book.elements(name).map(element => attribute(element, "id")))]),
  );
  return documents.flatMap(name =>
    book.elements(name).flatMap(element => {
      const address = attribute(element, "href");
      if (address === undefined || /^(https?|mailto):/.test(address) || element.local === "link") return [];
      const [file = "", id] = address.split("#");
      const target = ids.get(file === "" ? name : `EPUB/${file}`);
      return target && (id === undefined || target.has(id)) ? [] : [`${name} -> ${address}`];
    }),
  );
}

export { attribute, textOf };
