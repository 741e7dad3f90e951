/**
 * The elements that are mostly meant in an element of TEI which must hold one of many, the likeliest first: whoever leaves a
 * `sourceDesc` empty, or writes words right into it, wants a paragraph or a `bibl`, and no `recordingStmt`.
 */
export function usualContent(local: string): readonly string[] {
  return usual.get(local) ?? [];
}

const rows = `
  teiCorpus: teiHeader TEI
  TEI: teiHeader text
  teiHeader: fileDesc
  fileDesc: titleStmt publicationStmt sourceDesc
  titleStmt: title author
  editionStmt: edition p
  publicationStmt: p publisher authority
  availability: p licence
  seriesStmt: title p
  notesStmt: note
  sourceDesc: p bibl msDesc
  encodingDesc: p projectDesc editorialDecl
  profileDesc: langUsage textClass creation
  langUsage: language
  textClass: keywords catRef classCode
  keywords: term
  classDecl: taxonomy
  taxonomy: category
  category: catDesc
  tagsDecl: namespace rendition
  namespace: tagUsage
  refsDecl: p citeStructure
  appInfo: application
  application: label desc
  correspDesc: correspAction
  correspAction: persName date placeName
  particDesc: listPerson p
  settingDesc: setting p
  revisionDesc: change
  respStmt: resp name persName
  text: body
  group: text
  front back: div p
  body: p div lg
  div div1 div2 div3 div4 div5 div6 div7: p div lg
  floatingText: body
  titlePage: docTitle titlePart
  docTitle: titlePart
  list: item
  table: row
  row: cell
  figure: graphic figDesc media binaryObject
  lg: l
  sp: p l stage
  spGrp: sp
  castList: castItem
  castGroup: castItem
  cit: quote bibl
  choice: sic corr orig reg abbr expan
  subst: del add
  app: lem rdg
  rdgGrp: rdg
  listApp: app
  listBibl: bibl biblStruct
  listEvent: event
  listObject: object
  listOrg: org
  listPerson: person
  listPlace: place
  listRelation: relation
  listWit: witness
  listNym: nym
  listChange: change
  biblStruct: monogr analytic
  analytic: title author
  monogr: title imprint
  imprint: date publisher pubPlace
  address: addrLine
  person: persName p
  place: placeName p
  org: orgName p
  event: label desc
  msDesc: msIdentifier p
  msIdentifier: settlement repository idno
  msContents: msItem p
  msItem: title p
  physDesc: objectDesc p
  objectDesc: supportDesc p
  history: origin p
  facsimile: surface graphic
  surface: zone graphic
  standOff: listPerson listPlace
  handNotes: handNote
  timeline: when
  entry: form sense
  superEntry: entry
  form: orth
  gramGrp: pos gram
  sense: def
  etym: mentioned
  charDecl: char glyph
  fs: f
  spanGrp: span
  interpGrp: interp
  linkGrp: link
  joinGrp: join`;

const usual: ReadonlyMap<string, readonly string[]> = new Map(
  rows
    .trim()
    .split("\n")
    .flatMap(row => {
      const [holders = "", elements = ""] = row.trim().split(": ");
      return holders.split(" ").map(holder => [holder, elements.split(" ")] as const);
    }),
);
