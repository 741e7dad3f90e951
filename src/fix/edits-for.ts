import type { Diagnostic, Mend, SourceEdit } from "../core/diagnostic.ts";
import { offsetsIn, placesIn } from "../engines/places-in.ts";
import { attributesOf, tagsIn, type SourceTag } from "./source-tags.ts";

/**
 * Makes the function that says the mend of a finding as edits of a source, which must be well-formed: of the finding on `<persname>`,
 * the names in its start tag and its end tag. Undefined where there is no mend, or the source is not as the finding has it.
 */
export function editsFor(source: string): (finding: Diagnostic) => readonly SourceEdit[] | undefined {
  const tags = tagsIn(source);
  const [offsetOf, placeOf] = [offsetsIn(source), placesIn(source)];
  const edit = ({ at, end, text }: Change): SourceEdit => ({ start: placeOf(at), end: placeOf(end), text });
  return ({ mend, location: { line, column } }) => {
    if (!mend || line === undefined || column === undefined) return undefined;
    const tag = tagAround(tags, offsetOf({ line, column }));
    const changes = tag && changesOf[mend.what](source, tag, mend);
    return changes?.map(edit);
  };
}

/** Characters from `at` to before `end` that become the text. */
interface Change {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

type Changes = (source: string, tag: SourceTag, mend: Mend) => readonly Change[] | undefined;

const changesOf: Readonly<Record<Mend["what"], Changes>> = {
  element: (_, { name, endTag }, { from, to }) => {
    if (name.text !== from || (endTag && endTag.text !== from)) return undefined;
    return [name, ...(endTag ? [endTag] : [])].map(({ at }) => ({ at, end: at + from.length, text: to }));
  },
  attribute: (source, tag, { from, to }) => {
    const attributes = attributesOf(source, tag);
    const named = attributes.find(({ name }) => name.text === from);
    if (!named || attributes.some(({ name }) => name.text === to)) return undefined;
    return [{ at: named.name.at, end: named.name.at + from.length, text: to }];
  },
  namespace: (source, tag, { to }) => {
    const { at, text } = tag.name;
    const declaration = text.includes(":") ? `xmlns:${text.split(":", 1)[0]!}` : "xmlns";
    const declared = attributesOf(source, tag).find(({ name }) => name.text === declaration);
    if (declared) return [{ at: declared.valueAt, end: declared.valueEnd, text: to }];
    const end = at + text.length;
    return [{ at: end, end, text: ` ${declaration}="${to}"` }];
  },
};

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
