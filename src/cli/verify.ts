import type { Command } from "commander";

import { resolveVerify } from "../config/settings.ts";
import { hasErrors } from "../core/outcome.ts";
import type { World } from "../world/world.ts";
import { exitCodes } from "./exit-codes.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

export function addVerify(program: Command, world: World): void {
  program
    .command("verify")
    .description("prove that the TEI equals its source, and each output the TEI")
    .argument("<tei>", "a TEI document")
    .option("--source <file>", "the source, in place of the one that the header names")
    .option("-o, --output <folder>", "where the editions were put", "output")
    .option("--layer <layer>", "the layer they were built of: reading or diplomatic", "reading")
    .action(async (path: string, flags: { source?: string; output: string; layer: string }) => {
      const settings = resolveVerify(path, flags);
      const { quiet = false } = program.opts<{ quiet?: boolean }>();
      const { verifyEdition } = await import("../pipelines/verify.ts");
      const verified = await verifyEdition(settings, world);
      printDiagnostics(verified.diagnostics, quiet);
      if (hasErrors(verified)) process.exitCode = exitCodes.findings;
      if (!verified.ok || quiet) return;
      for (const { what, file, summary } of verified.value.checked)
        process.stdout.write(`${what}: ${summary} (${file})\n`);
    });
}
