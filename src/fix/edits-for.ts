import type { Diagnostic, Mend, SourceEdit } from "../core/diagnostic.ts";
import { lazily } from "../core/lazily.ts";
import { offsetsIn, placesIn } from "../engines/places-in.ts";
import { attributesOf, tagsIn, type SourceTag } from "./source-tags.ts";

/**
 * Makes the function that says the mend of a finding as edits of a source, which must be well-formed: of the finding on `<persname>`,
 * the names in its start tag and its end tag. Undefined where there is no mend, or the source is not as the finding has it.
 */
export function editsFor(source: string): (finding: Diagnostic) => readonly SourceEdit[] | undefined {
  const tags = tagsIn(source);
  const [offsetOf, placeOf] = [offsetsIn(source), placesIn(source)];
  const context: Context = { source, ids: lazily(() => idsIn(source, tags)) };
  const edit = ({ at, end, text }: Change): SourceEdit => ({ start: placeOf(at), end: placeOf(end), text });
  return ({ mend, location, also = [] }) => {
    const places = [location, ...also.filter(({ file }) => file === location.file)];
    const changes = places.flatMap(({ line, column }) => {
      if (!mend || line === undefined || column === undefined) return [];
      const tag = tagAround(tags, offsetOf({ line, column }));
      return (tag && changesOf[mend.what](tag, mend, context)) ?? [];
    });
    return changes.length > 0 ? changes.map(edit) : undefined;
  };
}

/** Characters from `at` to before `end` that become the text. */
interface Change {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

interface Context {
  readonly source: string;
  /** How often each id is given, by `xml:id` or by the `id` of P4. */
  readonly ids: () => ReadonlyMap<string, number>;
}

type Changes = (tag: SourceTag, mend: Mend, context: Context) => readonly Change[] | undefined;

const changesOf: Readonly<Record<Mend["what"], Changes>> = {
  element: ({ name, endTag }, { from, to }) => {
    if (name.text !== from || (endTag && endTag.text !== from)) return undefined;
    return [name, ...(endTag ? [endTag] : [])].map(({ at }) => ({ at, end: at + from.length, text: to }));
  },
  attribute: (tag, { from, to }, { source, ids }) => {
    const attributes = attributesOf(source, tag);
    const named = attributes.find(({ name }) => name.text === from);
    if (!named || attributes.some(({ name }) => name.text === to)) return undefined;
    if (to === "xml:id" && ids().get(source.slice(named.valueAt, named.valueEnd)) !== 1) return undefined;
    return [{ at: named.name.at, end: named.name.at + from.length, text: to }];
  },
  namespace: (tag, { to }, { source }) => {
    const { at, text } = tag.name;
    const declaration = text.includes(":") ? `xmlns:${text.split(":", 1)[0]!}` : "xmlns";
    const declared = attributesOf(source, tag).find(({ name }) => name.text === declaration);
    if (declared) return [{ at: declared.valueAt, end: declared.valueEnd, text: to }];
    const end = at + text.length;
    return [{ at: end, end, text: ` ${declaration}="${to}"` }];
  },
};

function idsIn(source: string, tags: readonly SourceTag[]): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const tag of tags)
    for (const { name, valueAt, valueEnd } of attributesOf(source, tag)) {
      if (!/^(xml:)?id$/i.test(name.text)) continue;
      const id = source.slice(valueAt, valueEnd);
      ids.set(id, (ids.get(id) ?? 0) + 1);
    }
  return ids;
}

/** The last tag that begins before or at an offset and ends after it. */
function tagAround(tags: readonly SourceTag[], offset: number): SourceTag | undefined {
  let [from, to] = [0, tags.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (tags[middle]!.start <= offset) from = middle + 1;
    else to = middle;
  }
  const tag = tags[from - 1];
  return tag && offset < tag.end ? tag : undefined;
}
