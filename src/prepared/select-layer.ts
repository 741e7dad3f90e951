import { append } from "../core/append.ts";
import { apparatusEntry } from "../tei/apparatus.ts";
import { spacesAbout, textInFormula } from "../tei/formula.ts";
import type { Layer } from "../core/layer.ts";
import { keepsWhiteSpace, lineFeed } from "../tei/kept-space.ts";
import { annotationAsNote } from "../tei/set-apart.ts";
import { isCode as holdsCode, isCodeInLines, isField } from "../tei/tei-elements.ts";
import { attribute, isTei, standsIn, type XmlElement, type XmlNode, type XmlText } from "../core/xml-tree.ts";
import { isOpen, isOtherSide, sidesOfSource, sourceSide } from "../tei/choice-sides.ts";
import { withPlainHeadings } from "./index-terms.ts";

/**
 * A copy of the document that holds the layer asked for. Reading keeps each `choice` whole, since an edition shows both
 * sides; diplomatic keeps what the source reads, and nothing that an editor added. Variants become the note that they are
 * (`apparatusEntry`), and space stands around each field of an entry and as a formula is set. Outside `text` all stays. TEI P5, 3.5. White space is
 * one space, or one line feed where nothing else stands between two tags on different lines; in code it stays, and where the encoder says so
 * (`keepsWhiteSpace`) its line feeds are `lb`.
 */
export function selectLayer(root: XmlElement, layer: Layer): SelectedLayer {
  const sources = new Map<XmlElement, XmlElement>();
  const copy = copyWith(root, undefined, child => outsideText(child, layer), { sources, space: "collapsed" });
  return { root: copy, sourceOf: element => sources.get(element) ?? element };
}

export interface SelectedLayer {
  readonly root: XmlElement;
  /** The element that one of the copy stands for. */
  readonly sourceOf: (element: XmlElement) => XmlElement;
}

/** The rule by which a node goes into the copy of its parent. */
type Selection = (node: XmlElement) => Selected;
type Selected = { readonly element: XmlElement; readonly within: Selection } | undefined | readonly Unwrapped[];
/** The content of an element that is itself left out. */
interface Unwrapped {
  readonly nodes: readonly XmlNode[];
  readonly within: Selection;
}

interface Copying {
  /** The source of each copy, as it grows. */
  readonly sources: Map<XmlElement, XmlElement>;
  readonly space: Space;
}

/** The treatment of white space. Of code, ends of lines are kept; those of code among words are filled. */
type Space = "collapsed" | "kept" | "of-code" | "of-code-in-line";

function copyWith(
  element: XmlElement,
  parent: XmlElement | undefined,
  selection: Selection,
  copying: Copying,
): XmlElement {
  const children: XmlNode[] = [];
  const copy: XmlElement = { ...element, parent, children };
  copying.sources.set(copy, element);
  const within = { ...copying, space: spaceIn(element, copying.space) };
  appendSelected(children, element.children, copy, selection, within);
  return copy;
}

function spaceIn(element: XmlElement, around: Space): Space {
  if (holdsCode(element) || around === "of-code") return "of-code";
  if (keepsWhiteSpace(element)) return "kept";
  if (isTei(element, "code")) return "of-code-in-line";
  return attribute(element, "xml:space") === "default" ? "collapsed" : around;
}

function appendSelected(
  into: XmlNode[],
  nodes: readonly XmlNode[],
  parent: XmlElement,
  selection: Selection,
  copying: Copying,
): void {
  for (const node of nodes) {
    if (node.kind === "text") append(into, withSpace(node, parent, copying.space));
    else if (node.kind !== "element") into.push(node);
    else {
      const selected = selection(node);
      if (isUnwrapped(selected))
        for (const { nodes, within } of selected) appendSelected(into, nodes, parent, within, copying);
      else if (selected)
        appendElement(into, copyWith(selected.element, parent, selected.within, copying), spacesOf(selected.element));
    }
  }
}

function withSpace(node: XmlText, parent: XmlElement, space: Space): readonly XmlNode[] {
  switch (space) {
    case "of-code":
      return [{ ...node, parent }];
    case "of-code-in-line":
      return [{ ...node, text: node.text.replace(/[ \t]*\n\s*/g, " "), parent }];
    case "kept":
      return node.text.split("\n").flatMap((line, i, { length }): XmlNode[] => {
        const text = i < length - 1 ? line.replace(/[ \t]+$/, "") : line;
        return [...(i > 0 ? [lineFeed(parent)] : []), ...(text === "" ? [] : [{ ...node, text, parent }])];
      });
    case "collapsed":
      return [{ ...node, text: collapsed(node), parent }];
  }
}

