import type { Command } from "commander";

import { optionsFor } from "../config/options-for.ts";
import type { World } from "../world/world.ts";
import { findConfig } from "./find-config.ts";
import { helpAfter } from "./help.ts";
import { version } from "./version.ts";

export function addLsp(program: Command, world: World): void {
  program
    .command("lsp")
    .description("serve an editor by the Language Server Protocol, over standard input and output")
    .option("--stdio", "the same: nothing else is spoken over")
    .addHelpText("after", helpAfter("lsp", "lsp --stdio"))
    .action(async () => {
      const { serve } = await import("../lsp/serve.ts");
      serve({ input: process.stdin, output: process.stdout }, world, version, async (path, within) => {
        const config = await findConfig([path], within);
        return { options: optionsFor(path, {}, config), severities: config.severities };
      });
    });
}
