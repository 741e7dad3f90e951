import type { Row } from "./element-reading.ts";

/** Elements of transcription, apparatus, linking, analysis and certainty. TEI P5, 12, 13, 17 to 19 and 22. */
export const elementsOfCriticism: readonly Row[] = [
  { clause: "12.1 Facsimiles", elements: "facsimile", holds: "lines" },
  {
    clause: "12.2 Transcriptions of the source: its surfaces, each a page",
    elements: "surface",
    is: "surface",
    stands: "fact",
    holds: "lines",
  },
  {
    clause: "12.2 Transcriptions of the source",
    elements: "sourceDoc surfaceGrp",
    stands: "fact",
    holds: "lines",
  },
  {
    clause: "12.2 Transcriptions of the source: a zone holds lines, or words; one within a line is a stretch of it",
    elements: "zone",
    stands: "fact",
    holds: "lines",
    orWords: true,
  },
  { clause: "12.2 Transcriptions of the source: lines", elements: "line", stands: "fact" },
  { clause: "12.2 Transcriptions of the source: paths about a zone", elements: "path" },
  {
    clause: "12.3 Transcription: alterations",
    elements: "subst mod restore redo undo retrace",
  },
  { clause: "12.3 Transcription: alterations over a span", elements: "addSpan delSpan damageSpan", stands: "phrase" },
  { clause: "12.3 Transcription: alterations that belong together", elements: "substJoin", holds: "facts" },
  { clause: "12.3 Transcription: what changes places", elements: "transpose listTranspose", holds: "facts" },
  { clause: "12.3.3 Damage, and what is superfluous", elements: "damage surplus secl" },
  {
    clause: "12.3.3 What the editor supplies is not of the source",
    elements: "supplied",
    is: "supplied",
    signs: ["[", "]"],
  },
  { clause: "12.3.2 Hands", elements: "handShift" },
  { clause: "12.4 Blanks part words, as the end of a line does", elements: "space", stands: "break", holds: "facts" },
  { clause: "12.3.4.2 Signs that tell how to read", elements: "metamark" },
  {
    clause: "12.6 Forme work is of the page of the source, and not of the text",
    elements: "fw",
    is: "forme work",
    stands: "block",
  },

  { clause: "13.1 Apparatus: one reading is in the text", elements: "app", is: "entry" },
  { clause: "13.1 Apparatus: readings", elements: "lem rdg", is: "reading" },
  { clause: "13.1 Apparatus: groups of readings", elements: "rdgGrp" },
  { clause: "13.1 Apparatus: what is said of a witness", elements: "wit witDetail" },
  { clause: "13.1 Apparatus: where a witness begins and ends", elements: "witStart witEnd lacunaStart lacunaEnd" },
  { clause: "13.1 Apparatus: a witness", elements: "witness", stands: "block" },
  { clause: "13 Apparatus: how it is encoded", elements: "variantEncoding" },

  {
    clause: "17 Links: of things that are elsewhere",
    elements: "link when alt",
    stands: "place",
  },
  { clause: "17 Links: groups", elements: "linkGrp joinGrp altGrp timeline join", holds: "facts" },
  { clause: "17.3 Blocks", elements: "ab", stands: "block" },
  { clause: "17.3 Stretches; each paragraph of an utterance is a block (8.4)", elements: "seg" },
  { clause: "17.3 Places", elements: "anchor", stands: "place" },
  { clause: "17.10 What stands off the text", elements: "standOff listAnnotation annotation", holds: "facts" },

  { clause: "18.1 Sentences, phrases, words, signs", elements: "s cl phr w m c pc" },
  { clause: "18.3 What is said of a stretch of text", elements: "span interp", is: "remark" },
  {
    clause: "18.3 What is said of stretches of text, several",
    elements: "spanGrp interpGrp",
    stands: "block",
    holds: "lines",
  },

  { clause: "19 Features: each a line", elements: "fs f", stands: "block", holds: "facts" },
  { clause: "19 Features: libraries", elements: "fLib fvLib", stands: "block", holds: "lines" },
  { clause: "19 Features: values, several", elements: "vColl", holds: "lines" },
  { clause: "19 Features: values", elements: "binary numeric string symbol default" },
  {
    clause: "19 Features: values made of values",
    elements: "vAlt vLabel vMerge vNot vRange vDefault",
    holds: "close facts",
  },
  {
    clause: "19 Features: declarations",
    elements: `fsdDecl fsDecl fsDescr fsdLink fDecl fDescr fsConstraints cond bicond if iff then`,
    holds: "facts",
  },

  { clause: "22 Certainty", elements: "certainty precision respons", holds: "close facts" },
];
