/** A tag as it stands in a source, by offsets in UTF-16 units; ends are not included. */
export interface SourceTag {
  readonly start: number;
  readonly end: number;
  readonly name: SourceName;
  /** The end tag of a start tag; undefined of what is empty. */
  readonly endTag: SourceName | undefined;
}

/** A name where it stands. */
export interface SourceName {
  readonly text: string;
  readonly at: number;
}

/** The start tags of a source that is well-formed, in their order, each with its end tag. XML 1.0, 3.1. */
export function tagsIn(source: string): readonly SourceTag[] {
  const tags: (SourceTag & { endTag: SourceName | undefined })[] = [];
  const open: (typeof tags)[number][] = [];
  for (let at = source.indexOf("<"); at >= 0;) {
    const other = endOfOther(source, at);
    const end = other ?? endOfTag(source, at);
    if (other === undefined)
      if (source[at + 1] === "/") open.pop()!.endTag = nameAt(source, at + 2);
      else {
        const tag = { start: at, end, name: nameAt(source, at + 1), endTag: undefined };
        tags.push(tag);
        if (source[end - 2] !== "/") open.push(tag);
      }
    at = source.indexOf("<", end);
  }
  return tags;
}

/** An attribute of a start tag: its name, and where its value stands, without the quotation marks. */
export interface SourceAttribute {
  readonly name: SourceName;
  readonly valueAt: number;
  readonly valueEnd: number;
}

export function attributesOf(source: string, { name, end }: SourceTag): readonly SourceAttribute[] {
  const attributes: SourceAttribute[] = [];
  const next = /\s*([^\s=/>]+)\s*=\s*(["'])/y;
  next.lastIndex = name.at + name.text.length;
  for (let found = next.exec(source); found && next.lastIndex < end; found = next.exec(source)) {
    const [whole, text = "", quote = ""] = found;
    const valueAt = found.index + whole.length;
    const valueEnd = source.indexOf(quote, valueAt);
    attributes.push({ name: { text, at: found.index + whole.indexOf(text) }, valueAt, valueEnd });
    next.lastIndex = valueEnd + 1;
  }
  return attributes;
}

/** The end of a comment, a section of text, an instruction or the document type; undefined of a tag. */
function endOfOther(source: string, at: number): number | undefined {
  if (source.startsWith("<!--", at)) return source.indexOf("-->", at) + 3;
  if (source.startsWith("<![CDATA[", at)) return source.indexOf("]]>", at) + 3;
  if (source.startsWith("<?", at)) return source.indexOf("?>", at) + 2;
  return source.startsWith("<!", at) ? endOfDoctype(source, at) : undefined;
}

/** The end of a document type. The declarations within may hold ">" and brackets in quotation marks and in comments. XML 1.0, 2.8. */
export function endOfDoctype(source: string, at: number): number {
  const sign = /["'>[\]]|<!--|<\?/g;
  sign.lastIndex = at;
  let depth = 0;
  for (let found = sign.exec(source); found; found = sign.exec(source)) {
    const [met] = found;
    if (met === ">" && depth === 0) return sign.lastIndex;
    if (met === "[" || met === "]") depth += met === "[" ? 1 : -1;
    const close = { '"': '"', "'": "'", "<!--": "-->", "<?": "?>" }[met];
    if (close === undefined) continue;
    const end = source.indexOf(close, sign.lastIndex);
    if (end < 0) break;
    sign.lastIndex = end + close.length;
  }
  return source.length;
}

function endOfTag(source: string, at: number): number {
  const sign = /["'>]/g;
  sign.lastIndex = at;
  for (let found = sign.exec(source); found; found = sign.exec(source)) {
    if (found[0] === ">") return sign.lastIndex;
    sign.lastIndex = source.indexOf(found[0], sign.lastIndex) + 1;
  }
  return source.length;
}

function nameAt(source: string, at: number): SourceName {
  const name = /[^\s/>]*/y;
  name.lastIndex = at;
  return { text: name.exec(source)![0], at };
}
