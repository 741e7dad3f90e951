import type { Row } from "./element-reading.ts";

/** Elements of verse, drama, speech, dictionaries, tables and figures. TEI P5, 6 to 10 and 15. */
export const elementsOfGenres: readonly Row[] = [
  { clause: "6 Verse: a rest within a line", elements: "caesura", stands: "break" },
  { clause: "6 Verse: rhyme, and how metres are declared", elements: "rhyme metSym" },
  { clause: "6 Verse: how metres are declared", elements: "metDecl", holds: "facts" },

  {
    clause: "7.1 Plays: what goes before and after",
    elements: "prologue epilogue performance set",
    stands: "block",
    holds: "facts",
  },
  { clause: "7.1.4 Plays: cast lists", elements: "castList castGroup", stands: "block", holds: "lines" },
  {
    clause: "7.1.4 Plays: a role, what it is, and who plays it",
    elements: "castItem",
    stands: "block",
    holds: "facts",
  },
  { clause: "7.1.4 Plays: parts of an entry", elements: "role roleDesc actor" },
  { clause: "7.2 Plays: movement on the stage", elements: "move" },
  { clause: "7.3 Films", elements: "camera caption sound tech view" },

  { clause: "8.3.1 Speech: an utterance", elements: "u", stands: "block" },
  {
    clause: "8.3.1 Speech: an utterance and what is said of it",
    elements: "annotationBlock",
    stands: "block",
    holds: "lines",
  },
  { clause: "8.3.2 Speech: pauses", elements: "pause", signs: ["(", ")"] },
  {
    clause: "8.3.3 Speech: what is heard or seen, and is no word",
    elements: "vocal kinesic incident",
    holds: "close facts",
    signs: ["(", ")"],
  },
  { clause: "8.3.4 Speech: writing that is seen", elements: "writing" },
  { clause: "8.3.6 Speech: how the voice changes", elements: "shift", signs: ["(", ")"] },
  {
    clause: "8.2 Speech: how it was recorded",
    elements: "scriptStmt recordingStmt recording equipment broadcast",
    holds: "facts",
  },

  { clause: "9 Computer-mediated communication: a post", elements: "post", stands: "fact" },
  { clause: "10.2 Dictionaries: entries and their parts", elements: "entry hom", stands: "block", holds: "facts" },
  { clause: "10.2 Dictionaries: groups of entries", elements: "superEntry", stands: "block", holds: "lines" },
  { clause: "10.2 Dictionaries: entries in words", elements: "entryFree sense re dictScrap", stands: "block" },
  {
    clause: "10.3 Dictionaries: facts of an entry",
    elements: `form orth pron hyph syll gramGrp gram pos gen number case per tns mood iType subc colloc def usg lbl etym xr`,
    stands: "fact",
  },
  { clause: "10.3 Dictionaries: phrases", elements: "stress lang oRef pRef" },

  { clause: "15.1 Tables", elements: "table row", stands: "block", holds: "lines" },
  { clause: "15.1 Tables: cells", elements: "cell", stands: "block" },
  { clause: "15.2 Formulae", elements: "formula" },
  { clause: "15.3 Music", elements: "notatedMusic", holds: "close facts" },
  { clause: "15.4 Figures", elements: "figure", stands: "block", holds: "lines" },
  { clause: "15.4 Figures: what they show, in words", elements: "figDesc", stands: "block" },

  {
    clause: "20 Graphs and trees",
    elements: "graph tree eTree forest",
    stands: "block",
    holds: "facts",
  },
  {
    clause: "20 Graphs and trees: parts",
    elements: "node arc root iNode leaf eLeaf triangle listForest",
    holds: "facts",
  },
];
