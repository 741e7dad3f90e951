import { join } from "node:path";

import { nameOfPartFile } from "../pipelines/attachments.ts";
import type { BuiltEdition } from "../pipelines/build.ts";
import { endingsOf } from "../config/formats.ts";
import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { copyCodes } from "../engines/codes.ts";
import type { OutputFile, World } from "../world/world.ts";

const report = reporter(copyCodes);

/**
 * The TEI that the page offers, as `<stem>.xml`, with the parts that it includes where it looks for them, so that it can be
 * built again. Findings: REC-X101 for a part whose name a file of the edition has, or may have.
 */
export async function copySource(
  path: string,
  stem: string,
  { parts }: BuiltEdition,
  world: World,
): Promise<{ readonly files: readonly OutputFile[]; readonly diagnostics: readonly Diagnostic[] }> {
  const files: OutputFile[] = [{ path: join(stem, `${stem}.xml`), bytes: await world.read(path) }];
  const diagnostics: Diagnostic[] = [];
  const taken = new Set(["xml", ...Object.values(endingsOf).flat()].map(ending => `${stem}.${ending}`.toLowerCase()));
  for (const part of parts) {
    const name = nameOfPartFile(part, path);
    if (taken.has(name.split("/")[0]!.toLowerCase())) diagnostics.push(report("REC-X101", { file: path }, { name }));
    else files.push({ path: join(stem, name), bytes: await world.read(part.file) });
  }
  return { files, diagnostics };
}
