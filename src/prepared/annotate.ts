import type { Layer } from "../core/layer.ts";
import { headedByCell } from "../tei/cell-heads.ts";
import { isLaidOut, typedAbout } from "../tei/formula.ts";
import { isLabelledField } from "../tei/labelled-fields.ts";
import { measureAbout } from "../tei/measures.ts";
import { keepsWhiteSpace } from "../tei/kept-space.ts";
import { kindOfList, markersOf, writtenMarker } from "../tei/lists.ts";
import { labelNotes } from "../tei/note-labels.ts";
import { pageLabels } from "../tei/pages.ts";
import { pointedAt } from "../tei/pointed-at.ts";
import { entryAt } from "../tei/prefixes.ts";
import { isPictureInLine } from "../tei/pictures-in-line.ts";
import { quotationMarks } from "../tei/quotation-marks.ts";
import { settingsIn, type Setting } from "../tei/renditions.ts";
import { isSetApart } from "../tei/set-apart.ts";
import { isKnownTei } from "../tei/tei-elements.ts";
import { lineAt, signOfRunningOn } from "../tei/runs-on.ts";
import { isLabelled } from "../tei/speaker-names.ts";
import { textsOf } from "../tei/texts.ts";
import { titleOfText } from "../tei/title-of-text.ts";
import {
  attribute,
  childElements,
  elementsOf,
  isTei,
  teiNamespace,
  tokensOf,
  type XmlElement,
} from "../core/xml-tree.ts";
import type { Additions } from "../engines/saxon.ts";
import { blockLooks } from "./block-looks.ts";
import { findBlocks } from "./blocks.ts";
import { otherSides, readingSide, sourceSide } from "../tei/choice-sides.ts";
import { citableIds } from "./citable-ids.ts";
import { headingsIn } from "./headings.ts";
import { indexSpans } from "./index-spans.ts";
import { lemmaOf } from "./lemma.ts";
import { looksIn } from "./looks.ts";
import { shapeOfList, shapeOfTable, type Shaped } from "./shapes.ts";
import type { SelectedLayer } from "./select-layer.ts";
import { recordSpeakers, type SpeechRecord } from "./speakers.ts";
import { ownIdPrefix, uniqueIds, type UniqueIds } from "./unique-ids.ts";

export const preparedNamespace = "urn:recension:prepared";

/**
 * In one walk over the text: `pre:page`, the page on which each thing begins (TEI P5, 3.11.3); `pre:leaf`, on forme work, the
 * id of the page beginning that it belongs to; `pre:mention`, on names that point at what they name, from 1; `pre:number`, on
 * notes out of line the sign of the call, on emendations a number, and `pre:fault`, their class and certainty; `pre:lemma`,
 * on a note of variants, what they stand for;
 * `pre:block` and `pre:holds-blocks`, on what begins a line of its own or holds what does; `pre:quoted`, the marks about what
 * lacks them; `pre:other-sides`, on choices that hold more than what is printed and what that replaces; `pre:shape`, on lists
 * and tables, and `pre:at`, on what stands in them before or after the items; `pre:list`, the kind of a list, `pre:marker`, what
 * stands before an item or a sense, and `pre:value`, on an item from whose own number the list counts on; `pre:in-line`, on a picture that stands in its line; `pre:heads`, on a cell that heads its `row` or its `column`; `pre:before` and `pre:after`, on parts of formulae and on measures, what a line of type needs about them;
 * `pre:said`, on pointers without words, what they lead to; `pre:to`, `pre:end` and `pre:ends`, of passages of an index (./index-spans.ts); `pre:line`, on the end of a line of the
 * source, whether it ends one of the edition or begins the first; `pre:runs-on`, on one within a word, the sign for
 * it; `pre:level` and `pre:listed`, on headings, and `pre:headed` (./headings.ts); `pre:titled`, on a text of a corpus, that its title stands before it; `pre:points`, on what was supplied without a
 * letter or a figure; `pre:field`, on fields of a
 * description that have a label; `pre:looks`, how the source sets it; `pre:set`, on blocks, how print does (./block-looks.ts); `pre:unknown`, on what is not of TEI; `pre:by` and `pre:words`, on
 * speeches: numbers of the speakers, and of words, and `pre:named`, where a label or a note before it says who speaks; and an `xml:id` on
 * all that can be cited, none of them twice. The root has `pre:layer`, `pre:speakers`, their names a line each, `pre:unnamed`, the
 * numbers of those of whom the document tells no name, `pre:refs`,
 * the pointers of the names in the text, once each, `pre:entries`, where the entry of each stands, `pre:fills-lines`, where lines of the source are none of the edition, `pre:keeps-space`, where runs of spaces may mean something, and `pre:own-ids`, what begins the ids that a page gives of its own
 * accord.
 */
