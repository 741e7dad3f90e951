import { join, dirname } from "node:path";

import { EditionError } from "../../../src/core/edition-error.ts";
import { parseXml } from "../../../src/engines/xml.ts";
import { checkIdTypes } from "../../../src/validate/relax-ng/check-id-types.ts";
import { readSchemaFile } from "../../../src/validate/relax-ng/read-schema-file.ts";
import type { RelaxNgSchema } from "../../../src/validate/relax-ng/read-schema.ts";
import { validateRelaxNg } from "../../../src/validate/relax-ng/validate-relax-ng.ts";

/** Files by their paths; the schema is the first. */
type Files = Readonly<Record<string, string>>;

export function schemaOf(files: Files): Promise<RelaxNgSchema> {
  const [[path, text]] = Object.entries(files) as [[string, string]];
  return readSchemaFile({ path, bytes: Buffer.from(text) }, (reference, from) => {
    const part = join(dirname(from), reference);
    const found = files[part];
    return Promise.resolve(found === undefined ? { wanting: "absent" } : { path: part, bytes: Buffer.from(found) });
  });
}

/** The words about a schema that is wrong, with its clause; undefined of one that is right. */
export async function faultOf(files: Files): Promise<string | undefined> {
  try {
    await schemaOf(files);
    return undefined;
  } catch (error) {
    if (error instanceof EditionError) return `${error.message} ${error.hint ?? ""}`;
    throw error;
  }
}

/** True where nothing is found in a document. */
export function allows(schema: RelaxNgSchema, xml: string): boolean {
  const parsed = parseXml(Buffer.from(xml), "document.xml");
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
  return [...validateRelaxNg(parsed.value, schema), ...checkIdTypes(parsed.value, schema)].length === 0;
}

/** A schema in XML syntax of which this is the content. */
export function xmlSyntax(root: "grammar" | "element", content: string): Files {
  const name = root === "element" ? ' name="r"' : "";
  const library = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';
  return { "s.rng": `<${root}${name} xmlns="http://relaxng.org/ns/structure/1.0" ${library}>\n${content}\n</${root}>` };
}
