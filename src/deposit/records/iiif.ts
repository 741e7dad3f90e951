import { runsRightToLeft } from "../../core/direction.ts";
import { isOnWeb } from "../../record/addresses.ts";
import { accountsOf, keptAt, lastingAddress, mainTitle } from "../../record/citation.ts";
import { timeIssued, timeMade, type Time } from "../../record/dates.ts";
import type { EditionRecord, Words } from "../../record/edition-record.ts";
import { wellFormedTag } from "../../record/languages.ts";
import { rightsStatements } from "../../record/rights-statements.ts";
import { listed, writeJson } from "./json.ts";
import type { RecordedPage } from "./recorded-page.ts";

/**
 * A manifest of IIIF Presentation 3.0: a canvas for each page that has a picture of a known size, its words as an annotation. What it
 * holds is named by addresses below that of the edition; where the header states none, there is no manifest.
 */
export function iiif(record: EditionRecord, pages: readonly RecordedPage[]): string | undefined {
  const address = lastingAddress(record)
    ?.replace(/[#?].*$/, "")
    .replace(/\/$/, "");
  const shown = pages.filter(hasSizedImage);
  if (address === undefined || shown.length === 0) return undefined;
  const base = `${address}/iiif`;
  const language = wellFormedTag(record.languages.ofText);
  return writeJson({
    "@context": "http://iiif.io/api/presentation/3/context.json",
    id: `${base}/manifest.json`,
    type: "Manifest",
    label: inLanguage(mainTitle(record)),
    summary: accountsOf(record)[0] && inLanguage(accountsOf(record)[0]),
    metadata: listed(metadataOf(record)),
    rights: rightsOf(record),
    requiredStatement: statementOf(record),
    viewingDirection: runsRightToLeft(language) ? "right-to-left" : undefined,
    homepage: [{ id: lastingAddress(record), type: "Text", label: inLanguage(mainTitle(record)), format: "text/html" }],
    items: shown.map((page, i) => canvas(page, `${base}/page/${i + 1}`, address, language)),
  });
}

/** True where there is something for a manifest to show. */
export function hasSizedImage({ image }: RecordedPage): boolean {
  return image?.size !== undefined;
}

type LanguageMap = Readonly<Record<string, readonly string[]>>;

function inLanguage(words: Pick<Words, "text" | "language"> | undefined): LanguageMap {
  const tag = wellFormedTag(words?.language);
  return { [tag !== undefined && /^[a-z-]+$/i.test(tag) ? tag : "none"]: [words?.text ?? ""] };
}

function metadataOf(record: EditionRecord) {
  const facts: readonly (readonly [label: string, values: readonly (string | undefined)[]])[] = [
    ["Author", record.agents.filter(({ role }) => role === "author").map(({ text }) => text)],
    ["Editor", record.agents.filter(({ role }) => role === "editor").map(({ text }) => text)],
    ["Publisher", record.publication.publishers.map(({ text }) => text)],
    ["Date of the text", [inWords(timeMade(record))]],
    ["Date of the edition", [inWords(timeIssued(record))]],
    ["Source", [keptAt(record).join(", ") || undefined]],
  ];
  return facts.flatMap(([label, values]) => {
    const said = values.filter(value => value !== undefined);
    return said.length === 0 ? [] : [{ label: { en: [label] }, value: { none: said } }];
  });
}

function inWords(time: Time | undefined): string | undefined {
  return time && (time.text ?? [...new Set([time.start, time.end])].filter(Boolean).join("/"));
}

/** Of Creative Commons or rightsstatements.org alone, whose names begin with "http:". Presentation 3.0, 3.2. */
function rightsOf(record: EditionRecord): string | undefined {
  const found = rightsStatements(record).find(
    ({ address, layer }) =>
      layer !== "record" && /^https?:\/\/(creativecommons|rightsstatements)\.org\//.test(address ?? ""),
  );
  return found?.address?.replace(/^https:/, "http:").replace(/\/(deed|legalcode)[^/]*$/, "/");
}

function statementOf(record: EditionRecord): object | undefined {
  const [statement] = rightsStatements(record).filter(({ text, layer }) => text !== undefined && layer !== "record");
  return statement && { label: { en: ["Rights"] }, value: inLanguage({ ...statement, text: statement.text! }) };
}

function canvas(
  { label, text, image }: RecordedPage,
  id: string,
  address: string,
  language: string | undefined,
): object {
  const { width, height } = image!.size!;
  const url = isOnWeb(image!.url) ? image!.url : `${address}/${encodeURI(image!.url)}`;
  const body = { id: url, type: "Image", format: mediaTypeOf(url), width, height };
  const words = { type: "TextualBody", value: text, format: "text/plain", language };
  return {
    id,
    type: "Canvas",
    label: { none: [label] },
    width,
    height,
    items: [annotated(`${id}/picture`, id, "painting", body)],
    annotations: text === "" ? undefined : [annotated(`${id}/text`, id, "supplementing", words)],
  };
}

function annotated(id: string, target: string, motivation: string, body: object): object {
  return { id, type: "AnnotationPage", items: [{ id: `${id}/1`, type: "Annotation", motivation, body, target }] };
}

function mediaTypeOf(url: string): string | undefined {
  const [, ending] = /\.([a-z]+)$/i.exec(url) ?? [];
  return mediaTypes[ending?.toLowerCase() ?? ""];
}

const mediaTypes: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
  tif: "image/tiff",
  tiff: "image/tiff",
};
