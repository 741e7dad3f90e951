import { FreeIds } from "../../core/free-ids.ts";
import type { HtmlElement } from "../../engines/parse5.ts";

/** The places of the ids of a page in a book. */
export interface BookIds {
  /** The id that the element has in its file, or undefined where it has none. */
  idOf(element: HtmlElement): string | undefined;
  /** The address of an id of the page as a link from a file, or undefined where nothing has it. */
  addressOf(id: string, from: string): string | undefined;
}

/** Each id once in its file, and a name in XML; the file is the one in which the first element of the id stands. */
export function linkIds(files: readonly { readonly file: string; readonly content: HtmlElement }[]): BookIds {
  const ids = new Map<HtmlElement, string>();
  const addresses = new Map<string, { file: string; id: string }>();
  for (const { file, content } of files) {
    const taken = new FreeIds();
    for (const element of elementsShown(content)) {
      const own = element.attributes.get("id");
      if (own === undefined || own === "" || addresses.get(own)?.file === file) continue;
      const id = taken.take(nameOf(own));
      ids.set(element, id);
      if (!addresses.has(own)) addresses.set(own, { file, id });
    }
  }
  return {
    idOf: element => ids.get(element),
    addressOf: (id, from) => {
      const place = addresses.get(id);
      if (!place) return undefined;
      return place.file === from ? `#${place.id}` : `${place.file}#${place.id}`;
    },
  };
}

/** The elements of a page that a book takes: all but those that are hidden. */
export function* elementsShown(root: HtmlElement): Generator<HtmlElement> {
  const pending: HtmlElement[] = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next;
    for (const child of next.children.toReversed())
      if (child.kind === "element" && !child.attributes.has("hidden")) pending.push(child);
  }
}

/** An id of HTML as a name of XML without colons. XML 1.0, 2.3; Namespaces in XML, 3. */
function nameOf(id: string): string {
  const name = id.replace(/[^\p{L}\p{Nd}\p{Mn}._-]/gu, "_");
  return /^[\p{L}_]/u.test(name) ? name : `_${name}`;
}
