import { attribute, elementsOf, isTei, textOf, type XmlElement } from "../core/xml-tree.ts";

/** One thing that is said of how the source sets an element: a word of the encoder's, in small letters, or a declaration of CSS. */
export type Setting = { readonly word: string } | { readonly property: string; readonly value: string };

/**
 * The settings of an element by `@rend`, `@rendition` and `@style`, in this order; of one that has none of these, those that
 * the header gives for its name. TEI P5, 1.3.1.1.3 and 2.3.4.
 */
export function settingsIn(root: XmlElement): (element: XmlElement) => readonly Setting[] {
  const { named, ofElement } = renditionsOf(root);
  return element => {
    const [rend, rendition, style] = ["rend", "rendition", "style"].map(name => attribute(element, name));
    if (rend === undefined && rendition === undefined && style === undefined) return ofElement.get(element.local) ?? [];
    return [
      ...(rend === undefined ? [] : settingsOfWords(rend)),
      ...(rendition === undefined ? [] : settingsOfPointers(rendition, named)),
      ...(style === undefined ? [] : settingsOfCss(style)),
    ];
  };
}

interface Renditions {
  readonly named: ReadonlyMap<string, readonly Setting[]>;
  /** The settings of elements that say nothing of themselves, by their name. */
  readonly ofElement: ReadonlyMap<string, readonly Setting[]>;
}

function renditionsOf(root: XmlElement): Renditions {
  const named = new Map<string, readonly Setting[]>();
  const ofElement = new Map<string, readonly Setting[]>();
  for (const element of elementsOf(root)) {
    if (isTei(element, "text")) break;
    if (isTei(element, "rendition") && attribute(element, "scope") === undefined) {
      const settings = settingsOfCss(textOf(element));
      const id = attribute(element, "xml:id");
      if (id !== undefined) named.set(id, settings);
      for (const name of (attribute(element, "selector") ?? "").split(",")) ofElement.set(name.trim(), settings);
    }
    const gi = isTei(element, "tagUsage") ? attribute(element, "gi") : undefined;
    const render = attribute(element, "rendition") ?? attribute(element, "render");
    if (gi !== undefined && render !== undefined) ofElement.set(gi, settingsOfPointers(render, named));
  }
  return { named, ofElement };
}

/** `#red`, or `simple:red`; one that leads nowhere may still be a word. */
function settingsOfPointers(pointers: string, named: ReadonlyMap<string, readonly Setting[]>): Setting[] {
  return pointers.split(/\s+/).flatMap(pointer => {
    const name = pointer.replace(/^[^#]*[#:]/, "");
    return named.get(name) ?? settingsOfWords(name);
  });
}

function settingsOfWords(rend: string): Setting[] {
  return /[\w-]\s*:\s*\w/.test(rend) ? settingsOfCss(rend) : wordsIn(rend).map(word => ({ word }));
}

/** The words of an attribute that strangers write in their own ways: `Lower-Roman; bold`. */
export function wordsIn(value: string): string[] {
  return value
    .toLowerCase()
    .split(/[\s,;()]+/)
    .filter(word => word !== "");
}

function settingsOfCss(css: string): Setting[] {
  return css.split(";").flatMap(declaration => {
    const [property, value] = declaration.split(":", 2).map(part => part.trim().toLowerCase());
    return property === undefined || value === undefined ? [] : [{ property, value }];
  });
}
