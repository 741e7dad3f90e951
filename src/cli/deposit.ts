import { join } from "node:path";

import type { Command } from "commander";

import { resolveDepositFlags, type DepositFlags } from "../config/flags.ts";
import { placeInputs } from "../config/inputs.ts";
import { packageForms } from "../pipelines/deposit/package.ts";
import type { World } from "../world/world.ts";
import { helpAfter, teiArgument } from "./help.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { writeOut } from "./streams.ts";
import { sumUp, workOn } from "./work-on.ts";

export function addDeposit(program: Command, world: World): void {
  program
    .command("deposit")
    .description("pack editions for an archive, with what was found when they were checked")
    .argument(...teiArgument)
    .option("-o, --output <folder>", "where the packages are put, a folder for each form", "output/deposit")
    .option("--form <list>", packageForms.join(", "), "bag")
    .addHelpText("after", helpAfter("deposit letter.xml", "deposit letters --form bag,ocfl -o packages"))
    .action(async (given: string[], flags: DepositFlags) => {
      const { folder, options } = resolveDepositFlags(flags);
      const { quiet = false } = program.opts<{ quiet?: boolean }>();
      const tally = await workOn(
        {
          ...{ given, quiet, jobs: 1, output: folder, inputsOf: placeInputs },
          jobOf: document => ({ ...document, command: "deposit", options }) as const,
          take: async ({ diagnostics, packages }) => {
            printDiagnostics(diagnostics, quiet);
            for (const { path, files, beside } of packages) {
              await world.writePackage(join(folder, path), files, beside);
              if (!quiet) writeOut(`${join(folder, path)}\n`);
            }
            return packages.length > 0;
          },
        },
        world,
      );
      sumUp(tally.summaryOfDeed("deposited"), quiet);
    });
}
