import { parse } from "node:path";

import { isError, reporter, type Diagnostic } from "../../core/diagnostic.ts";
import { codes } from "../../deposit/staging/codes.ts";
import type { Deposit } from "../../deposit/forms/deposit.ts";
import { identityOf } from "../../deposit/forms/identity.ts";
import { repositoryNames, type RepositoryName, type Shipment } from "../../deposit/upload/shipment.ts";
import { stageFiles } from "../../deposit/staging/stage-files.ts";
import type { GivenFile, StagedFile } from "../../deposit/staging/staged-file.ts";
import { reportWants } from "../../deposit/wants/report-wants.ts";
import type { TargetName } from "../../deposit/wants/targets.ts";
import { readEditionTei } from "../../document/read-tei.ts";
import { begins, timeIssued } from "../../record/dates.ts";
import type { EditionRecord } from "../../record/edition-record.ts";
import type { Session } from "../../session.ts";
import { formatNames } from "../../formats.ts";
import { outlineOf } from "../../tei/outline.ts";
import { build } from "../build.ts";
import { oneOf, refuseOthers, resolveRun, runOptions, type RunOptions } from "../options.ts";
import { editionRecord } from "../record.ts";
import { sizedPages } from "../sized-pages.ts";
import { teiFileOf, type TeiInput } from "../tei-input.ts";
import { validate } from "../validate.ts";
import { verify } from "../verify.ts";
import { filesOfDocument } from "./files-of-document.ts";
import { filesOfEdition } from "./files-of-edition.ts";
import { historyOf } from "./history.ts";
import { packIn } from "./pack.ts";
import { shipmentFor } from "./shipment.ts";
import { packageForms, type Package, type PackageForm } from "./package.ts";

const report = reporter(codes);

export interface DepositOptions extends RunOptions {
  /** By default "bag". */
  readonly forms?: readonly PackageForm[];
  /** A repository for which the edition is made ready to be sent, in place of packages. */
  readonly to?: RepositoryName;
  /** The folder in which the packages are to be put, where a storage root of OCFL may be already. By default "output/deposit". */
  readonly folder?: string;
}

export interface Deposited {
  /** True where there are packages, and no finding is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Empty where no edition could be made. A form that holds this deposit already has none. */
  readonly packages: readonly Package[];
  /** All that is to be sent to the repository. */
  readonly shipment?: Shipment;
}

/**
 * Makes packages of an edition for an archive: the TEI with all that it names, what the build makes of it, and what was found when
 * both were checked. Nothing is written, but what a run that was ended has left of an OCFL object is mended. Findings: those of `build`, `validate` and `verify`, and REC-D. Errors: EditionError
 * "usage", "unreadable"; the reason of the signal.
 */
export async function deposit(input: TeiInput, options: DepositOptions = {}, session: Session): Promise<Deposited> {
  refuseOthers(options, ["forms", "folder", "to", ...runOptions]);
  const to = options.to && oneOf(repositoryNames, options.to, "repository");
  const forms = (options.forms ?? (to ? [] : ["bag"])).map(form => oneOf(packageForms, form, "form of a package"));
  const { file } = resolveRun(options);
  const { path, world } = teiFileOf(input, file, session.world);
  const run = ofRun(options);
  const built = await build(input, { ...run, formats: formatNames }, session);
  const read = await readEditionTei(path, world);
  if (!read.ok || built.files.length === 0) return { ok: false, diagnostics: built.diagnostics, packages: [] };
  const validation = await validate(input, run, session);
  const verification = await verify(input, built, run, session);
  const record = await editionRecord(read.value, world);
  const made = madeAt(record, session.sourceDate);
  const own = await filesOfDocument(read.value, world);
  const program = await programOf(session);
  const tei = own.files.find(({ role }) => role === "tei")!.path;
  const pages = await sizedPages(read.value, world);
  const results = { path, tei, built, validation, verification, record, pages, program };
  const given = [...own.files, ...(await filesOfEdition(results, session))];
  const files = await stageFiles(given, content => world.describe(content));
  const diagnostics = [
    ...built.diagnostics,
    ...validation.diagnostics,
    ...verification.diagnostics,
    ...own.diagnostics,
    ...renamed(files, given, path),
    ...reportWants(read.value, { record, pages }, [
      ...forms.map(form => wantedBy[form]),
      ...(to ? [to] : []),
      ...(made === undefined ? timeOfEvents : []),
    ]),
  ];
  if (made === undefined) return { ok: false, diagnostics, packages: [] };
  const packing: Deposit = {
    ...{ record, files, made, program },
    identity: identityOf(record, parse(path).name),
    history: historyOf({ files, validation, verification, made, program }),
    divisions: outlineOf(read.value.root),
  };
  const packages: Package[] = [];
  for (const form of forms)
    packages.push(...(await packIn[form](packing, options.folder ?? "output/deposit", session)));
  const shipment = to && (await shipmentFor[to](packing, session));
  return { ok: !diagnostics.some(isError), diagnostics, packages, ...(shipment && { shipment }) };
}

/** The facts that each form wants: a bag is an RO-Crate too. */
const wantedBy: Readonly<Record<PackageForm, TargetName>> = {
  bag: "ro-crate",
  csip: "csip",
  ocfl: "ocfl",
  dspace: "dspace",
  dataverse: "dataverse",
};

const timeOfEvents: readonly TargetName[] = ["events"];

/** The options that belong to a run. */
function ofRun({ signal, onProgress, file }: RunOptions): RunOptions {
  return { ...(signal && { signal }), ...(onProgress && { onProgress }), ...(file !== undefined && { file }) };
}

/** The time when the packages are said to be made: SOURCE_DATE_EPOCH, else the day on which the edition was issued. */
function madeAt(record: EditionRecord, sourceDate: Date | undefined): string | undefined {
  if (sourceDate) return sourceDate.toISOString().replace(/\.\d+Z$/, "Z");
  const issued = timeIssued(record);
  const day = issued && /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(begins(issued) ?? "");
  return day ? `${day[1]!}-${day[2] ?? "01"}-${day[3] ?? "01"}T00:00:00Z` : undefined;
}

async function programOf({ world }: Session): Promise<Deposit["program"]> {
  const { version } = JSON.parse(new TextDecoder().decode(await world.resource("package.json"))) as { version: string };
  return { name: "Recension", version };
}

/** Files that the TEI names, and that are called otherwise in the package. */
function renamed(staged: readonly StagedFile[], given: readonly GivenFile[], file: string): Diagnostic[] {
  const named = new Set(
    given.filter(({ path, role }) => path.startsWith("tei/") && role !== "tei").map(({ path }) => path),
  );
  return staged.flatMap(({ path: called, originalPath: path }) =>
    path !== undefined && named.has(path)
      ? [report("REC-D501", { file }, { path: path.slice(4), called: called.slice(4) })]
      : [],
  );
}
