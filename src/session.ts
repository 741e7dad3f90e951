import type { Diagnostic } from "./core/diagnostic.ts";
import { EditionError } from "./core/edition-error.ts";
import { lazily } from "./core/lazily.ts";
import { attribute, childElements, textOf, type XmlElement } from "./core/xml-tree.ts";
import type { SaxonDocument } from "./engines/saxon.ts";
import { parseXml } from "./engines/xml.ts";
import type { StyleRule } from "./render/html/tailor-style.ts";
import type { Materials } from "./render/materials.ts";
import { readSchema, type RelaxNgSchema } from "./validate/relax-ng/read-schema.ts";
import type { World } from "./world/world.ts";

/** A world with all that is made of its files once and used for many documents and formats. */
export interface Session extends Materials {
  readonly world: World;
  /** A register as the style sheets read it; undefined where it is no XML. */
  readonly register: (file: SessionFile) => Promise<SaxonDocument | undefined>;
  /** The schema of our own. */
  readonly ownSchema: () => Promise<RelaxNgSchema>;
  /** A schema in RELAX NG. Errors: EditionError "unreadable". */
  readonly schema: (file: SessionFile) => RelaxNgSchema;
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
    style: lazily(async () => JSON.parse(await readText("edition.css.json", world)) as StyleRule[]),
    script: lazily(() => readText("edition.js", world)),
    labels: onceForEachName(async language => (await saxon()).toSaxonDocument(await labels(language))),
    label: onceForEachName(async language => labelIn(await labels(language))),
    font: onceForEachName(file => world.font(file)),
    fontBeside: onceForEachName(file => world.fontBeside(file)),
    digest: bytes => world.digest(bytes),
    sourceDate: world.sourceDate,
    register: keptWithBytes(readRegister, world),
    ownSchema: lazily(async () => readSchemaFile({ path: ownSchema, bytes: await world.resource(ownSchema) })),
    schema: keptWithBytes(readSchemaFile, world),
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

async function readText(name: string, world: World): Promise<string> {
  return new TextDecoder().decode(await world.resource(`dist/xslt/${name}`));
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

/** A value for each file, made again when the bytes of the file have changed. */
function keptWithBytes<Value>(make: (file: SessionFile) => Value, world: World): (file: SessionFile) => Value {
  const kept = new Map<string, { readonly digest: string; readonly value: Value }>();
  return file => {
    const digest = world.digest(file.bytes);
    const before = kept.get(file.path);
    if (before?.digest === digest) return before.value;
    const value = make(file);
    kept.set(file.path, { digest, value });
    return value;
  };
}

async function readRegister({ path, bytes }: SessionFile): Promise<SaxonDocument | undefined> {
  const parsed = parseXml(bytes, path);
  return parsed.ok ? (await saxon()).toSaxonDocument(parsed.value.root) : undefined;
}

const ownSchema = "tei/schema/recension.rng";

function readSchemaFile({ path, bytes }: SessionFile): RelaxNgSchema {
  const parsed = parseXml(bytes, path);
  const hint = "Give a RELAX NG schema in XML syntax.";
  if (!parsed.ok) {
    const [{ message, location }] = parsed.diagnostics as [Diagnostic];
    const place = [path, location.line, location.column].filter(part => part !== undefined).join(":");
    throw new EditionError("unreadable", `${place}: the schema cannot be read: ${message}`, hint);
  }
  return readSchema(parsed.value);
}