/** Joined, not replaced: what V8 replaces in is kept in pieces, one for each word. */
function collapsed({ text, parent }: XmlText): string {
  const spaced = textInFormula(parent, text)
    .split(/[ \t\r\n]+/)
    .join(" ");
  return spaced === " " && text.includes("\n") ? "\n" : spaced;
}

function appendElement(into: XmlNode[], element: XmlElement, [before, after]: readonly [boolean, boolean]): void {
  const space: XmlNode = { kind: "text", text: " ", parent: element.parent! };
  into.push(...(before ? [space] : []), element, ...(after ? [space] : []));
}

function spacesOf(element: XmlElement): readonly [before: boolean, after: boolean] {
  return isField(element) ? [true, true] : spacesAbout(element);
}

function isUnwrapped(selected: Selected): selected is readonly Unwrapped[] {
  return Array.isArray(selected);
}

function outsideText(element: XmlElement, layer: Layer): Selected {
  if (!isTei(element, "text")) return { element, within: child => outsideText(child, layer) };
  return { element, within: layer === "reading" ? reading : diplomatic };
}

/**
 * The reading layer. Forme work, and the side that the source reads where the edition prints another, keep what is theirs, for a page that
 * shows the source too (`isOfSourceAlone`); other sides keep their words, for the lists, and count for nothing else.
 */
const reading: Selection = node => {
  const element = arranged(node);
  if (isTei(element, "fw")) return { element, within: witness };
  if (isOtherSide(element)) return { element, within: isReplaced(element) ? witness : withoutPlaces(witness) };
  return { element, within: isApparatus(element) ? variant : reading };
};

/** True of the side that the source reads, and a page shows beside the one that the edition prints. */
function isReplaced(side: XmlElement): boolean {
  const choice = side.parent!;
  return side === sourceSide(choice) && !isOpen(choice);
}

/** Another witness has other pages. */
const variant: Selection = node => {
  if (isTei(node, "pb")) return undefined;
  const selected = reading(node);
  return selected && "element" in selected && selected.within === reading ? { ...selected, within: variant } : selected;
};

const witness: Selection = node => {
  if (isNoteOfEditor(node) || isTei(node, "index")) return undefined;
  const element = arranged(node);
  if (isChoice(element) && !standsIn(element, "fw")) return diplomatic(element);
  return { element, within: witness };
};

const diplomatic: Selection = node => {
  const element = arranged(node);
  if (isTei(element, "supplied")) return undefined;
  if (isNoteOfEditor(element)) return undefined;
  if (!isChoice(element)) return { element, within: diplomatic };
  const side = sourceSide(element);
  if (!side) return undefined;
  if (sidesOfSource.includes(side.local))
    return isChoice(element.parent) ? asSide(side) : [{ nodes: side.children, within: diplomatic }];
  return isOpen(element) ? { element, within: sideOfOpen } : [{ nodes: [side], within: diplomatic }];
};

const sideOfOpen: Selection = side =>
  isOtherSide(side) ? { element: side, within: withoutPlaces(diplomatic) } : diplomatic(side);

/** The selection without the notes and the beginnings of pages that it has: of a side that is named in a label, and stands nowhere. */
function withoutPlaces(selection: Selection): Selection {
  return node => {
    const selected = isTei(node, "note") || isTei(node, "pb") ? undefined : selection(node);
    if (!selected) return undefined;
    if (!isUnwrapped(selected)) return { ...selected, within: withoutPlaces(selected.within) };
    return selected.map(({ nodes, within }) => ({ nodes, within: withoutPlaces(within) }));
  };
}

/** The reading of a choice that is itself a side of another: a stretch of it. */
function asSide(side: XmlElement): Selected {
  return { element: { ...side, name: "seg", local: "seg", attributes: [] }, within: diplomatic };
}

/** An entry of an apparatus or of an index, code in lines, and what is said of a stretch of text, as they stand in an edition. */
function arranged(element: XmlElement): XmlElement {
  if (isTei(element, "index")) return withPlainHeadings(element);
  if (isCodeInLines(element)) return { ...element, name: "eg", local: "eg" };
  return isTei(element, "app") ? apparatusEntry(element) : (annotationAsNote(element) ?? element);
}

function isNoteOfEditor(element: XmlElement): boolean {
  return isTei(element, "note") && ["editorial", "apparatus"].includes(attribute(element, "type") ?? "");
}

function isApparatus(element: XmlElement): boolean {
  return isTei(element, "note") && attribute(element, "type") === "apparatus";
}

function isChoice(element: XmlElement | undefined): element is XmlElement {
  return element !== undefined && isTei(element, "choice");
}
