import { EditionError } from "../../../core/edition-error.ts";
import { attribute, childElements, elementsOf, type XmlDocument, type XmlElement } from "../../../core/xml-tree.ts";
import { parseXml } from "../../../engines/xml.ts";
import { relaxNgNamespace } from "../../relax-ng/full-syntax.ts";
import { isCompact, parseSchemaFile, type FindPart, type SchemaFile } from "../../relax-ng/read-schema-file.ts";
import { schematronNamespace, type SchemaPlace } from "../schema.ts";

/** The files of a schema, and what each element that names a part stands for. ISO/IEC 19757-3:2020, 5.4.4 and 6.2. */
export class Parts {
  readonly #files: ReadonlyMap<XmlElement, string>;
  readonly #named: ReadonlyMap<XmlElement, XmlElement>;

  constructor(files: ReadonlyMap<XmlElement, string>, named: ReadonlyMap<XmlElement, XmlElement>) {
    this.#files = files;
    this.#named = named;
  }

  /** The child elements, with what is included in the place of each `include`. */
  childrenOf(element: XmlElement, within: readonly XmlElement[] = []): readonly XmlElement[] {
    return childElements(element).flatMap(child => {
      if (!isSchematron(child, "include")) return [child];
      if (within.includes(child) || within.length > mostDeep) throw this.fault(child, "This include includes itself.");
      const part = this.namedBy(child);
      return isSchematron(part, "include")
        ? this.childrenOf({ ...part, children: [part] }, [...within, child])
        : [part];
    });
  }

  /** The element that `@href` names. */
  namedBy(element: XmlElement): XmlElement {
    const part = this.#named.get(element);
    if (!part) throw this.fault(element, `"${element.name}" names nothing: it needs @href.`);
    return part;
  }

  placeOf(element: XmlElement): SchemaPlace {
    let top = element;
    while (top.parent) top = top.parent;
    return { file: this.#files.get(top) ?? "", line: element.line, column: element.column };
  }

  /** The error of a schema that is wrong. */
  fault(element: XmlElement, message: string): EditionError {
    return faultAt(this.placeOf(element), message);
  }
}

/** The roots of the documents of a schema, the first that of the schema itself, and its parts. */
export interface ReadParts {
  readonly roots: readonly XmlElement[];
  readonly parts: Parts;
}

/** The error of a schema that is wrong at a place. */
export function faultAt({ file, line, column }: SchemaPlace, message: string): EditionError {
  return new EditionError(
    "unreadable",
    `${file}:${line}:${column}: ${message}`,
    "Correct the schema. ISO/IEC 19757-3.",
  );
}

/** Reads a schema with the files that it names, each once. Errors: EditionError "unreadable". */
export async function readParts(file: SchemaFile, find: FindPart): Promise<ReadParts> {
  const document = parse(file);
  const documents = new Map([[document.file, document]]);
  const files = new Map([[document.root, document.file]]);
  const named = new Map<XmlElement, XmlElement>();
  const parts = new Parts(files, named);
  for (const { root, file: from } of documents.values())
    for (const element of elementsOf(root)) {
      const href = hrefOf(element);
      if (href === undefined) continue;
      const [address, id] = href.split("#", 2);
      const part =
        address === "" ? documents.get(from)! : await readPart(address!, from, element, find, documents, parts);
      files.set(part.root, part.file);
      const target = id ? [...elementsOf(part.root)].find(one => identifies(one, id)) : part.root;
      if (!target) throw parts.fault(element, `Nothing in ${part.file} has the id "${id}".`);
      named.set(element, target);
    }
  return { roots: [...documents.values()].map(({ root }) => root), parts };
}

async function readPart(
  address: string,
  from: string,
  element: XmlElement,
  find: FindPart,
  documents: Map<string, XmlDocument>,
  parts: Parts,
): Promise<XmlDocument> {
  const found = await find(address, from);
  if ("wanting" in found)
    throw parts.fault(
      element,
      found.wanting === "absent"
        ? `"${address}" is not there.`
        : `"${address}" is not read: files of a schema stand in its folder or below.`,
    );
  const part = documents.get(found.path) ?? parse(found);
  documents.set(found.path, part);
  if (documents.size > mostFiles) throw parts.fault(element, "The schema has too many files.");
  return part;
}

const mostFiles = 1000;
const mostDeep = 100;

/** The address that `include` and `extends` of Schematron, and those of RELAX NG in which rules may be embedded, name. */
function hrefOf(element: XmlElement): string | undefined {
  const { local, namespace } = element;
  const names =
    namespace === schematronNamespace
      ? local === "include" || local === "extends"
      : namespace === relaxNgNamespace && (local === "include" || local === "externalRef");
  return names ? attribute(element, "href") : undefined;
}

function identifies(element: XmlElement, id: string): boolean {
  return attribute(element, "id") === id || attribute(element, "xml:id") === id;
}

function parse(file: SchemaFile): XmlDocument {
  const { path, bytes } = file;
  if (!/\.sch$/i.test(path) && isCompact(file)) return parseSchemaFile(file);
  const parsed = parseXml(bytes, path);
  if (parsed.ok) return parsed.value;
  const [{ message, location } = { message: "", location: { file: path } }] = parsed.diagnostics;
  const place = { file: path, line: location.line ?? 1, column: location.column ?? 1 };
  throw faultAt(place, `the schema cannot be read: ${message}`);
}

export function isSchematron(element: XmlElement, local: string): boolean {
  return element.namespace === schematronNamespace && element.local === local;
}