export function annotate({ root, sourceOf }: SelectedLayer, layer: Layer): Additions {
  const ids = uniqueIds(root);
  const additions = beforeTheWalk(root, layer, ids);
  const add: Add = (element, added) => {
    addTo(additions, element, added);
  };
  const texts = textsOf(root);
  const elements = texts.flatMap(text => [...within(text)]);
  const pages = pageLabels(sourceOf(root), layer);
  const places = placesAndNumbers(ids, labelsOfNotes(elements), pb => pages.get(sourceOf(pb)));
  const { blocks, holders } = findBlocks(root, element => isSetApart(element) || isUnprinted(element, layer));
  const settings = settingsIn(root);
  const looks = looksIn(settings);
  const headings = headingsIn(root);
  const refs = new Set<string>();
  let fillsLines = false;
  for (const element of elements) {
    add(element, places(element));
    if (holders.has(element)) add(element, { "pre:holds-blocks": "true" });
    if (layer === "reading") add(element, quoted(element));
    add(element, inItself(element));
    add(element, headings(element));
    const ofSource = aboutSource(sourceOf(element), sourceOf(root), layer);
    add(element, ofSource);
    fillsLines ||= isTei(element, "lb") && ofSource["pre:line"] === undefined;
    const seen = looks(element);
    if (seen.length > 0) add(element, { "pre:looks": seen.join(" ") });
    if (blocks.has(element)) addBlock(element, seen, add);
    for (const ref of refsOf(element)) refs.add(ref);
    if (isTei(element, "list")) addList(element, settings(element), add);
    if (isTei(element, "table")) addShape(shapeOfTable(element), element, add);
  }
  addIndexSpans(elements, additions);
  for (const text of texts) {
    if (holders.has(text)) add(text, { "pre:holds-blocks": "true" });
    if (titleOfText(sourceOf(text), layer)) add(text, { "pre:titled": "true" });
  }
  add(root, {
    "pre:refs": [...refs].join(" "),
    "pre:entries": [...refs].map(ref => entryAt(ref, root) ?? nowhere).join(" "),
    ...(fillsLines && { "pre:fills-lines": "true" }),
    ...keepsSpace(elements),
  });
  return additions;
}

/** Stands for the entry of a pointer that leads to none. */
const nowhere = "-";

function addIndexSpans(elements: readonly XmlElement[], additions: Map<XmlElement, Record<string, string>>): void {
  const pageOf = (element: XmlElement): string => additions.get(element)?.["pre:page"] ?? "";
  for (const [element, span] of indexSpans(elements, pageOf)) addTo(additions, element, span);
}

/** What an element of the source leads to, and what the end of a line does there. */
function aboutSource(source: XmlElement, root: XmlElement, layer: Layer): Readonly<Record<string, string>> {
  const said = pointedAt(source, root, layer);
  const line = lineAt(source, layer);
  const sign = signOfRunningOn(source, layer);
  return {
    ...(said !== undefined && { "pre:said": said }),
    ...(line !== undefined && { "pre:line": line }),
    ...(sign !== undefined && { "pre:runs-on": sign }),
  };
}

function keepsSpace(elements: readonly XmlElement[]): Readonly<Record<string, string>> {
  const mayKeepSome = elements.some(element => isTei(element, "code") || keepsWhiteSpace(element));
  return mayKeepSome ? { "pre:keeps-space": "true" } : {};
}

