import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

import { parseXml } from "../../dist/engines/xml.js";
import { session } from "../../dist/index.js";
import { checkIds } from "../../dist/validate/check-ids.js";
import { checkIdTypes } from "../../dist/validate/relax-ng/check-id-types.js";
import { compileSchema } from "../../dist/validate/relax-ng/compiled/compile-schema.js";
import { loadSchema } from "../../dist/validate/relax-ng/compiled/load-schema.js";
import { isValid } from "../../dist/validate/relax-ng/is-valid.js";
import { readSchemaFile } from "../../dist/validate/relax-ng/read-schema-file.js";
import { explain } from "../../dist/validate/relax-ng/validate-relax-ng.js";

const opened = session();

/** The verdicts, of kind `verdict`, on documents by a schema, and the faults: crashes, and refusals of what could be decided. */
export async function tryValidation({ schema, documents, isWhole }) {
  try {
    return await (isWhole ? verdictsOfUsers(schema, documents) : verdictsOfEngine(schema, documents));
  } catch (error) {
    const kind = error.name === "EditionError" ? "refusal" : "crash";
    return [{ kind, said: String(error.stack).split("\n").slice(0, 4).join(" ") }];
  }
}

/** All that `validate` does; the verdict is that of the schema. Without a schema: by TEI P5. */
async function verdictsOfUsers(schema, documents) {
  const verdicts = [];
  for (const file of documents) {
    const options = schema === undefined ? { profile: "p5" } : { schema };
    const { diagnostics } = await opened.validate(readFileSync(file), { file, ...options });
    verdicts.push(verdict(diagnostics.some(isOfSchema) ? "invalid" : "valid"));
  }
  return verdicts;
}

function isOfSchema({ code, severity }) {
  return severity === "error" && /^REC-(X0|V00|V010)/.test(code);
}

/** The engine alone, with the schema as it was read and as it is kept: the quick check, and the one that explains. */
async function verdictsOfEngine(path, documents) {
  const schema = await read(path);
  if (!schema) return documents.map(() => verdict("wrong schema"));
  const kept = loadSchema(JSON.parse(JSON.stringify(compileSchema(schema))));
  return documents.flatMap(file => {
    const parsed = parseXml(readFileSync(file), file);
    if (!parsed.ok) return [verdict("invalid")];
    const document = parsed.value;
    const said = [schema, kept].flatMap(one => [isValid(document.root, one), explain(document, one).length === 0]);
    if (new Set(said).size > 1) return [{ kind: "difference", said: `quick, explained, and as kept: ${said.join()}` }];
    const ids = [...checkIdTypes(document, schema), ...(schema.idTypes.size > 0 ? checkIds(document) : [])];
    return [verdict(said[0] && ids.length === 0 ? "valid" : "invalid")];
  });
}

/** Undefined of a schema that is wrong. */
async function read(path) {
  try {
    return await readSchemaFile({ path, bytes: readFileSync(path) }, async (reference, from) => {
      const part = join(dirname(from), reference);
      return statSync(part, { throwIfNoEntry: false })?.isFile()
        ? { path: part, bytes: readFileSync(part) }
        : { wanting: "absent" };
    });
  } catch (error) {
    if (error.name === "EditionError" && error.kind === "unreadable") return undefined;
    throw error;
  }
}

function verdict(said) {
  return { kind: "verdict", said };
}
