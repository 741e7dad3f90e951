import type { Layer } from "../core/layer.ts";
import type { NotesPlace } from "../core/notes-place.ts";
import { layers, notesPlaces, pageSizes, readFormats, readOneOf, type Format, type PageSize } from "./formats.ts";
import { readInputs, type Input } from "./inputs.ts";

/** What each command runs on: every flag resolved, nothing optional. */
export interface BuildSettings {
  readonly inputs: readonly Input[];
  readonly folder: string;
  readonly formats: readonly Format[];
  readonly layer: Layer;
  readonly pageSize: PageSize;
  readonly notes: NotesPlace;
}

export interface ValidateSettings {
  readonly paths: readonly string[];
  readonly schema: SchemaChoice;
  readonly format: ReportFormat;
}

export interface VerifySettings {
  readonly input: Input;
  readonly folder: string;
  readonly source: SourceChoice;
  readonly layer: Layer;
}

/** Recension's own schema, or a file that the user names. */
export type SchemaChoice = { readonly kind: "own" } | { readonly kind: "file"; readonly path: string };

/** The source that the header names, or a file that the user names. */
export type SourceChoice = { readonly kind: "header" } | { readonly kind: "file"; readonly path: string };

export type ReportFormat = "text" | "json";

/** Errors: EditionError "usage". */
export function resolveBuild(
  paths: readonly string[],
  flags: { output: string; formats: string; layer: string; pageSize: string; notes: string },
): BuildSettings {
  return {
    inputs: readInputs(paths),
    folder: flags.output,
    formats: readFormats(flags.formats),
    layer: readOneOf(layers, flags.layer, "layer"),
    pageSize: readOneOf(pageSizes, flags.pageSize.toLowerCase(), "page size"),
    notes: readOneOf(notesPlaces, flags.notes, "place for notes"),
  };
}

/** Errors: EditionError "usage". */
export function resolveValidate(
  paths: readonly string[],
  flags: { schema?: string; format: string },
): ValidateSettings {
  const { schema } = flags;
  return {
    paths,
    schema: schema === undefined ? { kind: "own" } : { kind: "file", path: schema },
    format: readOneOf<ReportFormat>(["text", "json"], flags.format, "report format"),
  };
}

/** Errors: EditionError "usage". */
export function resolveVerify(path: string, flags: { output: string; source?: string; layer: string }): VerifySettings {
  const { source } = flags;
  const [input] = readInputs([path]);
  return {
    input: input!,
    folder: flags.output,
    source: source === undefined ? { kind: "header" } : { kind: "file", path: source },
    layer: readOneOf(layers, flags.layer, "layer"),
  };
}
