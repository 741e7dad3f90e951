import { EditionError } from "../core/edition-error.ts";
import type { Layer } from "../core/layer.ts";
import { defaultFormats, formatNames, type Format } from "../formats.ts";
import type { PageSize } from "../render/pdf/page-design.ts";
import type { NotesPlace } from "../render/text/render-text.ts";
import type { TeiInput } from "./tei-input.ts";

/** Options of every pipeline. */
export interface RunOptions {
  /** Ends the run before its next stage: the promise is then rejected with the reason of the signal. */
  readonly signal?: AbortSignal;
  /** Told of each stage as it begins. */
  readonly onProgress?: (progress: Progress) => void;
  /** The name that findings give a document of text or bytes, and the path beside which its pictures and parts are looked for. */
  readonly file?: string;
}

/** A stage that begins. */
export interface Progress {
  readonly stage: "read" | "prepare" | "render" | "validate" | "verify";
  /** Of the stages that are gone through once for each format. */
  readonly format?: Format | "source";
  readonly file: string;
}

/** Options of an edition; whatever is left out has its default. */
export interface BuildOptions extends RunOptions {
  /** By default html, pdf and txt. */
  readonly formats?: readonly Format[];
  /** By default "reading". */
  readonly layer?: Layer;
  /** The trim of the PDF; by default "6x9". */
  readonly pageSize?: PageSize;
  /** The place of the notes in plain text; by default "end". */
  readonly notes?: NotesPlace;
}

/** TEI P5 alone, or with the rules of the house for a record. */
export type Profile = "p5" | "record";

/** The schema or the profile that a document is checked by, whatever it names; by default neither. */
export interface SchemaOptions {
  /**
   * A RELAX NG schema, in XML or compact syntax: its path, text or bytes. By default the schemas that the document names by
   * `xml-model`, where they are of tei-c.org or files near it; else TEI P5.
   */
  readonly schema?: TeiInput;
  /** TEI P5 ("p5"), or with it the rules of the house for a record ("record"), whatever the document names. */
  readonly profile?: Profile;
}

/** Settings that belong to a run, whatever it does. */
export interface RunSettings {
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (progress: Progress) => void;
  readonly file: string | undefined;
}

export interface BuildSettings extends RunSettings {
  readonly formats: readonly Format[];
  readonly layer: Layer;
  readonly pageSize: PageSize;
  readonly notes: NotesPlace;
}

export const layers: readonly Layer[] = ["reading", "diplomatic"];
export const pageSizes: readonly PageSize[] = ["6x9", "a4", "letter"];
export const profiles: readonly Profile[] = ["p5", "record"];
export const notesPlaces: readonly NotesPlace[] = ["end", "page"];

/** Every option resolved. Errors: EditionError "usage", for what is no option or no value of it. */
export function resolveBuild(options: BuildOptions = {}): BuildSettings {
  refuseOthers(options, ["formats", "layer", "pageSize", "notes", ...runOptions]);
  const { formats = defaultFormats, layer = "reading", pageSize = "6x9", notes = "end" } = options;
  return {
    ...resolveRun(options),
    formats: resolveFormats(formats),
    layer: oneOf(layers, layer, "layer"),
    pageSize: oneOf(pageSizes, pageSize, "page size"),
    notes: oneOf(notesPlaces, notes, "place for notes"),
  };
}

/** Errors: EditionError "usage". */
export function resolveSchema({ schema, profile }: SchemaOptions): SchemaOptions {
  if (schema !== undefined && profile !== undefined)
    throw new EditionError("usage", "Both a schema and a profile are given.", "Give one of them alone.");
  if (profile !== undefined) return { profile: oneOf(profiles, profile, "profile") };
  return schema === undefined ? {} : { schema };
}

/** Errors: EditionError "usage". */
export function resolveRun({ signal, onProgress = () => undefined, file }: RunOptions): RunSettings {
  if (signal !== undefined && !(signal instanceof AbortSignal)) throw wrongOption("signal", "an AbortSignal");
  if (typeof onProgress !== "function") throw wrongOption("onProgress", "a function");
  if (file !== undefined && typeof file !== "string") throw wrongOption("file", "a path");
  return { signal, onProgress, file };
}

/** The names of `RunOptions`. */
export const runOptions = ["signal", "onProgress", "file"];

/** Options come from JavaScript too, where nothing checks their names. Errors: EditionError "usage". */
export function refuseOthers(options: unknown, known: readonly string[]): void {
  if (typeof options !== "object" || options === null)
    throw new EditionError("usage", "The options are no object.", `Write { ${known[0]!}: … }, or leave them out.`);
  const other = Object.keys(options).find(name => !known.includes(name));
  if (other !== undefined) throw new EditionError("usage", `There is no option "${other}".`, chooseFrom(known));
}

/** Errors: EditionError "usage", which names what can be said instead. */
export function oneOf<Value extends string>(known: readonly Value[], given: string, what: string): Value {
  const value = known.find(candidate => candidate === given);
  if (value !== undefined) return value;
  throw new EditionError("usage", `"${given}" is no ${what} that Recension knows.`, chooseFrom(known));
}

/** In the order of `formats`, and each once. */
function resolveFormats(given: readonly string[]): readonly Format[] {
  if (!Array.isArray(given)) throw wrongOption("formats", `an array, such as ["html", "pdf"]`);
  const wanted = (given as readonly string[]).map(format => oneOf(formatNames, format, "format"));
  return formatNames.filter(format => wanted.includes(format));
}

/** The error of an option that has no such value. */
export function wrongOption(name: string, wanted: string): EditionError {
  return new EditionError(
    "usage",
    `The option "${name}" is not ${wanted}.`,
    "See the options in README, or leave it out.",
  );
}

function chooseFrom(known: readonly string[]): string {
  return `Choose from: ${known.join(", ")}.`;
}
