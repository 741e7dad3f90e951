import { join } from "node:path";

import type { Command } from "commander";

import { resolveDepositFlags, type DepositFlags } from "../config/flags.ts";
import { placeInputs } from "../config/inputs.ts";
import { EditionError } from "../core/edition-error.ts";
import { packageForms, type Package } from "../pipelines/deposit/package.ts";
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
    .option("--zip", "each package as one ZIP file; a storage root of OCFL stays a folder")
    .addHelpText("after", helpAfter("deposit letter.xml", "deposit letters --form bag,ocfl -o packages"))
    .action(async (given: string[], flags: DepositFlags) => {
      const { folder, options, zip } = resolveDepositFlags(flags);
      const { quiet = false } = program.opts<{ quiet?: boolean }>();
      const places = new Map<string, string>();
      const tally = await workOn(
        {
          ...{ given, sought: "editions", quiet, jobs: 1, output: folder, inputsOf: placeInputs },
          jobOf: document => ({ ...document, command: "deposit", options }) as const,
          take: async ({ diagnostics, packages }, { name }) => {
            printDiagnostics(diagnostics, quiet);
            refuseTaken(packages, name, places);
            for (const made of packages) {
              const written = await write(made, folder, zip, world);
              if (!quiet) writeOut(`${written}\n`);
            }
            return packages.length > 0;
          },
        },
        world,
      );
      sumUp(tally.summaryOfDeed("deposited"), quiet);
    });
}

/**
 * Keeps the places of the packages of a document. Errors: EditionError "usage" where another document of the run has one of them: editions
 * that give themselves the same number or id, of which one would be written over the other.
 */
function refuseTaken(packages: readonly Package[], name: string, places: Map<string, string>): void {
  for (const { path } of packages.filter(({ isShared }) => !isShared)) {
    const key = path.normalize("NFC").toLowerCase();
    const other = places.get(key);
    if (other !== undefined)
      throw new EditionError(
        "usage",
        `${name}: would be put into ${path}, where ${other} is.`,
        "Give each edition an idno or an xml:id of its own, or deposit each into an output folder of its own (-o).",
      );
    places.set(key, name);
  }
}

/** Writes a package as a folder, or as a file beside where that would be; gives its path. */
async function write(made: Package, folder: string, zip: boolean, world: World): Promise<string> {
  const path = join(folder, made.path);
  if (!zip || made.form === "ocfl") {
    await world.writePackage(path, made.files, made.beside);
    return path;
  }
  const { archiveOf } = await import("../pipelines/deposit/archive.ts");
  await world.writeChunks(`${path}.zip`, archiveOf(made, world));
  return `${path}.zip`;
}
