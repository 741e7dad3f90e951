import { dirname } from "node:path";

import { lazily } from "./core/lazily.ts";
import { attribute, childElements, textOf, type XmlElement } from "./core/xml-tree.ts";
import type { SaxonDocument } from "./engines/saxon.ts";
import { parseXml } from "./engines/xml.ts";
import type { StyleRule } from "./render/html/tailor-style.ts";
import type { Materials } from "./render/materials.ts";
import type { TypedAttributes } from "./validate/p5/typed-attributes.ts";
import type { CompiledSchema } from "./validate/relax-ng/compiled/compiled-schema.ts";
import { readKeptSchema } from "./validate/relax-ng/compiled/kept-schema.ts";
import { loadSchema } from "./validate/relax-ng/compiled/load-schema.ts";
import type { RelaxNgSchema } from "./validate/relax-ng/read-schema.ts";
import { holdsRules } from "./validate/schematron/read/holds-rules.ts";
import type { Schema } from "./validate/schematron/schema.ts";
import type { RuleProcess } from "./validate/schematron/process/rule-process.ts";
import { fileBeside } from "./world/path-beside.ts";
import type { World } from "./world/world.ts";

/** A world with all that is made of its files once and used for many documents and formats. */
export interface Session extends Materials {
  readonly world: World;
  /** A register as the style sheets read it; undefined where it is no XML. */
  readonly register: (file: SessionFile) => Promise<SaxonDocument | undefined>;
  /** All of TEI P5, as the build has compiled it. */
  readonly p5Schema: () => Promise<RelaxNgSchema>;
  /** The attributes of TEI P5 that checks ask for, by the kinds of their values. */
  readonly typedAttributes: () => Promise<TypedAttributes>;
  /** The house profile. */
  readonly houseSchema: () => Promise<RelaxNgSchema>;
  /** A schema in RELAX NG, in either syntax, with the files that it includes. Errors: EditionError "unreadable". */
  readonly schema: (file: SessionFile) => Promise<RelaxNgSchema>;
  /**
   * The rules in Schematron of a schema: its own, or those that are embedded in one in RELAX NG; undefined where there are none.
   * Errors: EditionError "unreadable".
   */
  readonly rules: (file: SessionFile) => Promise<Schema | undefined>;
  /** The process in which rules are tried. */
  readonly ruleProcess: () => Promise<RuleProcess>;
}

/** A file whose bytes may change while a session lasts: what was made of it is kept as long as they do not. */
export interface SessionFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Opens a session. Nothing is read before it is asked for; what was read is kept as long as the session. */
export function openSession(world: World): Session {
  const labels = onceForEachName(language => readLabels(language, world));
  return {
    world,
    sheet: onceForEachName(async name => {
      const bytes = await world.resource(`dist/xslt/${name}.sef.json`);
      return (await saxon()).readStylesheet(bytes);
    }),
    style: lazily(async () => JSON.parse(await readText("xslt/edition.css.json", world)) as StyleRule[]),
    script: lazily(() => readText("xslt/edition.js", world)),
    labels: onceForEachName(async language => (await saxon()).toSaxonDocument(await labels(language))),
    label: onceForEachName(async language => labelIn(await labels(language))),
    font: onceForEachName(file => world.font(file)),
    fontBeside: onceForEachName(file => world.fontBeside(file)),
    digest: bytes => world.digest(bytes),
    sourceDate: world.sourceDate,
    register: keptWithBytes(readRegister, world),
    p5Schema: lazily(() => readCompiledSchema("p5", world)),
    typedAttributes: lazily(
      async () => JSON.parse(await readText("schemas/p5-attributes.json", world)) as TypedAttributes,
    ),
    houseSchema: lazily(() => readCompiledSchema("recension", world)),
    schema: keptWithBytes(schemaReader(world), world),
    rules: keptWithBytes(readRules, world),
    ruleProcess: lazily(beginRuleProcess),
  };
}

/** Loaded for what is transformed alone: it is large. */
function saxon(): Promise<typeof import("./engines/saxon.ts")> {
  return import("./engines/saxon.ts");
}

function onceForEachName<Name extends string, Value>(
  make: (name: Name) => Promise<Value>,
): (name: Name) => Promise<Value> {
  const made = new Map<Name, Promise<Value>>();
  return name => {
    const before = made.get(name) ?? make(name);
    made.set(name, before);
    return before;
  };
}

