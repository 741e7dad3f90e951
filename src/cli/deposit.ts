import { join } from "node:path";

import type { Command } from "commander";

import { resolveDepositFlags, type DepositFlags, type SendingRun } from "../config/flags.ts";
import { placeInputs, type FoundDocument, type Input } from "../config/inputs.ts";
import { EditionError } from "../core/edition-error.ts";
import type { Deposited } from "../pipelines/deposit/deposit.ts";
import { packageForms, repositoryNames, type Package } from "../pipelines/deposit/package.ts";
import type { World } from "../world/world.ts";
import { helpAfter, teiArgument } from "./help.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { say, writeOut } from "./streams.ts";
import { sumUp, workOn } from "./work-on.ts";

export function addDeposit(program: Command, world: World): void {
  program
    .command("deposit")
    .description("pack editions for an archive, with what was found when they were checked")
    .argument(...teiArgument)
    .option("-o, --output <folder>", "where the packages are put, a folder for each form", "output/deposit")
    .option("--form <list>", `${packageForms.join(", ")} (default: "bag")`)
    .option("--zip", "each package as one ZIP file; a storage root of OCFL stays a folder")
    .option("--to <repository>", `say what would be sent there, in place of packing: ${repositoryNames.join(", ")}`)
    .option("--url <address>", "that of the repository; of Dataverse, of a collection: https://…/dataverse/letters")
    .option("--send", "send it, as a draft; the token is in the variable RECENSION_TOKEN alone")
    .option("--publish", "publish the draft, when all has arrived")
    .option("--record <id>", "go on with a draft, or make a new version of a record")
    .addHelpText(
      "after",
      helpAfter(
        "deposit letters --form bag,ocfl -o packages",
        "deposit letter.xml --to invenio --url https://zenodo.org",
      ),
    )
    .action(async (given: string[], flags: DepositFlags) => {
      const { folder, options, zip, sending } = resolveDepositFlags(flags);
      const { quiet = false } = program.opts<{ quiet?: boolean }>();
      const send = sending && (await senderOf(sending, quiet));
      const places = new Map<string, string>();
      const tally = await workOn(
        {
          ...{
            given,
            sought: "editions",
            quiet,
            jobs: 1,
            output: folder,
            inputsOf: sending?.record === undefined ? placeInputs : placeOne,
          },
          jobOf: document => ({ ...document, command: "deposit", options }) as const,
          take: async ({ ok, diagnostics, packages, shipment }, { name }) => {
            printDiagnostics(diagnostics, quiet);
            if (send) return shipment !== undefined && (await send(shipment, ok));
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
      sumUp(tally.summaryOfDeed(sending && !sending.send ? "tried" : "deposited"), quiet);
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

/** A record is that of one document. Errors: EditionError "usage". */
function placeOne(documents: readonly FoundDocument[]): readonly Input[] {
  if (documents.length < 2) return placeInputs(documents);
  throw new EditionError("usage", "--record is the record of one document.", "Name that document alone.");
}

/**
 * The sending of an edition, request by request on standard output; gives whether it came to its end. What has errors is not published.
 * Errors: EditionError "usage".
 */
async function senderOf(
  run: SendingRun,
  quiet: boolean,
): Promise<(shipment: NonNullable<Deposited["shipment"]>, ok: boolean) => Promise<boolean>> {
  const { placeOf, upload } = await import("../pipelines/deposit/upload.ts");
  placeOf(run);
  const token = run.send ? tokenOf(process.env["RECENSION_TOKEN"]) : undefined;
  const tell = (line: string): void => {
    if (!quiet) writeOut(`${line}\n`);
  };
  return async (shipment, ok) => {
    const publish = run.publish && ok;
    const { url, published } = await upload(shipment, { ...run, publish, tell, ...(token !== undefined && { token }) });
    if (run.publish && !ok) say("not published: the document has errors");
    if (token === undefined) say("nothing was sent; --send sends it");
    else tell(`${published ? "published" : "draft"}: ${url}`);
    return true;
  };
}

/** Errors: EditionError "usage". */
function tokenOf(token: string | undefined): string {
  if (token !== undefined && token !== "") return token;
  throw new EditionError(
    "usage",
    "The variable RECENSION_TOKEN is not set.",
    "Make a token in your account in the repository, and put it there; never into the command.",
  );
}