function inItself(element: XmlElement): Readonly<Record<string, string>> {
  return {
    ...(isTei(element, "choice") && otherSides(element).length > 0 && { "pre:other-sides": "true" }),
    ...(isTei(element, "supplied") && !holdsWords(element) && { "pre:points": "true" }),
    ...(isLabelledField(element) && { "pre:field": "true" }),
    ...(isPictureInLine(element) && { "pre:in-line": "true" }),
    ...markerOfSense(element),
    ...headedBy(element),
    ...(!isKnownTei(element) && !isLaidOut(element) && { "pre:unknown": "true" }),
    ...aboutPart(element),
  };
}

function headedBy(element: XmlElement): Readonly<Record<string, string>> {
  const headed = headedByCell(element);
  return headed === undefined ? {} : { "pre:heads": headed };
}

function markerOfSense(element: XmlElement): Readonly<Record<string, string>> {
  const marker = isTei(element, "sense") || isTei(element, "hom") ? writtenMarker(element) : undefined;
  return marker === undefined ? {} : { "pre:marker": marker };
}

function aboutPart(element: XmlElement): Readonly<Record<string, string>> {
  const [before, after] = element.namespace === teiNamespace ? measureAbout(element) : typedAbout(element);
  return { ...(before !== "" && { "pre:before": before }), ...(after !== "" && { "pre:after": after }) };
}

function quoted(element: XmlElement): Readonly<Record<string, string>> {
  const marks = quotationMarks(element);
  return marks ? { "pre:quoted": marks.join(" ") } : {};
}

type Add = (element: XmlElement, added: Readonly<Record<string, string>>) => void;

function addBlock(block: XmlElement, looks: readonly string[], add: Add): void {
  const set = blockLooks(block, looks);
  add(block, { "pre:block": "true", ...(set.length > 0 && { "pre:set": set.join(" ") }) });
}

function addList(list: XmlElement, settings: readonly Setting[], add: Add): void {
  addShape(shapeOfList(list), list, add);
  const kind = kindOfList(list, settings);
  add(list, { "pre:list": kind });
  for (const [item, { sign, value }] of markersOf(list, kind))
    add(item, { "pre:marker": sign, ...(value !== undefined && { "pre:value": String(value) }) });
}

function addShape({ isRegular, before, after }: Shaped, element: XmlElement, add: Add): void {
  if (!isRegular) return;
  add(element, { "pre:shape": "regular" });
  for (const child of before) add(child, { "pre:at": "before" });
  for (const child of after) add(child, { "pre:at": "after" });
}

/** Says of each element of the text, in turn, where it begins, by what it is cited, and its number. */
function placesAndNumbers(
  { replaced, taken }: UniqueIds,
  labels: ReadonlyMap<XmlElement, string>,
  pageBegunBy: (pb: XmlElement) => string | undefined,
): (element: XmlElement) => Readonly<Record<string, string>> {
  const ids = citableIds(taken);
  const count = { emendations: 0, mentions: 0 };
  let page = "";
  let leaf: string | undefined;
  return element => {
    if (isTei(element, "pb")) {
      page = pageBegunBy(element) ?? page;
      ids.beginPage(page);
    }
    const added: Record<string, string> = {};
    const id = ids.of(element);
    if (id !== undefined) added["xml:id"] = id;
    if (isTei(element, "pb")) leaf = id ?? idIn(replaced, element);
    if (isTei(element, "fw") && leaf !== undefined) added["pre:leaf"] = leaf;
    if (hasPage(element)) added["pre:page"] = page;
    if (isMention(element)) added["pre:mention"] = String(++count.mentions);
    const label = labels.get(element);
    if (label !== undefined) added["pre:number"] = label;
    const lemma = lemmaOf(element);
    if (lemma !== undefined) added["pre:lemma"] = lemma;
    if (isEmendation(element)) {
      added["pre:number"] = String(++count.emendations);
      added["pre:fault"] = faultOf(element);
    }
    return added;
  };
}

