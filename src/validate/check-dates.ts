import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import type { Location } from "../core/location.ts";
import { elementsOf, locationOf, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import { pagesIn } from "../tei/pages.ts";
import { codes } from "./codes.ts";
import { contradictionOf } from "./dates/contradiction.ts";
import { isDate, readDate, spanOf } from "./dates/date-parts.ts";
import { attributesOfKind, type TypedAttributes, type Valued } from "./p5/typed-attributes.ts";

const report = reporter(codes);

/**
 * Dates are days that there are, also where no datatype asks for that; a time does not end before it begins; and what a date says
 * in words is what its attribute says. Other calendars (`@when-custom`) are left alone. Findings: REC-V060 to REC-V062. TEI P5, 3.6.4
 * and 14.4.
 */
export function checkDates(document: XmlDocument, typed: TypedAttributes): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const element of elementsOf(document.root)) {
    const days = attributesOfKind(element, "day", typed);
    const ofIso = attributesOfKind(element, "dayOfIso", typed);
    if (days.length + ofIso.length === 0) continue;
    const here = locationOf(document, element, pagesIn(document.root));
    findings.push(...impossibleDays(ofIso, here), ...reversed(days, "", here), ...reversed(ofIso, "-iso", here));
    findings.push(...contradictions(element, here));
  }
  return findings;
}

/** Days as ISO has them: a datatype takes whatever looks like one. */
function impossibleDays(dates: readonly Valued[], here: Location): Diagnostic[] {
  return dates
    .filter(({ value }) => !isDate(readDate(value) ?? {}))
    .map(({ name, value }) => report("REC-V060", here, { attribute: name, value }));
}

/** Attributes of which the first may not be later than the second. */
const orders = [
  ["from", "to"],
  ["notBefore", "notAfter"],
  ["notBefore", "when"],
  ["when", "notAfter"],
  ["notBefore", "to"],
  ["from", "notAfter"],
] as const;

/** At most one finding of an element: more would say the same. */
function reversed(dates: readonly Valued[], ending: string, here: Location): Diagnostic[] {
  const valueOf = (name: string): string | undefined => dates.find(date => date.name === name + ending)?.value;
  for (const [begin, end] of orders) {
    const [first, last] = [valueOf(begin), valueOf(end)];
    if (first === undefined || last === undefined || !isAfter(first, last)) continue;
    return [report("REC-V061", here, { begin: begin + ending, first, end: end + ending, last })];
  }
  return [];
}

/** True where all that one date may mean is later than all that the other may. */
function isAfter(one: string, other: string): boolean {
  const [span, otherSpan] = [one, other].map(value => spanOf(readDate(value) ?? {}));
  return span !== undefined && otherSpan !== undefined && span.first > otherSpan.last;
}

function contradictions(element: XmlElement, here: Location): Diagnostic[] {
  const found = contradictionOf(element);
  return found ? [report("REC-V062", here, found)] : [];
}
