import { inLetters } from "../../core/numerals.ts";
import { attribute, childElements, isTei, type XmlElement } from "../../core/xml-tree.ts";
import { otherSides, readingSide, sourceSide } from "../../tei/choice-sides.ts";
import { labelNotes } from "../../tei/note-labels.ts";
import { isSetApart } from "../../tei/set-apart.ts";
import type { Annotations } from "../annotations.ts";
import type { LayerOfEdition } from "../layer-of-edition.ts";
import { lemmaOf } from "../lemma.ts";

/** Marks all that the editor noted, corrected and supplied, and gives each the number by which a reader finds it. */
export function annotateEditing({ elements }: LayerOfEdition, annotations: Annotations): void {
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
  }
}

/** A choice between what the source reads and what it ought to read. TEI P5, 3.5.1. */
function isEmendation(element: XmlElement): boolean {
  return isTei(element, "choice") && sourceSide(element)?.local === "sic" && readingSide(element)?.local === "corr";
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
