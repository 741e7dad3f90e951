import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { describe, expect, it } from "vitest";

import { EditionError } from "../../src/core/edition-error.ts";
import type { XmlDocument } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { checkIds } from "../../src/validate/check-ids.ts";
import { checkIdTypes } from "../../src/validate/relax-ng/check-id-types.ts";
import { compileSchema } from "../../src/validate/relax-ng/compiled/compile-schema.ts";
import type { CompiledSchema } from "../../src/validate/relax-ng/compiled/compiled-schema.ts";
import { loadSchema } from "../../src/validate/relax-ng/compiled/load-schema.ts";
import { isValid as isQuicklyValid } from "../../src/validate/relax-ng/is-valid.ts";
import { elementsFrom } from "../../src/validate/relax-ng/parts-of-pattern.ts";
import type { Pattern } from "../../src/validate/relax-ng/pattern.ts";
import { readSchemaFile } from "../../src/validate/relax-ng/read-schema-file.ts";
import type { RelaxNgSchema } from "../../src/validate/relax-ng/read-schema.ts";
import { explain, validateRelaxNg } from "../../src/validate/relax-ng/validate-relax-ng.ts";

const suite = "../shared/validation/relaxng-suite";
const real = "../shared/validation/relaxng-real";

interface Instance {
  readonly file: string;
  readonly valid: boolean;
}

interface SchemaOfSuite {
  readonly id: string;
  readonly section: string;
  readonly schema: string;
  readonly correct: boolean;
  readonly instances: readonly Instance[];
}

interface CompactSchema {
  readonly id: string;
  readonly schema: string;
  readonly jing: { readonly rnc: boolean; readonly rng?: boolean };
  readonly sameAs?: string;
}

const { spec, compact } = json(`${suite}/manifest.json`) as { spec: SchemaOfSuite[]; compact: CompactSchema[] };

it("the suite has 385 schemas, 580 documents and 87 schemas in compact syntax", () => {
  expect([spec.length, spec.flatMap(({ instances }) => instances).length, compact.length]).toEqual([385, 580, 87]);
});

describe("a schema of the suite of James Clark", () => {
  it.each(spec)("is right or wrong as it says: $id, clause $section", async ({ schema, correct, instances }) => {
    const read = await schemaAt(join(suite, schema));
    expect(read !== undefined).toBe(correct);
    const verdicts = instances.map(({ file }) => isValid(read!, readFileSync(join(suite, file)), file));
    expect(verdicts).toEqual(instances.map(({ valid }) => valid));
  });
});

describe("a schema in compact syntax", () => {
  it.each(compact)("is right or wrong as jing says: $id", async ({ schema, sameAs, jing }) => {
    expect((await schemaAt(join(suite, schema))) !== undefined).toBe(jing.rnc);
    if (sameAs !== undefined) expect((await schemaAt(join(suite, sameAs))) !== undefined).toBe(jing.rng);
  });

  const alike = compact.filter(({ jing, sameAs }) => jing.rnc && sameAs !== undefined);
  it.each(alike)("says the same as in XML syntax: $id", async ({ schema, sameAs }) => {
    const [first, second] = [await schemaAt(join(suite, schema)), await schemaAt(join(suite, sameAs!))];
    expect(described(first!.start)).toEqual(described(second!.start));
  });
});

interface DatatypeTest {
  readonly id: string;
  readonly datatype: string;
  readonly kind: string;
  readonly schema: string;
  readonly correct: boolean;
  readonly instances: readonly { readonly xml: string; readonly valid: boolean }[];
}

/**
 * An ID that is no attribute: DTD Compatibility, 5, refuses the schema, as jing does unless it is told not to check IDs.
 * Entities that are no XML: a document that declares an entity outside of it is not read at all, for safety.
 */
const refused = ["xsd/236"];
const hasEntity = (xml: string): boolean => xml.includes("<!ENTITY");

describe("a datatype of XML Schema", () => {
  it.each(json(`${suite}/xsd-datatypes.json`) as DatatypeTest[])(
    "has the values that the suite says: $id, $datatype, $kind",
    async ({ id, schema, correct, instances }) => {
      const read = await schemaOf(schema);
      expect(read !== undefined).toBe(correct && !refused.includes(id));
      if (!read) return;
      for (const { xml, valid } of instances)
        expect(isValid(read, Buffer.from(xml), "doc.xml"), xml).toBe(valid && !hasEntity(xml));
    },
  );
});

