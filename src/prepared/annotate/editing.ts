import { inLetters } from "../../core/numerals.ts";
import { attribute, childElements, elementsOf, isTei, type XmlElement } from "../../core/xml-tree.ts";
import { isExternal, isReading } from "../../tei/apparatus.ts";
import { otherSides, readingSide, replacedSide, sourceSide } from "../../tei/choice-sides.ts";
import { labelNotes } from "../../tei/note-labels.ts";
import { isSetApart } from "../../tei/set-apart.ts";
import type { Annotations } from "../annotations.ts";
import type { LayerOfEdition } from "../layer-of-edition.ts";
import { lemmaOf } from "../lemma.ts";

/** Marks all that the editor noted, corrected and supplied, and gives each the number by which a reader finds it. */
export function annotateEditing({ elements, root }: LayerOfEdition, annotations: Annotations): void {
  for (const element of elementsOf(root)) annotations.write(element, "pre:apart", standsApart(element));
  numberNotes(elements.filter(isSetApart), annotations);
  elements.filter(isEmendation).forEach((emendation, i) => {
    annotations.write(emendation, "pre:number", String(i + 1));
    annotations.write(emendation, "pre:fault", faultOf(emendation));
  });
  for (const element of elements) {
    annotations.write(element, "pre:lemma", lemmaOf(element));
    annotations.write(element, "pre:other-sides", isTei(element, "choice") && otherSides(element).length > 0);
    annotations.write(element, "pre:points", isTei(element, "supplied") && !holdsWords(element));
  }
}

/** Notes that the source alone has are lettered after the note before them, so that the numbers of the edition have no gap: 3, 3a, 4. */
function numberNotes(notes: readonly XmlElement[], annotations: Annotations): void {
  const isOfSource = (note: XmlElement): boolean => annotations.read(note, "pre:of-source") !== undefined;
  const labels = labelNotes(notes.filter(note => !isOfSource(note))).values();
  let last = "";
  let since = 0;
  for (const note of notes) {
    if (isOfSource(note)) since++;
    else [last, since] = [labels.next().value!, 0];
    annotations.write(note, "pre:number", since > 0 ? last + inLetters(since) : last);
    annotations.write(note, "pre:added", isAdded(note));
  }
}

function isAdded(note: XmlElement): boolean {
  for (let at: XmlElement | undefined = note; at; at = at.parent) if (isOfEditor(at)) return true;
  return false;
}

/** A note of the editor's, what is supplied, or the side of a choice that is printed for what the source reads. */
function isOfEditor(element: XmlElement): boolean {
  if (isTei(element, "supplied")) return true;
  if (isTei(element, "note")) return ["editorial", "apparatus"].includes(attribute(element, "type") ?? "");
  const { parent } = element;
  if (!parent || !isTei(parent, "choice")) return false;
  return element === readingSide(parent) && replacedSide(parent) !== undefined;
}

/** A choice between what the source reads and what it ought to read. TEI P5, 3.5.1. */
function isEmendation(element: XmlElement): boolean {
  return isTei(element, "choice") && sourceSide(element)?.local === "sic" && readingSide(element)?.local === "corr";
}

/** An apparatus that stands apart may stand outside the texts too. */
function standsApart(element: XmlElement): boolean {
  if (isTei(element, "app")) return isExternal(element);
  if (!isReading(element)) return false;
  for (let around = element.parent; around; around = around.parent) if (isTei(around, "app")) return isExternal(around);
  return false;
}

function faultOf(emendation: XmlElement): readonly string[] {
  const correction = childElements(emendation).find(side => isTei(side, "corr"))!;
  return ["type", "cert"].flatMap(name => attribute(correction, name) ?? []);
}

/** True where a letter or a figure stands within, but for what is set apart. */
function holdsWords(element: XmlElement): boolean {
  return element.children.some(child => {
    if (child.kind === "text") return /[\p{L}\p{N}]/u.test(child.text);
    return child.kind === "element" && !isSetApart(child) && !isTei(child, "fw") && holdsWords(child);
  });
}
