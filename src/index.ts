import { build as buildIn, type BuiltEdition } from "./pipelines/build.ts";
import { deposit as depositIn, type Deposited, type DepositOptions } from "./pipelines/deposit/deposit.ts";
import type { BuildOptions } from "./pipelines/options.ts";
import { record as recordIn, type Recorded, type RecordOptions } from "./pipelines/record.ts";
import type { TeiInput } from "./pipelines/tei-input.ts";
import { validate as validateIn, type ValidateOptions, type Validation } from "./pipelines/validate.ts";
import { verify as verifyIn, type Outputs, type Verification, type VerifyOptions } from "./pipelines/verify.ts";
import { openSession } from "./session.ts";
import { nodeWorld } from "./world/node-world.ts";
import type { World } from "./world/world.ts";

export { EditionError, type EditionErrorKind } from "./core/edition-error.ts";
export type { Diagnostic, Mend, Severity, SourceEdit } from "./core/diagnostic.ts";
export type { Layer } from "./core/layer.ts";
export type { Location } from "./core/location.ts";
export type { RecordFormatName } from "./deposit/record-formats.ts";
export type { Format } from "./formats.ts";
export type { BuiltEdition } from "./pipelines/build.ts";
export type { BuildOptions, Profile, Progress, RunOptions, SchemaOptions } from "./pipelines/options.ts";
export type { Deposited, DepositOptions } from "./pipelines/deposit/deposit.ts";
export type { Package, PackageForm } from "./pipelines/deposit/package.ts";
export type { Recorded, RecordOptions } from "./pipelines/record.ts";
export type { TeiInput } from "./pipelines/tei-input.ts";
export type { ValidateOptions, Validation } from "./pipelines/validate.ts";
export type { OutputFolder, Outputs, Verification, VerifyOptions } from "./pipelines/verify.ts";
export type { PageSize } from "./render/pdf/page-design.ts";
export type { NotesPlace } from "./render/text/render-text.ts";
export { memoryWorld, type MemoryWorld } from "./world/memory-world.ts";
export { nodeWorld } from "./world/node-world.ts";
export type { Content, Description, OutputFile, PackedFile, World } from "./world/world.ts";

/** The stages for many documents: style sheets, labels, fonts and schemas are read and parsed once. */
export interface RecensionSession {
  /** As the function of the same name. */
  readonly build: (tei: TeiInput, options?: BuildOptions) => Promise<BuiltEdition>;
  /** As the function of the same name. */
  readonly validate: (tei: TeiInput, options?: ValidateOptions) => Promise<Validation>;
  /** As the function of the same name. */
  readonly deposit: (tei: TeiInput, options?: DepositOptions) => Promise<Deposited>;
  /** As the function of the same name. */
  readonly record: (tei: TeiInput, options: RecordOptions) => Promise<Recorded>;
  /** As the function of the same name. */
  readonly verify: (tei: TeiInput, outputs: Outputs, options?: VerifyOptions) => Promise<Verification>;
}

/** Opens a session in a world: by default that of this process. */
export function session(world: World = nodeWorld()): RecensionSession {
  const opened = openSession(world);
  return {
    build: (tei, options) => buildIn(tei, options, opened),
    validate: (tei, options) => validateIn(tei, options, opened),
    deposit: (tei, options) => depositIn(tei, options, opened),
    record: (tei, options) => recordIn(tei, options, opened),
    verify: (tei, outputs, options) => verifyIn(tei, outputs, options, opened),
  };
}

/**
 * Makes an edition of a TEI document, given as text, as bytes or as the path of a file. Nothing is written. Faults of the document
 * are findings in `diagnostics`; a file that cannot be read, and an option that is none, reject with an EditionError.
 *
 *     const { html, pdf, diagnostics } = await build("letter.xml", { formats: ["html", "pdf"] });
 */
export function build(tei: TeiInput, options?: BuildOptions): Promise<BuiltEdition> {
  return session().build(tei, options);
}

/**
 * Says everything that is wrong with a TEI document, by TEI P5 or by the schema that it names, and by what it was checked.
 *
 *     const { ok, diagnostics, checked } = await validate("letter.xml");
 */
export function validate(tei: TeiInput, options?: ValidateOptions): Promise<Validation> {
  return session().validate(tei, options);
}

/**
 * Compares the source of a document with it, and it with its outputs: those in memory, or those of a folder.
 *
 *     const built = await build("letter.xml");
 *     const { ok, checked } = await verify("letter.xml", built);
 */
export function verify(tei: TeiInput, outputs: Outputs, options?: VerifyOptions): Promise<Verification> {
  return session().verify(tei, outputs, options);
}

/**
 * Packs an edition for an archive, with all that its TEI names, what is made of it, and what is found when both are checked. Nothing is
 * written: `files` are those of each package, which `writePackage` of a world puts into its folder.
 *
 *     const { packages, diagnostics } = await deposit("letter.xml", { forms: ["bag"] });
 */
export function deposit(tei: TeiInput, options?: DepositOptions): Promise<Deposited> {
  return session().deposit(tei, options);
}

/**
 * Describes an edition for catalogues, by its header and the registers beside it alone. Nothing is written; a fact that a format wants
 * and the header lacks is a finding.
 *
 *     const { files, diagnostics } = await record("letter.xml", { formats: ["mods", "datacite"] });
 */
export function record(tei: TeiInput, options: RecordOptions): Promise<Recorded> {
  return session().record(tei, options);
}
