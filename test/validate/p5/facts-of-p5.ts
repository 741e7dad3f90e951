import { readdirSync, readFileSync } from "node:fs";

import type { P5Facts } from "../../../src/validate/p5/facts.ts";
import { readFacts } from "../../../src/validate/p5/read-facts.ts";
import { findTypedAttributes, type TypedAttributes } from "../../../src/validate/p5/typed-attributes.ts";
import { Vocabulary } from "../../../src/validate/p5/vocabulary.ts";

export const folder = "tei/schema/p5";

/** The text of each module, by its name. */
export function modulesOfP5(): ReadonlyMap<string, string> {
  const files = readdirSync(folder).filter(file => file.endsWith(".p5"));
  return new Map(files.map(file => [file.slice(0, -".p5".length), readFileSync(`${folder}/${file}`, "utf8")]));
}

export function factsOfP5(): P5Facts {
  return readFacts(modulesOfP5());
}

/** The attributes that they declare, by the kinds of their values, worked out anew. */
export function typedAttributesOfP5(): TypedAttributes {
  return findTypedAttributes(new Vocabulary(factsOfP5()));
}
