import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import { refusal, type LspLocation, type TextEdit } from "../../engines/language-server.ts";
import { expandPointer } from "../../tei/prefixes.ts";
import type { OpenDocument } from "../open-document.ts";
import { elementAround } from "../source/source-tree.ts";
import type { Stretch } from "../source/source-element.ts";
import type { Workspace } from "../workspace.ts";
import { idsIn, pointerAt, pointersIn, stretchOfValue, type WrittenPointer } from "./ids.ts";
import { treeBeside } from "./registers.ts";

/** The element that the pointer at an offset leads to: in the document, in a register of a prefix, or in a file beside. */
export async function definitionOf(
  document: OpenDocument,
  offset: number,
  workspace: Workspace,
): Promise<LspLocation[]> {
  const written = writtenAt(document, offset);
  if (!written) return [];
  const [file = "", id = ""] = addressOf(written, document).split("#");
  if (file === "")
    return idsIn(document.tree)
      .filter(declared => declared.id === id)
      .map(({ element }) => ({
        uri: document.uri,
        range: document.rangeOf({ start: element.start, end: element.openEnd }),
      }));
  if (/^[a-z][\w+.-]+:|^\//i.test(file)) return [];
  const tree = await treeBeside(decoded(file), document, workspace);
  const found = tree && idsIn(tree).find(declared => declared.id === id);
  if (!tree || (!found && id !== "")) return [];
  const { line, column } = tree.lines.placeOf(found?.element.start ?? 0);
  const start = { line: line - 1, character: column - 1 };
  const uri = pathToFileURL(join(dirname(document.path), decoded(file))).href;
  return [{ uri, range: { start, end: start } }];
}

/** The id that is meant at an offset, by its declaration or by a pointer to it, and all the places that it is written at. */
export function placesOfId(document: OpenDocument, offset: number): PlacesOfId | undefined {
  const { tree } = document;
  const ids = idsIn(tree);
  const own = ids.find(({ stretch }) => stretch.start <= offset && offset <= stretch.end);
  const pointed = own ? undefined : writtenAt(document, offset);
  const id = own?.id ?? (pointed?.pointer.startsWith("#") === true ? pointed.pointer.slice(1) : undefined);
  if (id === undefined || id === "") return undefined;
  const pointers = [...pointersIn(tree)]
    .filter(({ pointer }) => pointer === `#${id}`)
    .map(({ stretch: { start, end } }) => ({ start: start + 1, end }));
  const at = own?.stretch ?? { start: pointed!.stretch.start + 1, end: pointed!.stretch.end };
  return { id, at, declarations: ids.filter(one => one.id === id).map(({ stretch }) => stretch), pointers };
}

export interface PlacesOfId {
  readonly id: string;
  /** The place that is asked of. */
  readonly at: Stretch;
  readonly declarations: readonly Stretch[];
  /** The names in pointers, without the sign before them. */
  readonly pointers: readonly Stretch[];
}

/** The edits that give an id another name, in its declaration and in all pointers of the document. Errors: where the name is none, or taken. */
export function renameId(document: OpenDocument, offset: number, name: string): TextEdit[] {
  const found = placesOfId(document, offset);
  if (!found || found.declarations.length === 0)
    throw refusal("cannotBe", "Here is no xml:id of this document, and no pointer to one.");
  if (!isId.test(name)) throw refusal("cannotBe", `"${name}" is no id: begin with a letter, and use no white space.`);
  if (name !== found.id && idsIn(document.tree).some(({ id }) => id === name))
    throw refusal("cannotBe", `There is an element with xml:id="${name}" already.`);
  return [...found.declarations, ...found.pointers].map(place => ({ range: document.rangeOf(place), newText: name }));
}

/** An NCName. Namespaces in XML 1.0, 3. */
const isId = /^[\p{L}_][\p{L}\p{M}\p{N}_.\u00B7-]*$/u;

function writtenAt({ tree, text }: OpenDocument, offset: number): WrittenPointer | undefined {
  const element = elementAround(tree, offset);
  if (!element || offset > element.openEnd) return undefined;
  const id = element.attributes.find(({ name }) => name === "xml:id");
  const at = pointerAt(element, text, offset);
  return at && id && at.stretch.start === stretchOfValue(element, id).start ? undefined : at;
}

/** The address that a pointer stands for, by the prefixes of the document. */
function addressOf({ pointer }: WrittenPointer, { tree }: OpenDocument): string {
  const expansion = tree.root && expandPointer(pointer, tree.root);
  return expansion && "address" in expansion ? expansion.address : pointer;
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