/** Reads a schema, or loads it as an earlier run compiled it, where the world keeps that. */
function schemaReader(world: World): (file: SessionFile, readBeside: ReadBeside) => Promise<RelaxNgSchema> {
  const { store } = world;
  return store
    ? (file, readBeside) => readKeptSchema(file, readBeside, { store, digest: bytes => world.digest(bytes) })
    : async (file, readBeside) => {
        const { readSchemaFile } = await import("./validate/relax-ng/read-schema-file.ts");
        return readSchemaFile(file, readBeside);
      };
}

async function beginRuleProcess(): Promise<RuleProcess> {
  const { RuleProcess } = await import("./validate/schematron/process/rule-process.ts");
  const { beginProcess } = await import("./world/own-process.ts");
  return new RuleProcess(mebibytes => beginProcess(ruleProgram, mebibytes));
}

/** As it was built, whether this is or not. */
const ruleProgram = new URL("../dist/pipelines/rule-process.js", import.meta.url);

async function readRules(file: SessionFile, readBeside: ReadBeside): Promise<Schema | undefined> {
  if (!holdsRules(file)) return undefined;
  const { readSchematronFile } = await import("./validate/schematron/read/read-schema.ts");
  return readSchematronFile(file, readBeside);
}

/** A schema of our own, as the build has compiled it. */
async function readCompiledSchema(name: "p5" | "recension", world: World): Promise<RelaxNgSchema> {
  const compiled = new TextDecoder().decode(await world.resource(`dist/schemas/${name}.json`));
  return loadSchema(JSON.parse(compiled) as CompiledSchema);
}

async function readText(name: string, world: World): Promise<string> {
  return new TextDecoder().decode(await world.resource(`dist/${name}`));
}

async function readLabels(language: string, world: World): Promise<XmlElement> {
  const words = parseXml(await world.resource(`dist/xslt/${language}.xml`), `${language}.xml`);
  if (!words.ok) throw new Error(words.diagnostics[0]?.message);
  return words.value.root;
}

function labelIn(labels: XmlElement): (id: string) => string {
  const words = new Map(childElements(labels).map(label => [attribute(label, "id"), textOf(label)]));
  return id => words.get(id) ?? id;
}

/** Reads a file beside one that is being made something of. */
type ReadBeside = (
  reference: string,
  from: string,
) => Promise<SessionFile | { readonly wanting: "outside" | "absent" }>;

/**
 * A value for each file, made again when the bytes of the file have changed, or those of a file that was read for it. Such files are
 * read from its folder and below, whatever it says.
 */
function keptWithBytes<Value>(
  make: (file: SessionFile, readBeside: ReadBeside) => Promise<Value>,
  world: World,
): (file: SessionFile) => Promise<Value> {
  const kept = new Map<string, { readonly read: ReadonlyMap<string, Uint8Array>; readonly value: Value }>();
  return async file => {
    const before = kept.get(file.path);
    if (before && (await isUnchanged(file, before.read, world))) return before.value;
    const read = new Map([[file.path, file.bytes]]);
    const value = await make(file, async (reference, from) => {
      const found = await fileBeside(reference, from, world, dirname(file.path));
      if ("wanting" in found) return found;
      const bytes = await world.read(found.path);
      read.set(found.path, bytes);
      return { path: found.path, bytes };
    });
    kept.set(file.path, { read, value });
    return value;
  };
}

async function isUnchanged(file: SessionFile, read: ReadonlyMap<string, Uint8Array>, world: World): Promise<boolean> {
  for (const [path, before] of read) {
    const bytes = path === file.path ? file.bytes : (await world.exists(path)) ? await world.read(path) : undefined;
    if (!bytes || (bytes !== before && Buffer.compare(bytes, before) !== 0)) return false;
  }
  return true;
}

async function readRegister({ path, bytes }: SessionFile): Promise<SaxonDocument | undefined> {
  const parsed = parseXml(bytes, path);
  return parsed.ok ? (await saxon()).toSaxonDocument(parsed.value.root) : undefined;
}

/** The file of the house profile, in the package. */
export const houseSchemaFile = "tei/schema/recension.rng";
