import { elementsOfHtml } from "../core/html-elements.ts";

/** The vocabularies that people bring with them. */
export type Vocabulary = "HTML" | "TEI P4" | "DocBook" | "other";

/** The counterpart in TEI P5 of a name that people write in its place. */
export interface InTeiP5 {
  readonly of: Vocabulary;
  /**
   * The tags to write, as `<hi rend="bold">`, the likeliest first: the place decides. Or an attribute of the element around,
   * as `@who`, or `words`, without a tag.
   */
  readonly instead: readonly string[];
}

/**
 * The counterpart of an element by the name that was written, and that of the element around; capitals do not matter.
 * Undefined where none is known.
 */
export function elementMeant(local: string, around = ""): InTeiP5 | undefined {
  const small = local.toLowerCase();
  const html = elementsOfHtml.get(small);
  return (
    meant.get(`${around.toLowerCase()}/${small}`) ??
    meant.get(small) ??
    (html && { of: "HTML", instead: [html.instead] })
  );
}

/** The name of the element that a tag begins. */
export function elementOfTag(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
}

/** Rows of `name: tag | tag`; the names in small letters, with the element around where it matters. */
function rows(of: Vocabulary, table: string): readonly (readonly [string, InTeiP5])[] {
  return table
    .trim()
    .split("\n")
    .flatMap(row => {
      const [names = "", tags = ""] = row.split(": ");
      return names
        .trim()
        .split(" ")
        .map(name => [name, { of, instead: tags.split(" | ") }] as const);
    });
}

/** Elements of TEI P4 that P5 has under another name. TEI P5, 1.3 and the chapters of each. */
const p4 = rows(
  "TEI P4",
  `
  tei.2: <TEI>
  teicorpus.2: <teiCorpus>
  div0: <div> | <div1>
  xref: <ref target="…">
  xptr: <ptr target="…"/>
  hand: <handNote>
  handlist: <handNotes>
  witlist: <listWit>
  occasion: <creation>
  tr trans: <cit type="translation"> | <quote> | <row>
  nbr: <numeric value="…"/>
  sym: <symbol value="…"/>
  str: <string>
  plus: <binary value="true"/>
  minus: <binary value="false"/>
  daterange datestruct: <date> | <bibl>
  timerange timestruct: <time>
  tagdoc: <elementSpec>
  classdoc: <classSpec>
  entdoc: <macroSpec>
  figtext: <figDesc>
  change/respstmt: @who
  change/item: words`,
);

/** Elements of HTML that are elements of TEI too, where they are no good in it, and those that the shorter list has not. */
const html = rows(
  "HTML",
  `
  html: <TEI>
  title: <head> | <titlePart>
  link: <ref target="…"> | <ptr target="…"/>
  header: <head> | <front> | <fw type="header">
  footer: <trailer> | <back> | <fw type="footer">
  main: <body> | <div>
  nav aside: <div> | <note>
  u: <hi rend="underline">
  s del strike: <del>
  big: <hi rend="large">
  tt kbd samp var: <code> | <hi>
  cite: <title> | <bibl>
  caption figcaption: <head> | <figDesc>
  thead tbody tfoot: <row role="label"> | <row>
  button input form: <seg>
  object embed: <media url="…"/>
  audio video: <media url="…" mimeType="…"/>
  wbr: <lb break="no"/>
  mark: <hi> | <seg>
  dfn: <term>
  acronym: <abbr>
  time: <time when="…"> | <date when="…">`,
);

const docBook = rows(
  "DocBook",
  `
  para simpara formalpara paragraph par absatz: <p>
  sect sect1 sect2 sect3 sect4 sect5 section subsection chapter chap part appendix preface: <div> | <div1> | <text>
  emphasis: <emph> | <hi>
  itemizedlist orderedlist variablelist simplelist bulletlist: <list>
  listitem varlistentry: <item>
  footnote footnotes: <note place="foot">
  endnote endnotes: <note place="end">
  ulink olink xlink: <ref target="…">
  mediaobject inlinemediaobject imageobject: <figure>
  imagedata image picture pic photo: <graphic url="…"/> | <figure>
  informaltable: <table>
  tgroup: <table>
  programlisting screen literallayout: <eg>
  blockquotation quotation: <quote>
  articleinfo bookinfo info metadata meta: <teiHeader>
  personname: <persName>
  firstname givenname: <forename>
  lastname familyname secondname: <surname>
  honorific: <roleName>
  affil: <affiliation>
  copyright license rights: <licence> | <availability>
  pubdate: <date>
  publishername: <publisher>
  bibliography biblio references bibliolist: <listBibl>
  biblioentry bibliomixed reference citation: <bibl>
  volumenum issuenum volume issue: <biblScope unit="volume">
  subscript: <hi rend="subscript">
  superscript: <hi rend="superscript">`,
);

/** Words of word processors and of everyday speech. */
const everyday = rows(
  "other",
  `
  bold bf: <hi rend="bold">
  italic italics it cursive: <hi rend="italic">
  underline underlined: <hi rend="underline">
  smallcaps sc: <hi rend="smallcaps">
  highlight style format: <hi rend="…">
  linebreak newline lineend nl: <lb/>
  pagebreak page pg newpage: <pb n="…"/>
  columnbreak column: <cb/>
  heading headline h: <head>
  subtitle subheading: <head type="sub"> | <title type="sub">
  poem stanza strophe verses versegroup: <lg>
  verse verseline: <l>
  entryword lemma headword: <lem> | <form>
  speech dialogue: <sp>
  stagedirection stagedir direction: <stage>
  scene act: <div type="scene"> | <div>
  character: <role> | <speaker>
  cast dramatispersonae: <castList>
  personne people: <persName>
  town city village: <placeName> | <settlement>
  organisation organization organisationname organizationname company institute: <orgName>
  letter: <div type="letter"> | <text>
  salutation greeting: <salute>
  signature: <signed>
  sender recipient addressee: <persName> | <correspAction>
  comment remark commentary: <note>
  marginalia marginnote sidenote: <note place="margin">
  deletion deleted struck crossedout: <del>
  added insertion inserted: <add>
  corrected: <corr>
  error typo erratum: <sic>
  regularized regularised normalized normalised: <reg>
  original: <orig>
  abbreviation abbrev: <abbr>
  expansion: <expan>
  illegible unreadable: <unclear> | <gap reason="illegible"/>
  missing lacuna omission: <gap/>
  variant reading: <rdg>
  apparatus appentry: <app>
  meaning: <sense> | <def>
  definition: <def>
  example: <cit> | <eg> | <q>
  translation: <cit type="translation"> | <quote> | <div type="translation">
  partofspeech wordclass: <pos>
  pronunciation: <pron>
  word tok token: <w>
  sentence: <s>
  punct: <pc>
  quoted speechmark direct: <q>
  foreignword foreignlanguage: <foreign>
  manuscript ms: <msDesc>
  shelfmark callnumber: <idno>
  source sources: <sourceDesc> | <bibl>
  publication published: <publicationStmt>
  titlestatement: <titleStmt>
  responsibility: <respStmt>
  biography bio: <note> | <p>
  birthdate dateofbirth born: <birth when="…"/>
  deathdate dateofdeath died: <death when="…"/>
  job profession: <occupation>
  coordinates latlong latitude: <geo>
  keyword tag subject: <term>
  revision revisions changelog: <revisionDesc> | <change>
  illustration drawing: <figure>
  line: <l> | <lb/>
  number: <num>`,
);

const meant: ReadonlyMap<string, InTeiP5> = new Map([...everyday, ...docBook, ...html, ...p4]);
