import { resolve } from "node:path";

import type { ReportFormat } from "../config/flags.ts";
import type { CheckedDocument } from "../report/checked-document.ts";
import { reportGithub } from "../report/report-github.ts";
import { reportJson } from "../report/report-json.ts";
import { reportJunit } from "../report/report-junit.ts";
import { reportSarif } from "../report/report-sarif.ts";
import type { World } from "../world/world.ts";
import { rules } from "./rules.ts";
import { version } from "./version.ts";

/** The report of a run for a program, of all documents in one. `broken`: the rules of the run as a whole that were broken. */
export function reportFor(
  format: Exclude<ReportFormat, "text">,
  documents: readonly CheckedDocument[],
  broken: readonly string[],
  world: World,
): string {
  switch (format) {
    case "json":
      return reportJson(documents.flatMap(({ findings }) => findings));
    case "sarif": {
      const digest = (text: string): string => world.digest(new TextEncoder().encode(text));
      return reportSarif(documents, { version, rules, folder: resolve("."), digest });
    }
    case "github":
      return reportGithub(documents);
    case "junit":
      return reportJunit(documents, broken);
  }
}
