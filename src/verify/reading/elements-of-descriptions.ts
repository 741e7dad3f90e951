import type { Row } from "./element-reading.ts";

/** Elements that describe manuscripts, names, people, places, and TEI itself. TEI P5, 11, 14, 16 and 23. */
export const elementsOfDescriptions: readonly Row[] = [
  {
    clause: "11.1 Manuscripts: descriptions and their sections",
    elements: "msDesc msContents msItemStruct msPart msFrag physDesc history additional",
    stands: "block",
    holds: "lines",
  },
  {
    clause: "11.6 Manuscripts: an item, told in words or in lines",
    elements: "msItem",
    stands: "block",
    holds: "lines",
    orWords: true,
  },
  {
    clause: "11.7 Manuscripts: sections of the physical description",
    elements: `objectDesc supportDesc layoutDesc handDesc scriptDesc typeDesc musicNotation decoDesc additions bindingDesc sealDesc
      accMat`,
    holds: "lines",
  },
  { clause: "11.9 Manuscripts: how they are kept", elements: "adminInfo recordHist custodialHist", holds: "lines" },
  { clause: "11.4 Manuscripts: where they are", elements: "msIdentifier altIdentifier", holds: "facts" },
  { clause: "11.4, 14.3 Objects: what they are called", elements: "objectIdentifier", holds: "close facts" },
  {
    clause: "11.3.4 Manuscripts: a size in dimensions",
    elements: "dimensions",
    stands: "fact",
    holds: "facts",
    orWords: true,
  },
  { clause: "11.3.4 Manuscripts: dimensions", elements: "height width depth dim" },
  { clause: "11.3.5 Manuscripts: leaves", elements: "locus" },
  { clause: "11.3.5 Manuscripts: leaves, several", elements: "locusGrp", holds: "facts" },
  { clause: "11.3 Manuscripts: where and when they were made", elements: "origin", holds: "facts", orWords: true },
  {
    clause: "11.3 Manuscripts: phrases",
    elements: `origDate origPlace material objectType watermark stamp heraldry secFol signatures catchwords`,
  },
  {
    clause: "11.6 Manuscripts: of their contents",
    elements: "incipit explicit rubric finalRubric colophon filiation",
  },
  {
    clause: "11.4 Manuscripts: names of the keepers",
    elements: "institution repository collection msName",
  },
  {
    clause: "11.7 Manuscripts: of the physical description",
    elements: `summary support foliation collation condition layout handNote scriptNote typeNote decoNote custEvent surrogates
      provenance acquisition source`,
  },
  { clause: "11.7 Manuscripts: paragraphs on one thing", elements: "binding seal handNotes", holds: "facts" },

  {
    clause: "14.2 Names of persons",
    elements: "persName surname forename genName nameLink addName roleName persPronouns",
  },
  { clause: "14.2 Names of organisations", elements: "orgName" },
  {
    clause: "14.2 Names of places",
    elements: `placeName bloc country region settlement district geogName geogFeat offset geo`,
  },
  { clause: "14.2 Names of events and objects", elements: "eventName objectName" },
  {
    clause: "14.3 Registers: lists",
    elements: `listEvent listNym listObject listOrg listPerson listPlace listRelation listApp listWit`,
    stands: "block",
    holds: "lines",
  },
  {
    clause: "14.3 Registers: entries, each fact a line",
    elements: "person personGrp place org event object",
    holds: "lines",
  },
  { clause: "14.3 Registers: entries in facts", elements: "nym persona relation", holds: "facts" },
  {
    clause: "14.3 Registers: facts that hold facts",
    elements: `birth death location climate terrain population state trait langKnowledge`,
    holds: "facts",
  },
  {
    clause: "14.3 Registers: facts",
    elements: `affiliation age education faith floruit nationality occupation residence sex gender socecStatus langKnown`,
  },
  {
    clause: "16.2 Those who take part, and where",
    elements: "particDesc settingDesc setting",
    holds: "facts",
  },
  { clause: "16.2 The situation: facts", elements: "activity locale" },
  { clause: "16.2 The kind of a text", elements: "textDesc", holds: "facts" },
  {
    clause: "16.2 The kind of a text: its sides, each told in words",
    elements: "channel constitution derivation domain factuality interaction preparedness purpose",
  },

  { clause: "23.1 Code and names of markup", elements: "code ident att gi tag val" },
  { clause: "23.1.1 Examples, in their own lines", elements: "eg egXML", stands: "block" },
  {
    clause: "23.3 Specifications of elements",
    elements: `moduleSpec elementSpec classSpec macroSpec dataSpec constraintSpec specGrp outputRendition`,
    stands: "fact",
    holds: "close facts",
  },
  {
    clause: "23.3 Specifications: parts made of parts",
    elements: `attDef attList valList valItem valDesc exemplum remarks classes content datatype constraintDecl model modelGrp
      modelSequence paramList paramSpec alternate sequence listRef specList dataRef moduleRef macroRef elementRef classRef`,
    holds: "close facts",
  },
  {
    clause: "23.3 Specifications: parts",
    elements: `altIdent equiv defaultVal constraint anyElement dataFacet textNode empty attRef memberOf specDesc specGrpRef param
      null`,
  },
];