function labelsOfNotes(elements: readonly XmlElement[]): ReadonlyMap<XmlElement, string> {
  const notes = elements.filter(isSetApart);
  const labels = labelNotes(notes);
  return new Map(notes.map((note, i) => [note, labels[i]!]));
}

function idIn(replaced: ReadonlyMap<XmlElement, string>, element: XmlElement): string | undefined {
  return replaced.get(element) ?? attribute(element, "xml:id");
}

/** What is said of the document as a whole, of ids that had to change, and of speeches. */
function beforeTheWalk(
  root: XmlElement,
  layer: Layer,
  { replaced, taken }: UniqueIds,
): Map<XmlElement, Record<string, string>> {
  const { speeches, speakers } = recordSpeakers(root);
  const ofRoot = {
    "pre:layer": layer,
    "pre:own-ids": ownIdPrefix(taken),
    "pre:speakers": speakers.map(({ name }) => name).join("\n"),
    "pre:unnamed": speakers.flatMap(({ isNamed }, i) => (isNamed ? [] : [i + 1])).join(" "),
  };
  const additions = new Map<XmlElement, Record<string, string>>([[root, ofRoot]]);
  for (const [element, id] of replaced) addTo(additions, element, { "xml:id": id });
  for (const [speech, record] of speeches) addTo(additions, speech, spokenBy(speech, record));
  return additions;
}

function addTo(
  additions: Map<XmlElement, Record<string, string>>,
  element: XmlElement,
  added: Readonly<Record<string, string>>,
): void {
  if (Object.keys(added).length > 0) additions.set(element, { ...additions.get(element), ...added });
}

function spokenBy(speech: XmlElement, { speakers, words }: SpeechRecord): Record<string, string> {
  const named = isLabelled(speech) ? { "pre:named": "true" } : {};
  return { "pre:by": speakers.join(" "), "pre:words": String(words), ...named };
}

/** What stands within a `text`, in document order. */
function* within(text: XmlElement): Generator<XmlElement> {
  for (const element of elementsOf(text)) if (element !== text) yield element;
}

function hasPage(element: XmlElement): boolean {
  if (element.namespace !== teiNamespace) return false;
  return paged.has(element.local) || isMention(element);
}

function isMention(element: XmlElement): boolean {
  return element.namespace === teiNamespace && named.has(element.local) && attribute(element, "ref") !== undefined;
}

/** Where the names in the text point to. TEI P5, 13.1.1. */
function refsOf(element: XmlElement): readonly string[] {
  return hasPage(element) ? tokensOf(element, "ref") : [];
}

/** Whether a letter or a figure stands within, but for what is set apart. */
function holdsWords(element: XmlElement): boolean {
  return element.children.some(child => {
    if (child.kind === "text") return /[\p{L}\p{N}]/u.test(child.text);
    return child.kind === "element" && !isSetApart(child) && !isTei(child, "fw") && holdsWords(child);
  });
}

/** Forme work stands in the diplomatic layer alone: in the reading it parts nothing. TEI P5, 12.6. */
function isUnprinted(element: XmlElement, layer: Layer): boolean {
  return layer === "reading" && isTei(element, "fw");
}

/** Its class and its certainty. TEI P5, 3.5.1. */
function faultOf(emendation: XmlElement): string {
  const correction = childElements(emendation).find(side => isTei(side, "corr"))!;
  return ["type", "cert"].flatMap(name => attribute(correction, name) ?? []).join(" ");
}

/** A choice between what the source reads and what it ought to read. TEI P5, 3.5.1. */
function isEmendation(element: XmlElement): boolean {
  return isTei(element, "choice") && sourceSide(element)?.local === "sic" && readingSide(element)?.local === "corr";
}

const divisions = ["div", "div1", "div2", "div3", "div4", "div5", "div6", "div7"];
const textual = [
  "graphic",
  "pb",
  "sp",
  "u",
  "note",
  "head",
  "p",
  "choice",
  "supplied",
  "gap",
  "unclear",
  "add",
  "del",
  "fw",
  "index",
];
const paged = new Set([...textual, ...divisions]);
const named = new Set(["persName", "placeName", "orgName", "name", "title", "rs"]);
