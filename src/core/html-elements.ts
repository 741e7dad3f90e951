/** The counterpart in TEI of an element of HTML. */
export interface InTei {
  /** The tag to write, as `<hi rend="bold">`. */
  readonly instead: string;
  /** True where HTML leaves it without an end tag. */
  readonly isEmpty: boolean;
}

/** Elements of HTML that TEI has not under that name, which is in small letters. */
export const elementsOfHtml: ReadonlyMap<string, InTei> = new Map(
  Object.entries({
    br: "<lb/>",
    hr: '<milestone unit="section" rend="rule"/>',
    img: '<graphic url="…"/>',
    b: '<hi rend="bold">',
    strong: '<hi rend="bold">',
    i: '<hi rend="italic">',
    em: "<emph>",
    sup: '<hi rend="superscript">',
    sub: '<hi rend="subscript">',
    small: '<hi rend="small">',
    font: '<hi rend="…">',
    span: "<seg>",
    center: '<p rend="center">',
    strike: "<del>",
    ins: "<add>",
    a: '<ref target="…">',
    h1: "<head>",
    h2: "<head>",
    h3: "<head>",
    h4: "<head>",
    h5: "<head>",
    h6: "<head>",
    section: "<div>",
    article: "<div>",
    blockquote: "<quote>",
    ul: '<list rend="bulleted">',
    ol: '<list rend="numbered">',
    dl: "<list>",
    li: "<item>",
    dt: "<label>",
    dd: "<item>",
    tr: "<row>",
    td: "<cell>",
    th: '<cell role="label">',
    pre: "<eg>",
  }).map(([name, instead]) => [name, { instead, isEmpty: /^(br|hr|img)$/.test(name) }]),
);
