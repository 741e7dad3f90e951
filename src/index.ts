/** The public API: what a program may import. */
export { buildEdition, type BuildOptions, type BuiltEdition } from "./pipelines/build.ts";
export type { Format } from "./config/formats.ts";
export type { Diagnostic, Severity } from "./core/diagnostic.ts";
export { EditionError } from "./core/edition-error.ts";
export type { Layer } from "./core/layer.ts";
export type { Location } from "./core/location.ts";
export type { Outcome } from "./core/outcome.ts";
export { readSchemaChoice, validateEdition } from "./pipelines/validate.ts";
export { verifyEdition, type Verification } from "./pipelines/verify.ts";
export { nodeWorld } from "./world/node-world.ts";
export type { World } from "./world/world.ts";
