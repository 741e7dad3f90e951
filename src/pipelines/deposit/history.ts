import type { History } from "../../deposit/records/premis.ts";
import type { FileEvent } from "../../deposit/records/recorded-file.ts";
import type { StagedFile } from "../../deposit/staging/staged-file.ts";
import type { Validation } from "../validate.ts";
import type { Verification } from "../verify.ts";

/** All that a history is made of. */
export interface RealRun {
  readonly files: readonly StagedFile[];
  readonly validation: Validation;
  readonly verification: Verification;
  readonly made: string;
  readonly program: { readonly name: string; readonly version: string };
}

/** The events of a run as it was: what was checked, made and compared, with its outcome. Types are those of the Library of Congress. */
export function historyOf({ files, validation, verification, made, program }: RealRun): History {
  const agent = `${program.name} ${program.version}`;
  const common = { time: made, agents: [agent] };
  const tei = files.filter(({ role, path }) => role === "tei" && path.startsWith("tei/"));
  const edition = files.filter(({ path }) => path.startsWith("edition/"));
  const renamed = files.filter(({ originalPath }) => originalPath !== undefined);
  const events: FileEvent[] = [
    {
      ...common,
      id: "validation",
      type: "validation",
      detail: `Checked by ${validation.checked.join(", ")}`,
      ...outcome(validation),
      files: pathsOf(tei),
    },
    {
      ...common,
      id: "rendering",
      type: "creation",
      detail: "Made of the TEI",
      outcome: "success",
      files: pathsOf(edition),
    },
    {
      ...common,
      id: "verification",
      type: "validation",
      detail: `Compared with the TEI, and the TEI with its source: ${verification.checked.map(({ what, summary }) => `${what}: ${summary}`).join("; ")}`,
      ...outcome(verification),
      files: pathsOf([...tei, ...edition]),
    },
    ...renamed.map(({ path, originalPath }, i) => ({
      ...common,
      id: `filename-change-${i + 1}`,
      type: "filename change",
      detail: `Was called ${originalPath!}`,
      outcome: "success",
      files: [path],
    })),
  ];
  return { events, agents: [{ id: agent, name: program.name, type: "software", version: program.version }] };
}

function outcome({
  ok,
  diagnostics,
}: Pick<Validation, "ok" | "diagnostics">): Pick<FileEvent, "outcome" | "outcomeNote"> {
  return { outcome: ok ? "success" : "failure", outcomeNote: `${diagnostics.length} findings` };
}

function pathsOf(files: readonly StagedFile[]): readonly string[] {
  return files.map(({ path }) => path);
}
