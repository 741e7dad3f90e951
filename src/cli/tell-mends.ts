import type { Mend } from "../core/diagnostic.ts";
import type { Mending } from "../pipelines/mend.ts";
import type { World } from "../world/world.ts";
import { say, writeOut } from "./streams.ts";
import { counted, few } from "./tally.ts";

/** Shows what is mended in a document, and writes it unless it is to be shown alone. Errors: EditionError "unwritable". */
export async function tellMends(
  { mends, difference, withheld, bytes }: Mending,
  path: string,
  { quiet, writes }: { readonly quiet: boolean; readonly writes: boolean },
  world: World,
): Promise<void> {
  writeOut(difference);
  if (withheld !== undefined) say(`${path}: nothing is mended: ${withheld}`);
  if (!bytes) return;
  if (writes) await world.write(path, bytes);
  const made = `${counted(mends.length, "finding")}: ${few(tallied(mends.map(inWords)))}`;
  const said = writes ? `mended ${made}` : `would mend ${made}; nothing is written (--dry-run)`;
  if (!quiet) say(`${path}: ${said}`);
}

/** `persname becomes persName`. */
function inWords({ what, from, to }: Mend): string {
  if (what === "namespace") return `the namespace becomes ${to}`;
  const mark = what === "attribute" ? "@" : "";
  return `${mark}${from} becomes ${mark}${to}`;
}

/** Each once, with the number of times. */
function tallied(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, times]) => (times > 1 ? `${word} (${times} times)` : word));
}
