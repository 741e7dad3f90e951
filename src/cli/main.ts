#!/usr/bin/env node
import { createRequire } from "node:module";

import type * as Commander from "commander";

import { nodeWorld } from "../world/node-world.ts";
import { addBuild } from "./build.ts";
import { addCheck } from "./check.ts";
import { addDeposit } from "./deposit.ts";
import { endWith, exitCodes } from "./exit-codes.ts";
import { explain } from "./explain.ts";
import { helpAfter } from "./help.ts";
import { addLsp } from "./lsp.ts";
import { addRecord } from "./record.ts";
import { writeErr, writeOut } from "./streams.ts";
import { addSchemas } from "./schema.ts";
import { addServe } from "./serve.ts";
import { suggestBuild } from "./suggest-build.ts";
import { addValidate } from "./validate.ts";
import { addVerify } from "./verify.ts";
import { keepCompiledCode } from "./compile-cache.ts";
import { keepingSchemas } from "./schema-store.ts";
import { tuneV8 } from "./tune-v8.ts";
import { version } from "./version.ts";

if (process.argv[2] !== "lsp") tuneV8();
keepCompiledCode();

/** Required, not imported: an import would first read through the scripts for what they export. */
const { Command, CommanderError } = createRequire(import.meta.url)("commander") as typeof Commander;

const program = new Command("recension")
  .description("Turns a TEI record into an archival, citable edition, and proves that nothing was lost.")
  .version(version, "-V")
  .version(version, "-v, --version", "say the version")
  .option("-q, --quiet", "say nothing but errors")
  .addHelpText("after", helpAfter("build letter.xml", "help build"))
  .configureOutput({
    writeOut,
    writeErr,
    outputError: (text, write) => {
      write(suggestBuild(text));
    },
  })
  .exitOverride();
program.options[0]!.hideHelp();

try {
  const world = keepingSchemas(nodeWorld(process.env));
  for (const add of [addBuild, addValidate, addVerify, addDeposit, addRecord, addCheck, addServe, addSchemas, addLsp])
    add(program, world);
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) endWith(error.exitCode === 0 ? exitCodes.done : exitCodes.usage);
  else explain(error);
}
