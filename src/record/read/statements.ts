import { attribute, childElements, elementsOf, isTei, type XmlElement } from "../../core/xml-tree.ts";
import type { Dated, Extent, Title, Words } from "../edition-record.ts";
import { evenly, plainWords } from "../plain-words.ts";

/** The children of some elements that have one of the names, in the order of the names. */
export function childrenOf(parents: readonly XmlElement[], ...names: readonly string[]): XmlElement[] {
  return parents.flatMap(parent => {
    const children = childElements(parent);
    return names.flatMap(name => children.filter(child => isTei(child, name)));
  });
}

/** All elements of the names within, in document order. */
export function within(parents: readonly XmlElement[], ...names: readonly string[]): XmlElement[] {
  return parents.flatMap(parent =>
    [...elementsOf(parent)].filter(element => element !== parent && names.some(name => isTei(element, name))),
  );
}

/** The words of an element; undefined where it says nothing. */
export function wordsOf(element: XmlElement): Words | undefined {
  const text = plainWords(element);
  return text === "" ? undefined : { text, language: languageOf(element), element };
}

export function allWords(elements: readonly XmlElement[]): Words[] {
  return elements.flatMap(element => wordsOf(element) ?? []);
}

export function textOrNothing(element: XmlElement): string | undefined {
  return plainWords(element) || undefined;
}

export function titlesOf(elements: readonly XmlElement[]): Title[] {
  return allWords(elements).map(words => ({
    ...words,
    type: attribute(words.element, "type"),
    level: attribute(words.element, "level"),
  }));
}

export function extentsOf(elements: readonly XmlElement[]): Extent[] {
  return allWords(elements).map(words => ({
    ...words,
    unit: attribute(words.element, "unit"),
    quantity: attribute(words.element, "quantity"),
  }));
}

/** A date that says nothing is none. TEI P5, 3.6.4 and 14.4. */
export function datesOf(elements: readonly XmlElement[]): Dated[] {
  return elements.flatMap((element): Dated[] => {
    const text = textOrNothing(element);
    const dated = {
      element,
      text,
      type: attribute(element, "type"),
      when: stated(element, "when") ?? (text !== undefined && isIso(text) ? text : undefined),
      from: stated(element, "from"),
      to: stated(element, "to"),
      notBefore: stated(element, "notBefore"),
      notAfter: stated(element, "notAfter"),
    };
    const { when, from, to, notBefore, notAfter } = dated;
    return (text ?? when ?? from ?? to ?? notBefore ?? notAfter) === undefined ? [] : [dated];
  });
}

/** Of the attributes of W3C, else of those of ISO. TEI P5, 14.4. */
function stated(element: XmlElement, name: string): string | undefined {
  return [name, `${name}-iso`].map(each => evenly(attribute(element, each) ?? "")).find(value => value !== "");
}

/** A year, a month or a day, as ISO 8601 writes it. */
export function isIso(date: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date);
}

export function languageOf(element: XmlElement): string | undefined {
  for (let around: XmlElement | undefined = element; around; around = around.parent) {
    const language = attribute(around, "xml:lang");
    if (language !== undefined) return language;
  }
  return undefined;
}
