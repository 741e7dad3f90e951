import type { Command } from "commander";

import { optionsFor } from "../config/options-for.ts";
import { nodeWorld } from "../world/node-world.ts";
import { findConfig } from "./find-config.ts";
import { helpAfter } from "./help.ts";
import { keepingSchemas } from "./schema-store.ts";
import { version } from "./version.ts";

export function addLsp(program: Command): void {
  program
    .command("lsp")
    .description("serve an editor by the Language Server Protocol, over standard input and output")
    .option("--stdio", "the same: nothing else is spoken over")
    .addHelpText("after", helpAfter("lsp", "lsp --stdio"))
    .action(async () => {
      const { serve } = await import("../lsp/serve.ts");
      const world = keepingSchemas(nodeWorld(process.env));
      serve({ input: process.stdin, output: process.stdout }, world, version, async (path, within) => {
        const config = await findConfig([path], within);
        return { options: optionsFor(path, {}, config), severities: config.severities };
      });
    });
}
