import type { Layer } from "../../core/layer.ts";
import { attribute, childElements, isTei, standsIn, type XmlElement } from "../../core/xml-tree.ts";
import { readingOf } from "./elements.ts";

/**
 * The sides of a choice that each layer reads: those of the source, and those that the edition prints. TEI P5, 3.5; README,
 * “What an edition keeps”.
 */
const sides: Readonly<Record<Layer, ReadonlySet<string>>> = {
  diplomatic: new Set(["sic", "orig", "abbr"]),
  reading: new Set(["corr", "reg", "expan"]),
};

/** The side of a choice that a layer has; of a choice between equals, such as two readings of one blot, the first. */
export function sideOf(choice: XmlElement, layer: Layer): XmlElement | undefined {
  const all = childElements(choice);
  return all.find(({ local }) => sides[layer].has(local)) ?? all[0];
}

/**
 * The sides of a choice that a reader of the layer is told in a label after the one that is read: of a choice between equals,
 * the others; of any other, in the reading layer, those that are neither printed nor replaced by it.
 */
export function sidesTold(choice: XmlElement, layer: Layer): XmlElement[] {
  const all = childElements(choice);
  const isOpen = all.every(({ local }) => !sides.diplomatic.has(local) && !sides.reading.has(local));
  if (layer === "diplomatic" && !isOpen) return [];
  const read = sideOf(choice, "reading");
  const isEdited = read !== undefined && sides.reading.has(read.local);
  return all.filter(side => side !== read && !(isEdited && side === sideOf(choice, "diplomatic")));
}

/** The parts of an entry of an apparatus: its readings in order, and what is said beside them; groups are laid open. TEI P5, 13.1. */
export function partsOfEntry(app: XmlElement): XmlElement[] {
  return childElements(app).flatMap(part => (isTei(part, "rdgGrp") ? partsOfEntry(part) : [part]));
}

/** The reading of an entry that is in the text: the lemma, or else the first. */
export function readingInText(app: XmlElement): XmlElement | undefined {
  const readings = partsOfEntry(app).filter(isReading);
  return readings.find(({ local }) => local === "lem") ?? readings[0];
}

export function isReading(element: XmlElement): boolean {
  return readingOf(element).is === "reading";
}

/**
 * True of an entry that is not where its text is: it says where that stands (TEI P5, 13.2.1, 13.2.2), or stands in a list of
 * such or off the text. All of its readings are read where it stands.
 */
export function standsOffItsText(app: XmlElement): boolean {
  const says = ["loc", "from", "to"].some(name => attribute(app, name) !== undefined);
  return says || standsIn(app, "listApp") || standsIn(app, "standOff");
}

/** The entry that a reading is of. */
export function entryOf(reading: XmlElement): XmlElement | undefined {
  let around = reading.parent;
  while (around && !isTei(around, "app")) around = around.parent;
  return around;
}

/** The sigla of a reading: its witnesses, or whoever conjectured it, by their ids. TEI P5, 13.1.4. */
export function siglaOf(reading: XmlElement): string {
  const said = attribute(reading, "wit") ?? attribute(reading, "resp") ?? "";
  const ids = said.split(/\s+/).map(pointer => pointer.slice(pointer.indexOf("#") + 1));
  return ids.filter(id => id !== "").join(" ");
}
