/**
 * The counterpart in TEI P5 of an attribute that people write in its place, the likeliest first: an attribute as `@when`, a
 * tag, or nothing where it is to be left out. Capitals do not matter. Undefined where none is known.
 */
export function attributeMeant(name: string): readonly string[] | undefined {
  return meant.get(name.toLowerCase());
}

const rows = `
  id xmlid identifier: @xml:id
  lang language langkey: @xml:lang @ident
  space: @xml:space
  base: @xml:base
  teiform: -
  targorder targtype evaluate doc: -
  xlink:href href hyperlink: @target @url @ref
  src: @url @target @facs
  url uri link: @url @target @ref @facs
  target: @ref @url
  ref pointer idref: @target @ref
  xlink:title tooltip: -
  class: @rend @type @ana
  style css: @style @rend
  font face color colour align valign: @rend @style
  rendering format look: @rend
  bold italic: @rend
  colspan: @cols
  rowspan: @rows
  border cellpadding cellspacing bgcolor: @rend
  number num no nr label count index: @n
  page pagenumber: @n
  title caption: <head>
  alt description: <figDesc> <desc>
  creator date.created date.updated status: -
  date datetime value iso: @when @date
  year day: @when
  begin start datefrom: @from @start @notBefore
  end until till dateto: @to @end @notAfter
  after: @notBefore
  before: @notAfter
  speaker person character: @who
  author editor responsibility by hand: @resp @who @hand
  certainty: @cert
  confidence: @cert
  wikidata gnd viaf authority authfile geonames: @ref
  key name: @key @ref @name
  reg: @key @ref
  kind category sort typ: @type
  subkind: @subtype
  role function: @role @type
  lat lng lon long latitude longitude coordinates: <geo>
  pos partofspeech: @pos @ana
  lemma: @lemma
  place position: @place @rend
  length amount: @quantity @extent
  reasons cause: @reason @cause
  image img facsimile picture: @facs
  witness: @wit
  scheme: @scheme @met
  entity: @url
  expan abbr orig sic corr: <choice>`;

const meant: ReadonlyMap<string, readonly string[]> = new Map(
  rows
    .trim()
    .split("\n")
    .flatMap(row => {
      const [names = "", instead = ""] = row.trim().split(/:(?= )/);
      return names.split(" ").map(name => [name, instead.trim() === "-" ? [] : instead.trim().split(" ")] as const);
    }),
);
