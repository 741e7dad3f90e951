import type { Command } from "commander";

import { resolveServeFlags, type ServeFlags } from "../config/serve-flags.ts";
import type { ServeOptions } from "../pipelines/serve/serve.ts";
import type { World } from "../world/world.ts";
import { helpAfter } from "./help.ts";
import { writeErr, writeOut } from "./streams.ts";

export function addServe(program: Command, world: World): void {
  program
    .command("serve")
    .description("give the records of deposited editions to harvesters (OAI-PMH), until it is interrupted")
    .requiredOption("--oai <folder>", "the folder of the packages, or of TEI documents")
    .requiredOption("--email <address>", "the mail of whoever answers for the repository")
    .option("--name <words>", "the name of the repository; else that of the folder")
    .option("--base-url <url>", "the address that harvesters know; else that of host and port, and /oai")
    .option("--host <name>", "where to listen", "127.0.0.1")
    .option("--port <number>", "where to listen", "8080")
    .option("--static <file>", "write a static repository for a gateway, and serve nothing")
    .addHelpText(
      "after",
      helpAfter(
        "serve --oai output/deposit --email editor@example.org",
        "serve --oai letters --email editor@example.org --base-url https://example.org/oai",
      ),
    )
    .action(async (flags: ServeFlags) => {
      const { options, file } = resolveServeFlags(flags);
      const { quiet = false } = program.opts<{ quiet?: boolean }>();
      if (file === undefined) await untilInterrupted(options, quiet, world);
      else await writeStatic(options, file, quiet, world);
    });
}

async function untilInterrupted(options: ServeOptions, quiet: boolean, world: World): Promise<void> {
  const { serve } = await import("../pipelines/serve/serve.ts");
  const interrupted = new Promise<void>(resolve => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
  });
  const { baseUrl, editions, passedOver, close } = await serve(options, world, now);
  sayPassedOver(passedOver, quiet);
  if (!quiet) writeOut(`serving ${editions} ${editions === 1 ? "edition" : "editions"} at ${baseUrl}\n`);
  await interrupted;
  await close();
}

async function writeStatic(options: ServeOptions, file: string, quiet: boolean, world: World): Promise<void> {
  const { openRepository } = await import("../pipelines/serve/open-repository.ts");
  const { staticRepository } = await import("../serve/static-repository.ts");
  const { folder, name, email, baseUrl = "" } = options;
  const repository = await openRepository(folder, { name, email, baseUrl }, world, now);
  sayPassedOver(repository.passedOver(), quiet);
  const text = await staticRepository(repository.current(), now());
  await world.write(file, new TextEncoder().encode(text));
  if (!quiet) writeOut(`${file}\n`);
}

function sayPassedOver(paths: readonly string[], quiet: boolean): void {
  if (!quiet) for (const path of paths) writeErr(`recension: ${path}: there is no edition that can be read.\n`);
}

function now(): Date {
  return new Date();
}
