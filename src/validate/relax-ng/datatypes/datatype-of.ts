import { builtIn } from "./built-in.ts";
import type { Datatype, Parameter } from "./datatype.ts";
import { readFacet } from "./facets.ts";
import { normalize } from "./white-space.ts";

export type { Datatype } from "./datatype.ts";

/**
 * The datatype of a library by its name: the empty library has string and token, without parameters. Where there is none,
 * or its parameters are wrong, a sentence that says why.
 */
export function datatypeOf(library: string, name: string, parameters: readonly Parameter[]): Datatype | string {
  if (library !== "" && library !== schemaLibrary) return `The datatype library "${library}" is not known.`;
  const space = library === "" && !["string", "token"].includes(name) ? undefined : builtIn.get(name);
  if (!space) return `There is no datatype "${name}"${library === "" ? " in RELAX NG itself" : ""}.`;
  if (library === "" && parameters[0]) return `The datatype "${name}" of RELAX NG itself has no parameters.`;
  const facets = parameters.map(parameter => readFacet(parameter, space));
  const wrong = facets.find(facet => typeof facet === "string");
  if (wrong !== undefined) return wrong;
  const tests = facets.filter(facet => typeof facet !== "string");
  const keyOf: Datatype["keyOf"] = (written, context) => {
    const text = normalize(written, space);
    const key = space.read(text, context);
    return key !== undefined && tests.every(test => test(key, text)) ? key : undefined;
  };
  return {
    name: [library, name, ...parameters.map(({ name, value }) => `${name}=${value}`)].join(" "),
    declared: { library, type: name, parameters },
    idType: space.idType,
    keyOf,
    allows: (text, context) => keyOf(text, context) !== undefined,
  };
}

const schemaLibrary = "http://www.w3.org/2001/XMLSchema-datatypes";
