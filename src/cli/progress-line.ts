import { statSync } from "node:fs";

import { sliceColumns } from "../core/columns.ts";
import type { Progress } from "../pipelines/options.ts";
import { printable } from "../report/printable.ts";
import { writeProgress } from "./streams.ts";

/**
 * Shows on a terminal which document is being worked on, and how: `3/14 making pdf: letter.xml`. One line, each in the place of the last;
 * whatever is written next stands in its place. Nothing is shown of what will be done in about a second.
 */
export function showProgress({ stage, format, file }: Progress, document: number, documents: number): void {
  if (performance.now() < patience && !isLarge(file)) return;
  const count = documents > 1 ? `${document}/${documents} ` : "";
  const text = `${count}${deeds[stage]}${format === undefined ? "" : ` ${format}`}: ${printable(file)}`;
  writeProgress(sliceColumns(text, 0, (process.stderr.columns || 80) - 1));
}

/** A person at a terminal; neither a file nor the log of a machine that builds. */
export function hasReader(): boolean {
  const { CI = "", TERM } = process.env;
  return process.stderr.isTTY && (CI === "" || CI === "false") && TERM !== "dumb";
}

const deeds: Readonly<Record<Progress["stage"], string>> = {
  read: "reading",
  prepare: "preparing",
  render: "making",
  validate: "validating",
  verify: "comparing",
};

/** In milliseconds since the process began. */
const patience = 1000;

/** It takes longer than a second even to be read. */
function isLarge(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 2_000_000;
}
