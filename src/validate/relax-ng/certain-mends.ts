import { areAlike } from "../../core/nearest-words.ts";
import type { Mend } from "../../core/diagnostic.ts";
import type { XmlAttribute } from "../../core/xml-tree.ts";
import { elementMeant } from "../../tei/elements-meant.ts";
import type { Misplaced, Repair } from "./diagnosis/place.ts";
import { written, type ElementName } from "./name-class.ts";

/**
 * The mend of an element that is read as if it were mended, where no other is likely: the name in other capitals, the one name that TEI
 * P5 has for one of P4, the namespace. `<persname>` is `<persName>`; `<pb>` for `<br>` is a guess, and none.
 */
export function certainMendOfElement({ element, steps }: Misplaced, repair: Repair): Mend | undefined {
  const { name, local } = element;
  if (repair.kind === "namespace") return { what: "namespace", from: repair.of, to: repair.to };
  if (repair.kind !== "read" || repair.name.local === local) return undefined;
  const meant = repair.name.local;
  const isSure = areAlike(local, meant)
    ? steps.names.elements.filter(other => areAlike(other.local, meant)).length === 1
    : isOfP4(local, meant);
  return isSure ? { what: "element", from: name, to: name.slice(0, -local.length) + meant } : undefined;
}

/** The same of an attribute: other capitals, and the `id` and `lang` of P4 where their values are such. TEI P5, 1.3.1.1. */
export function certainMendOfAttribute(
  { name, value }: XmlAttribute,
  meant: ElementName | undefined,
): Mend | undefined {
  if (!meant) return undefined;
  const to = written(meant);
  const isSure = areAlike(name, to) || ofP4.some(row => row.name === name && row.meant === to && row.value.test(value));
  return isSure ? { what: "attribute", from: name, to } : undefined;
}

function isOfP4(local: string, meant: string): boolean {
  const known = elementMeant(local);
  return known?.of === "TEI P4" && known.instead.length === 1 && known.instead[0] === `<${meant}>`;
}

/** XML Namespaces 1.0, 3 (NCName); BCP 47, 2.1. */
const ofP4 = [
  { name: "id", meant: "xml:id", value: /^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u },
  { name: "lang", meant: "xml:lang", value: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i },
];
