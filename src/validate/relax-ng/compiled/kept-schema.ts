import { dirname, extname, join, relative } from "node:path";

import type { FindPart, SchemaFile } from "../read-schema-file.ts";
import type { RelaxNgSchema } from "../read-schema.ts";
import type { CompiledSchema } from "./compiled-schema.ts";
import { loadSchema } from "./load-schema.ts";

/** A place where compiled schemas are kept, and the digest that they are known by. */
export interface Keeping {
  readonly store: {
    find(key: string): Uint8Array | undefined;
    keep(key: string, content: Uint8Array): void;
  };
  digest(bytes: Uint8Array): string;
}

/** A compiled schema, and the files that were read for it: it is of use as long as they are the same. */
interface KeptSchema {
  readonly parts: readonly Part[];
  readonly schema: CompiledSchema;
}

/** A file as the schema names it. `from` is the naming file, as seen from the folder of the schema. */
interface Part {
  readonly reference: string;
  readonly from: string;
  readonly digest: string;
}

/** Reads a schema once, and from then on loads what it was compiled to: code that reads schemas is loaded where it is asked for. Errors: EditionError "unreadable". */
export async function readKeptSchema(file: SchemaFile, find: FindPart, keeping: Keeping): Promise<RelaxNgSchema> {
  const { store } = keeping;
  const digest = (bytes: Uint8Array): string => keeping.digest(bytes);
  const key = `${digest(file.bytes)}${extname(file.path)}`;
  const found = store.find(key);
  const kept = found && (JSON.parse(new TextDecoder().decode(found)) as KeptSchema);
  if (kept && (await areUnchanged(kept.parts, file, find, digest))) return loadSchema(kept.schema);
  const parts: Part[] = [];
  const { readSchemaFile } = await import("../read-schema-file.ts");
  const { compileSchema } = await import("./compile-schema.ts");
  const read = await readSchemaFile(file, async (reference, from) => {
    const part = await find(reference, from);
    if ("bytes" in part)
      parts.push({ reference, from: relative(dirname(file.path), from), digest: digest(part.bytes) });
    return part;
  });
  const schema = compileSchema(read);
  store.keep(key, new TextEncoder().encode(JSON.stringify({ parts, schema } satisfies KeptSchema)));
  return loadSchema(schema);
}

async function areUnchanged(
  parts: readonly Part[],
  { path }: SchemaFile,
  find: FindPart,
  digest: (bytes: Uint8Array) => string,
): Promise<boolean> {
  for (const part of parts) {
    const found = await find(part.reference, join(dirname(path), part.from));
    if ("wanting" in found || digest(found.bytes) !== part.digest) return false;
  }
  return true;
}
