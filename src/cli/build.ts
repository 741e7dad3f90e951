import { join } from "node:path";

import type { Command } from "commander";

import { defaultFormats, formats } from "../config/formats.ts";
import { resolveBuild } from "../config/settings.ts";
import { hasErrors } from "../core/outcome.ts";
import type { World } from "../world/world.ts";
import { copySource } from "./copy-source.ts";
import { exitCodes } from "./exit-codes.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

export function addBuild(program: Command, world: World): void {
  program
    .command("build")
    .description("make editions of TEI documents")
    .argument("<tei...>", "TEI documents")
    .option("-o, --output <folder>", "where the editions are put, a folder each", "output")
    .option("-f, --formats <list>", formats.join(", "), defaultFormats.join(","))
    .option("--layer <layer>", "reading or diplomatic", "reading")
    .option("--page-size <size>", "of the PDF: 6x9 (inches), a4 or letter", "6x9")
    .option("--notes <place>", "where plain text has its notes: end, or below each page", "end")
    .action(async (paths: string[], flags: BuildFlags) => {
      const settings = resolveBuild(paths, flags);
      const { quiet = false } = program.opts<{ quiet?: boolean }>();
      const { buildEdition } = await import("../pipelines/build.ts");
      for (const { path, stem } of settings.inputs) {
        const built = await buildEdition(path, settings, world);
        printDiagnostics(built.diagnostics, quiet);
        if (hasErrors(built)) process.exitCode = exitCodes.findings;
        if (!built.ok) continue;
        const files = [...built.value].map(([ending, bytes]) => ({ path: join(stem, `${stem}.${ending}`), bytes }));
        if (built.value.has("html")) {
          const copy = await copySource(path, stem, built.value, world);
          printDiagnostics(copy.diagnostics, quiet);
          files.push(...copy.files);
        }
        await world.writeAll(settings.folder, files);
        if (!quiet) for (const file of files) process.stdout.write(`${join(settings.folder, file.path)}\n`);
      }
    });
}

interface BuildFlags {
  readonly output: string;
  readonly formats: string;
  readonly layer: string;
  readonly pageSize: string;
  readonly notes: string;
}
