import type { Parameter, ValueSpace } from "./datatype.ts";
import { digitsOf } from "./numbers.ts";
import { readXsdPattern } from "./patterns/xsd-pattern.ts";
import { normalize } from "./white-space.ts";

/** A test that a parameter makes of a value: of its key, and of its text. */
export type Facet = (key: string, text: string) => boolean;

/** The constraint that a parameter states, or a sentence that says why it states none. XML Schema, part 2, 4.3. */
export function readFacet({ name, value }: Parameter, space: ValueSpace): Facet | string {
  if (name === "pattern") return patternFacet(value);
  const length = lengths[name];
  if (length && space.lengthOf) {
    const limit = count(value);
    return limit === undefined ? wrong(name, value) : key => length(space.lengthOf!(key), limit);
  }
  const bound = bounds[name];
  if (bound && space.compare) {
    const limit = space.read(normalize(value, space), () => undefined);
    if (limit === undefined) return wrong(name, value);
    return key => {
      const order = space.compare!(key, limit);
      return order !== undefined && bound(order);
    };
  }
  const digits = digitCounts[name];
  if (digits && space.hasDigits) {
    const limit = count(value);
    if (limit === undefined || (name === "totalDigits" && limit === 0)) return wrong(name, value);
    return key => digits(key) <= limit;
  }
  return `The datatype has no parameter "${name}".`;
}

function patternFacet(value: string): Facet | string {
  const pattern = readXsdPattern(value);
  return pattern ? (_, text) => pattern(text) : `"${value}" is no pattern of XML Schema.`;
}

function wrong(name: string, value: string): string {
  return `"${value}" cannot be the ${name} of this datatype.`;
}

/** A whole number, not negative. */
function count(value: string): number | undefined {
  const digits = /^[ \t\r\n]*\+?(\d+)[ \t\r\n]*$/.exec(value)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const lengths: Readonly<Record<string, (length: number, limit: number) => boolean>> = {
  length: (length, limit) => length === limit,
  minLength: (length, limit) => length >= limit,
  maxLength: (length, limit) => length <= limit,
};

const bounds: Readonly<Record<string, (order: number) => boolean>> = {
  minInclusive: order => order >= 0,
  maxInclusive: order => order <= 0,
  minExclusive: order => order > 0,
  maxExclusive: order => order < 0,
};

const digitCounts: Readonly<Record<string, (key: string) => number>> = {
  totalDigits: key => digitsOf(key).total,
  fractionDigits: key => digitsOf(key).fraction,
};
