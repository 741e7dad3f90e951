import { join } from "node:path";

import type { Command } from "commander";

import { resolveBuild } from "../config/settings.ts";
import { hasErrors } from "../core/outcome.ts";
import type { World } from "../world/world.ts";
import { exitCodes } from "./exit-codes.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

export function addBuild(program: Command, world: World): void {
  program
    .command("build")
    .description("make HTML, PDF and plain text of TEI documents")
    .argument("<tei...>", "TEI documents")
    .option("-o, --output <folder>", "where the editions are put, a folder each", "output")
    .option("-f, --formats <list>", "html, pdf, txt", "html,pdf,txt")
    .option("--layer <layer>", "reading or diplomatic", "reading")
    .option("--page-size <size>", "of the PDF: 6x9 (inches), a4 or letter", "6x9")
    .action(async (paths: string[], flags: { output: string; formats: string; layer: string; pageSize: string }) => {
      const settings = resolveBuild(paths, flags);
      const { quiet = false } = program.opts<{ quiet?: boolean }>();
      const { buildEdition } = await import("../build-edition.ts");
      for (const { path, stem } of settings.inputs) {
        const built = await buildEdition(path, settings, world);
        printDiagnostics(built.diagnostics, quiet);
        if (hasErrors(built)) process.exitCode = exitCodes.findings;
        if (!built.ok) continue;
        const files = [...built.value].map(([format, bytes]) => ({ path: join(stem, `${stem}.${format}`), bytes }));
        if (built.value.has("html")) files.push({ path: join(stem, `${stem}.xml`), bytes: await world.read(path) });
        await world.writeAll(settings.folder, files);
        if (!quiet) for (const file of files) process.stdout.write(`${join(settings.folder, file.path)}\n`);
      }
    });
}
