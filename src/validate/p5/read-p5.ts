import { readSchema, type RelaxNgSchema } from "../relax-ng/read-schema.ts";
import { compileFacts } from "./compile-facts.ts";
import { readFacts } from "./read-facts.ts";
import { Vocabulary } from "./vocabulary.ts";

/** All of TEI P5 as a schema to validate with. */
export function readP5(vocabulary: Vocabulary): RelaxNgSchema {
  return readSchema(compileFacts(vocabulary));
}

/** The elements of TEI P5, of the files of its facts. `read` gives the bytes of a file of the package. */
export async function readVocabulary(read: (path: string) => Promise<Uint8Array>): Promise<Vocabulary> {
  const texts = new Map<string, string>();
  for (const module of modules) texts.set(module, new TextDecoder().decode(await read(`tei/schema/p5/${module}.p5`)));
  return new Vocabulary(readFacts(texts));
}

/** The modules of TEI P5, each a file of facts. TEI P5, 1.1. */
export const modules = `
  analysis certainty cmc core corpus dictionaries drama figures gaiji header iso-fs linking msdescription namesdates nets
  spoken tagdocs tei textcrit textstructure transcr verse`
  .trim()
  .split(/\s+/);
