import type { XmlElement } from "../../../core/xml-tree.ts";
import { nameKey, type ElementName } from "../name-class.ts";
import type { Pattern } from "../pattern.ts";
import type { Frame } from "../steps.ts";
import type { AttributeRemedy } from "./of-attribute.ts";
import type { TextDiagnosis } from "./of-text.ts";
import type { Diagnosis } from "./place.ts";

/** The diagnoses of a document so far: the same fault in the same place of a pattern is read on in the same way, however often it is met. */
export class KnownDiagnoses {
  readonly #elements = new Map<Pattern, Map<string, Diagnosis>>();
  readonly #attributes = new Map<Pattern, Map<string, AttributeRemedy>>();
  readonly #texts = new Map<Pattern, Map<string, TextDiagnosis>>();

  element(pattern: Pattern, name: ElementName, frame: Frame | undefined, diagnose: () => Diagnosis): Diagnosis {
    const key = [name, ...(frame ? [frame.name] : [])].map(nameKey).join(" ");
    return kept(this.#elements, pattern, key, diagnose, isSettled);
  }

  attribute(pattern: Pattern, element: XmlElement, name: string, find: () => AttributeRemedy): AttributeRemedy {
    if (element.attributes.length > manyAttributes) return find();
    const key = [name, ...element.attributes.map(({ name: other }) => other)].join(" ");
    return kept(this.#attributes, pattern, key, find, () => true);
  }

  text(pattern: Pattern, frame: Frame, diagnose: () => TextDiagnosis): TextDiagnosis {
    return kept(this.#texts, pattern, nameKey(frame.name), diagnose, ({ begun, isWhole }) => begun !== -1 && !isWhole);
  }
}

/** So many hardly stand together twice. */
const manyAttributes = 30;

/** True where no more than the element and its place was looked at: not of an end, nor of an order. */
function isSettled({ repair }: Diagnosis): boolean {
  return repair.kind === "skip" || repair.kind === "imply" || (repair.kind === "read" && !repair.isInSpite);
}

function kept<Known>(
  all: Map<Pattern, Map<string, Known>>,
  pattern: Pattern,
  key: string,
  make: () => Known,
  isKept: (made: Known) => boolean,
): Known {
  const before = all.get(pattern)?.get(key);
  if (before) return before;
  const made = make();
  if (isKept(made)) {
    const ofPattern = all.get(pattern) ?? new Map<string, Known>();
    all.set(pattern, ofPattern.set(key, made));
  }
  return made;
}