interface PatternTest {
  readonly id: string;
  readonly pattern: string;
  readonly correct: boolean;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

describe("a pattern of XML Schema", () => {
  it.each(json(`${suite}/regex.json`) as PatternTest[])("fits what the suite says: $id, $pattern", async test => {
    const read = await schemaOf(
      `<element xmlns="http://relaxng.org/ns/structure/1.0" name="doc"
        datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><data
        type="string"><param name="pattern">${escaped(test.pattern)}</param></data></element>`,
    );
    expect(read !== undefined).toBe(test.correct);
    const fits = (text: string): boolean => isValid(read!, Buffer.from(`<doc>${escaped(text)}</doc>`), "doc.xml");
    expect(test.valid.filter(text => !fits(text))).toEqual([]);
    expect(test.invalid.filter(fits)).toEqual([]);
  });
});

interface RealSchema {
  readonly schema: string;
  readonly correct: boolean;
  readonly documents?: readonly Instance[];
}

describe("a schema of a project", () => {
  it.each((json(`${real}/manifest.json`) as { schemas: RealSchema[] }).schemas)(
    "has the verdicts of jing: $schema",
    async ({ schema, correct, documents = [] }) => {
      const read = await schemaAt(join(real, schema));
      expect(read !== undefined).toBe(correct);
      for (const { file, valid } of documents)
        expect(isValid(read!, readFileSync(join(real, file)), file), file).toBe(valid);
    },
  );
});

/** A simplified schema, each element by its names and content; a group within a group is one with it. */
function described(start: Pattern): readonly string[] {
  const elements = [...elementsFrom(start)];
  const parts = (pattern: Pattern, kind: string): readonly Pattern[] =>
    (pattern.kind === "group" || pattern.kind === "interleave") && pattern.kind === kind
      ? [...parts(pattern.first, kind), ...parts(pattern.second, kind)]
      : [pattern];
  const written = (pattern: Pattern): string => {
    switch (pattern.kind) {
      case "element":
        return `element ${elements.indexOf(pattern)}`;
      case "group":
      case "interleave":
        return `${pattern.kind}(${parts(pattern, pattern.kind).map(written).join(", ")})`;
      case "choice":
        return `choice(${pattern.of.map(written).sort().join(", ")})`;
      case "attribute":
        return `attribute ${JSON.stringify(pattern.names)} ${written(pattern.pattern)}`;
      case "oneOrMore":
      case "list":
        return `${pattern.kind}(${written(pattern.pattern)})`;
      case "data":
        return `data ${pattern.datatype.name} ${pattern.except ? written(pattern.except) : ""}`;
      case "value":
        return `value ${pattern.datatype.name} ${pattern.value}`;
      default:
        return pattern.kind;
    }
  };
  return [written(start), ...elements.map(({ names, content }) => `${JSON.stringify(names)} ${written(content())}`)];
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

function schemaAt(path: string): Promise<RelaxNgSchema | undefined> {
  return schemaOf(readFileSync(path), path);
}

/** Undefined of a schema that is wrong, and says so: anything else that goes wrong is an error of the test. */
async function schemaOf(written: string | Buffer, path = "schema.rng"): Promise<RelaxNgSchema | undefined> {
  try {
    return await readSchemaFile({ path, bytes: Buffer.from(written) }, (reference, from) => {
      const part = join(dirname(from), reference);
      return Promise.resolve(existsSync(part) ? { path: part, bytes: readFileSync(part) } : { wanting: "absent" });
    });
  } catch (error) {
    if (error instanceof EditionError && error.kind === "unreadable") return undefined;
    throw error;
  }
}

function isValid(schema: RelaxNgSchema, bytes: Uint8Array, file: string): boolean {
  const parsed = parseXml(bytes, file);
  if (!parsed.ok) return false;
  const document = parsed.value;
  agree(document, schema);
  const twice = schema.idTypes.size > 0 ? checkIds(document) : [];
  return [...validateRelaxNg(document, schema), ...checkIdTypes(document, schema), ...twice].length === 0;
}

/** Holds that the quick check, the one that explains, and both with the schema as it is kept say the same. */
function agree(document: XmlDocument, schema: RelaxNgSchema): void {
  const verdict = isQuicklyValid(document.root, schema);
  expect(explain(document, schema).length === 0).toBe(verdict);
  expect(validateRelaxNg(document, schema)).toEqual(explain(document, schema));
  const kept = loadSchema(JSON.parse(JSON.stringify(compileSchema(schema))) as CompiledSchema);
  expect(isQuicklyValid(document.root, kept)).toBe(verdict);
  expect(explain(document, kept)).toEqual(explain(document, schema));
  expect(kept.idTypes).toEqual(schema.idTypes);
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[\t\r\n]/g, character => `&#${character.charCodeAt(0)};`);
}
