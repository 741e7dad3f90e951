import { nearestWords } from "../../../core/nearest-words.ts";
import type { Diagnosis, Misplaced } from "./place.ts";
import { likeliest } from "./likeliest.ts";
import { oneOf } from "./words.ts";

/** An element that would be right in another namespace: that of TEI was left out, or is written otherwise. */
export function otherNamespace({ element, name, steps, pattern }: Misplaced): Diagnosis | undefined {
  const { names } = steps;
  if (names.hasNamespace(name.namespace)) return undefined;
  const meant = [...steps.expected(pattern), ...names.elements].find(
    ({ local }) => local === name.local || (name.namespace === "" && isNear(name.local, local)),
  );
  if (!meant || (element.parent && !isOwn(name.namespace))) return undefined;
  const prefix = element.name.includes(":") ? `:${element.name.split(":", 1)[0]!}` : "";
  return {
    said:
      name.namespace === ""
        ? `"${element.name}" is of no namespace`
        : `"${element.name}" is of the namespace "${name.namespace}", and not of that of the schema`,
    remedy: `Write xmlns${prefix}="${meant.namespace}" on "${element.name}".`,
    repair: { kind: "namespace", of: name.namespace, to: meant.namespace },
  };
}

function isNear(written: string, local: string): boolean {
  return nearestWords(written, [local]).length > 0;
}

/** None, or one that is much like that of TEI: any other is another vocabulary. */
function isOwn(namespace: string): boolean {
  return namespace === "" || /tei-c\.org/i.test(namespace);
}

/** Namespaces that are met in documents of TEI, and what TEI has for them. */
const wellKnown: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/2000/svg", 'Save the picture as a file, and write <figure><graphic url="…"/></figure>'],
  ["http://www.w3.org/1998/Math/MathML", "Put it in <formula>"],
]);

/** An element of another vocabulary, where the schema lets none stand. */
export function foreign(misplaced: Misplaced): Diagnosis | undefined {
  const { element, name, steps, pattern, frame } = misplaced;
  const { names } = steps;
  if (names.hasNamespace(name.namespace)) return undefined;
  const around = frame ? names.contentsOf(frame.name).elements.values() : [];
  const holders = [...around].filter(holder => holder.local !== "egXML" && steps.admits(holder, name));
  const [holder] = likeliest(holders, misplaced);
  const first = wellKnown.get(name.namespace) ?? (holder ? `Put it in ${oneOf([holder])}` : "Remove it");
  return {
    said: `"${element.name}" is of the namespace "${name.namespace}", which may not stand here`,
    remedy: `${first}; or check the document with a schema that lets it stand.`,
    repair: { kind: "skip", rest: steps.pastAny(pattern) },
  };
}
