import { dirname, relative, resolve } from "node:path";

import type { Diagnostic } from "../core/diagnostic.ts";
import { isOfUnreadable, KnownFindings, readBaseline, writeBaseline } from "../report/known-findings.ts";
import type { World } from "../world/world.ts";
import { say } from "./streams.ts";
import { counted, few } from "./tally.ts";

/** The findings that a project knows, for a run. */
export interface Baseline {
  /** The findings of a document that count. */
  without(findings: readonly Diagnostic[], document: string): readonly Diagnostic[];
  /** Ends the run: says what was known, or writes it. Errors: EditionError "unwritable". */
  close(quiet: boolean): Promise<void>;
}

/** Opens a baseline. Errors: EditionError "unreadable". */
export async function openBaseline(path: string, world: World): Promise<Baseline> {
  const known = readBaseline(new TextDecoder().decode(await world.read(path)), path);
  const fileOf = namesSeenFrom(path);
  return {
    without: (findings, document) => known.without(findings, document, fileOf),
    close: quiet => {
      if (!quiet) sayKnown(known, path);
      return Promise.resolve();
    },
  };
}

/** A baseline that takes all findings for known. */
export function newBaseline(path: string, world: World): Baseline {
  const all: Diagnostic[] = [];
  return {
    without: findings => {
      for (const finding of findings) if (!isOfUnreadable(finding)) all.push(finding);
      return findings.filter(isOfUnreadable);
    },
    close: async quiet => {
      await world.write(path, new TextEncoder().encode(writeBaseline(all, namesSeenFrom(path))));
      if (!quiet) say(`${path} knows ${counted(all.length, "finding")} now`);
    },
  };
}

function sayKnown(known: KnownFindings, path: string): void {
  if (known.met > 0) say(`${counted(known.met, "finding")} not counted, known from ${path}`);
  const gone = known.gone().map(({ file, code, message }) => `${file} ${code} ${message}`);
  if (gone.length > 0) say(`${counted(gone.length, "finding")} of ${path} no longer there: ${few(gone)}`);
}

/** A file as its path from the folder of the baseline, with "/", whatever the working folder is. */
function namesSeenFrom(baseline: string): (file: string) => string {
  const folder = dirname(resolve(baseline));
  return file => relative(folder, resolve(file)).replaceAll("\\", "/");
}
