import { rule } from "../core/diagnostic.ts";

interface Words {
  /** The text that was read against the other: "the HTML", "the TEI". */
  readonly output: string;
  readonly words: string;
}

interface Found extends Words {
  readonly found: string;
}

interface Labelled {
  readonly output: string;
  readonly label: string;
}

const rebuild =
  "Build the edition again and verify it. If it comes back, a template or the setting is at fault: report it.";
const seeSource =
  "Correct the TEI until it reads as the source does here; what the editor changes stands in choice or supplied.";
const promise = "Recension, invariant 2: every format carries the text of the TEI, in order";
const sourcePromise = "Recension, invariant 1: the diplomatic layer equals the source";

/** The losses between the source, the TEI and its outputs. 001 to 009: the source; from 021: an output. */
export const codes = {
  "REC-Y001": rule<{ stated: string; actual: string }>({
    severity: "error",
    message: ({ stated, actual }) =>
      `The source is not the one that was encoded: its SHA-256 is ${actual}, not ${stated}.`,
    hint: () => "Put the source back as it was, byte for byte. If it was meant to change, encode it anew.",
    source: sourcePromise,
  }),
  "REC-Y002": rule<{ actual: string }>({
    severity: "error",
    message: () => "The header does not state the SHA-256 of the source.",
    hint: ({ actual }) => `Add <idno type="sha256">${actual}</idno> to the bibl of the source in sourceDesc.`,
    source: sourcePromise,
  }),
  "REC-Y003": rule<Words>({
    severity: "error",
    message: ({ words }) => `Words of the source are missing: ${words}.`,
    hint: () => seeSource,
    source: sourcePromise,
  }),
  "REC-Y004": rule<Words>({
    severity: "error",
    message: ({ words }) => `Words that the source does not have: ${words}.`,
    hint: () => `${seeSource} A correction goes into corr, with what the source reads in sic.`,
    source: sourcePromise,
  }),
  "REC-Y005": rule<Found>({
    severity: "error",
    message: ({ words, found }) => `The source reads ${words}, the TEI ${found}.`,
    hint: () => seeSource,
    source: sourcePromise,
  }),
  "REC-Y006": rule<Found>({
    severity: "error",
    message: ({ words }) => `Words of the source stand elsewhere in the TEI: ${words}.`,
    hint: () => "Put them where the source has them.",
    source: sourcePromise,
  }),
  "REC-Y007": rule<Found>({
    severity: "warning",
    message: ({ words, found }) => `The source parts its words otherwise: it reads ${words}, the TEI ${found}.`,
    hint: ({ words, found }) => `Write what the source reads, <sic>, ${words}, beside <corr>, ${found}, in a choice.`,
    source: sourcePromise,
  }),
  "REC-Y008": rule({
    severity: "error",
    message: () => "The source is not UTF-8: what stands here belongs to no character.",
    hint: () => "Convert it before it is encoded: the digest in the header is that of the converted file.",
    source: sourcePromise,
  }),
  "REC-Y009": rule<{ more: number }>({
    severity: "error",
    message: ({ more }) => `Further differences from the source, not listed: ${more}.`,
    hint: () => "Correct those above, then verify again.",
    source: sourcePromise,
  }),
  "REC-Y021": rule<Words>({
    severity: "error",
    message: ({ output, words }) => `Words of the TEI are missing in ${output}: ${words}.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y022": rule<Words>({
    severity: "error",
    message: ({ output, words }) => `Words that the TEI does not have stand in ${output}: ${words}.`,
    hint: () => `${rebuild} What an output prints of its own must be marked as furniture.`,
    source: promise,
  }),
  "REC-Y023": rule<Found>({
    severity: "error",
    message: ({ output, words, found }) => `The TEI reads ${words}, ${output} ${found}.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y024": rule<Found>({
    severity: "error",
    message: ({ output, words }) => `Words of the TEI stand elsewhere in ${output}: ${words}.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y025": rule<Found>({
    severity: "error",
    message: ({ output, words, found }) => `Words are parted otherwise: the TEI reads ${words}, ${output} ${found}.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y026": rule<Labelled>({
    severity: "error",
    message: ({ output, label }) => `The mark of page ${label} is missing in ${output}.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y027": rule<Labelled>({
    severity: "error",
    message: ({ output, label }) => `The mark of page ${label} stands in another place in ${output}.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y028": rule<Labelled>({
    severity: "error",
    message: ({ output, label }) => `${capital(output)} marks a page ${label} where the TEI begins none.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y029": rule<Labelled & { words: string }>({
    severity: "error",
    message: ({ output, label, words }) => `Note ${label} is missing in ${output}: ${words}.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y030": rule<Words>({
    severity: "error",
    message: ({ output, words }) => `A note that the TEI does not have stands in ${output}: ${words}.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y031": rule<Labelled & { words: string }>({
    severity: "error",
    message: ({ output, label, words }) => `Note ${label} stands out of its turn in ${output}: ${words}.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y032": rule<Labelled>({
    severity: "error",
    message: ({ output, label }) => `The call of note ${label} is missing in ${output}.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y033": rule<Labelled>({
    severity: "error",
    message: ({ output, label }) => `The call of note ${label} stands in another place in ${output}.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y034": rule<Labelled>({
    severity: "error",
    message: ({ output }) => `${capital(output)} calls a note where the TEI has none.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y035": rule<{ output: string; more: number }>({
    severity: "error",
    message: ({ output, more }) => `Further differences between the TEI and ${output}, not listed: ${more}.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y036": rule<{ output: string; wanting: string }>({
    severity: "error",
    message: ({ output, wanting }) => `The text cannot be found in ${output}: ${wanting}.`,
    hint: () => "Give a file as `recension build` wrote it. If it was cut off or edited, build it again.",
    source: promise,
  }),
  "REC-Y037": rule<{ fault: string }>({
    severity: "error",
    message: ({ fault }) => `The table of the corpus does not fit its text: ${fault}.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y038": rule<{ words: string; speaker: string; found: string }>({
    severity: "error",
    message: ({ words, speaker, found }) =>
      `The table of the corpus says that ${words} is spoken by ${found}; in the TEI it is by ${speaker}.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y039": rule<Words>({
    severity: "error",
    message: ({ output, words }) => `A heading of the index is missing in ${output}: ${words}.`,
    hint: () => rebuild,
    source: promise,
  }),
  "REC-Y040": rule<Words>({
    severity: "error",
    message: ({ output, words }) => `The index of ${output} has a heading that the TEI does not have: ${words}.`,
    hint: () => rebuild,
    source: promise,
  }),
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
