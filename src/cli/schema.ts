import type { Command } from "commander";

import type { World } from "../world/world.ts";
import { endWith, exitCodes } from "./exit-codes.ts";
import { helpAfter } from "./help.ts";
import { say, writeOut } from "./streams.ts";

export function addSchemas(program: Command, world: World): void {
  const schema = program
    .command("schema")
    .description("keep copies of schemas of the web, for documents that name them by xml-model")
    .addHelpText("after", helpAfter("schema add https://example.org/letters.rng", "schema list"));
  schema
    .command("add")
    .description(
      "fetch a schema in RELAX NG or Schematron with what it includes into the folder schemas, with its digest",
    )
    .argument("<url...>", "addresses of schemas, as documents name them")
    .addHelpText("after", helpAfter("schema add https://example.org/letters.rng", "schema add http://localhost/a.rnc"))
    .action(async (urls: string[]) => {
      for (const url of urls) await add(url, world);
    });
  schema
    .command("list")
    .description("say which copies there are, and whether they are as they were fetched")
    .addHelpText("after", helpAfter("schema list", "schema list --quiet"))
    .action(async () => {
      await list(world);
    });
}

async function add(url: string, world: World): Promise<void> {
  const { addSchema } = await import("../pipelines/add-schema.ts");
  const { copiesFolder } = await import("../pipelines/schema-copies.ts");
  const { nodeWeb } = await import("../world/web.ts");
  const today = world.sourceDate ?? new Date();
  const { kept, before } = await addSchema(url, { folder: copiesFolder, today }, world, nodeWeb());
  if (before) say(`${url} is another than that of ${before.fetched}`);
  for (const { path, sha256 } of kept.files) writeOut(`${copiesFolder}/${path} (SHA-256 ${sha256})\n`);
}

async function list(world: World): Promise<void> {
  const { changedFiles, copiesFolder, keptSchemas } = await import("../pipelines/schema-copies.ts");
  for (const kept of await keptSchemas(copiesFolder, world)) {
    writeOut(`${kept.url} (${kept.fetched}): ${copiesFolder}/${kept.files[0]!.path}\n`);
    for (const path of await changedFiles(kept, copiesFolder, world)) {
      say(`${path}: is not as it was fetched; fetch it again: recension schema add ${kept.url}`);
      endWith(exitCodes.findings);
    }
  }
}
