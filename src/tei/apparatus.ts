import { attribute, childElements, isTei, textOf, type XmlElement, type XmlNode } from "../core/xml-tree.ts";

/**
 * The form of an entry of a critical apparatus in the text: the reading that is printed, then a note of the others,
 * `nomen B; omen C D`. The ids of its witnesses stand after each reading; one without words is `om.` (TEI P5, 13.1.) An entry of an
 * external apparatus (13.2.1, 13.2.2) stands in no text: it stays as it is.
 */
export function apparatusEntry(app: XmlElement): XmlElement {
  if (isExternal(app)) return app;
  const parts = partsOf(app);
  const printed = printedReading(app);
  const variants = parts.filter(part => part !== printed && !isTei(part, "note"));
  const beside = parts.filter(part => isTei(part, "note"));
  const note = variants.length > 0 ? [noteOf(app, variants)] : [];
  return { ...app, children: [...(printed ? [printed] : []), ...note, ...beside] };
}

/** The reading that the text prints: the lemma; where none is preferred, the first. */
export function printedReading(app: XmlElement): XmlElement | undefined {
  const parts = partsOf(app);
  return parts.find(part => isTei(part, "lem")) ?? parts.find(part => isTei(part, "rdg"));
}

/** The words that a note of variants begins with: those that the text prints there, the first and the last of many. */
export function lemmaFrom(printed: string): string {
  const words = printed.trim().split(/\s+/);
  return words.length > longestLemma ? `${words.slice(0, 2).join(" ")} … ${words.at(-1) ?? ""}` : words.join(" ");
}

const longestLemma = 8;

/** Readings and what is said beside them, groups of readings laid open. */
export function partsOf(app: XmlElement): XmlElement[] {
  return childElements(app).flatMap(child => (isTei(child, "rdgGrp") ? partsOf(child) : [child]));
}

/** True of an entry that stands apart from the text that it belongs to. */
export function isExternal(app: XmlElement): boolean {
  if (["loc", "from", "to"].some(name => attribute(app, name) !== undefined)) return true;
  for (let around = app.parent; around; around = around.parent)
    if (isTei(around, "listApp") || isTei(around, "standOff")) return true;
  return false;
}

/** True of a note that is made of the readings of an entry: of the words in it the edition's own part them. */
export function isNoteOfVariants(element: XmlElement): boolean {
  const { parent } = element;
  return (
    isTei(element, "note") && attribute(element, "type") === "apparatus" && parent !== undefined && isTei(parent, "app")
  );
}

/** A reading begins the line, or stands after a semicolon; what belongs to it stands after a space. */
function noteOf(app: XmlElement, variants: readonly XmlElement[]): XmlElement {
  const children = variants.flatMap((variant, i): XmlNode[] => {
    const parting = i === 0 ? "" : isReading(variant) ? "; " : " ";
    return [...textNode(parting, app), ...omission(variant, app), variant, ...sigla(variant)];
  });
  const type = { name: "type", local: "type", namespace: "", value: "apparatus" };
  return { ...app, name: "note", local: "note", attributes: [type], children, parent: app };
}

function omission(variant: XmlElement, app: XmlElement): XmlNode[] {
  const isEmpty = isReading(variant) && textOf(variant).trim() === "" && childElements(variant).length === 0;
  return isEmpty ? textNode("om.", app) : [];
}

/** The sigla of a reading: the ids of its witnesses, or of who conjectured it. */
export function siglaOf(reading: XmlElement): string {
  const pointers = attribute(reading, "wit") ?? attribute(reading, "resp") ?? "";
  return pointers
    .split(/\s+/)
    .map(pointer => pointer.replace(/^[^#]*#/, ""))
    .filter(siglum => siglum !== "")
    .join(" ");
}

/** The same as a `wit`. */
function sigla(reading: XmlElement): XmlNode[] {
  const written = siglaOf(reading);
  if (!isReading(reading) || written === "") return [];
  const wit: XmlElement = { ...reading, name: "wit", local: "wit", attributes: [], children: [] };
  return [...textNode(" ", reading), { ...wit, children: textNode(written, wit) }];
}

export function isReading(element: XmlElement): boolean {
  return isTei(element, "rdg") || isTei(element, "lem");
}

function textNode(text: string, parent: XmlElement): XmlNode[] {
  return text === "" ? [] : [{ kind: "text", text, parent }];
}
