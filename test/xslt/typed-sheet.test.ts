import { expect, it } from "vitest";

import { buildEdition, type BuiltEdition } from "../../src/build-edition.ts";
import type { Format } from "../../src/config/formats.ts";
import { nodeWorld } from "../../src/world/node-world.ts";
import type { World } from "../../src/world/world.ts";
import { sixDocuments } from "../conformance/html/pages.ts";
import { typedSheet } from "./typed-sheet.ts";

const formats: readonly Format[] = ["html", "pdf", "txt"];
const program = nodeWorld({});
const typed: World = {
  ...program,
  resource: async path => {
    const [, sheet] = /^dist\/xslt\/([a-z]+)\.sef\.json$/.exec(path) ?? [];
    return sheet === undefined ? program.resource(path) : new TextEncoder().encode(await typedSheet(sheet));
  },
};

it.each(sixDocuments)("%s keeps to the types of the style sheets, and is the same without them", async path => {
  const untyped = await build(path, program);
  expect([...untyped.keys()]).toEqual(formats);
  for (const [format, bytes] of await build(path, typed)) {
    expect(Buffer.compare(bytes, untyped.get(format)!), format).toBe(0);
  }
});

async function build(path: string, world: World): Promise<BuiltEdition> {
  const built = await buildEdition(path, { formats, layer: "reading", pageSize: "6x9", notes: "end" }, world);
  if (!built.ok) throw new Error(`${path} was not built`);
  return built.value;
}
