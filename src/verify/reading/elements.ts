import { teiNamespace, type XmlElement } from "../../core/xml-tree.ts";
import type { ElementReading, Row } from "./element-reading.ts";
import { elementsOfCriticism } from "./elements-of-criticism.ts";
import { elementsOfDescriptions } from "./elements-of-descriptions.ts";
import { elementsOfGenres } from "./elements-of-genres.ts";
import { elementsOfText } from "./elements-of-text.ts";

/** The whole table: one row after another, by chapter of the Guidelines. */
export const table: readonly Row[] = [
  ...elementsOfText,
  ...elementsOfGenres,
  ...elementsOfDescriptions,
  ...elementsOfCriticism,
];

const phrase: ElementReading = {
  clause: "1.3",
  is: "words",
  stands: "phrase",
  holds: "words",
  orWords: false,
  signs: undefined,
};

const readings: ReadonlyMap<string, ElementReading> = new Map(
  table.flatMap(({ elements, ...row }) =>
    namesIn(elements).map((name): [string, ElementReading] => [name, { ...phrase, ...row }]),
  ),
);

/** Of an element of TEI what the table says; of any other, that it is a stretch of words. */
export function readingOf({ local, namespace }: XmlElement): ElementReading {
  return (namespace === teiNamespace ? readings.get(local) : undefined) ?? phrase;
}

export function namesIn(list: string): string[] {
  return list.trim().split(/\s+/);
}
