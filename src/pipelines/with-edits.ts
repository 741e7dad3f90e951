import type { Diagnostic } from "../core/diagnostic.ts";
import { decodeXml } from "../engines/encoding/decode-xml.ts";
import type { World } from "../world/world.ts";

/** The same findings; those in the document itself that a change of markup mends for certain have that as edits of its source. */
export async function withEdits(
  findings: readonly Diagnostic[],
  path: string,
  world: World,
): Promise<readonly Diagnostic[]> {
  const isMendable = ({ mend, location }: Diagnostic): boolean => mend !== undefined && location.file === path;
  if (!findings.some(isMendable)) return findings;
  const source = decodeXml(await world.read(path), path);
  if (!source.ok) return findings;
  const { editsFor } = await import("../fix/edits-for.ts");
  const edits = editsFor(source.value);
  return findings.map(finding => {
    const own = isMendable(finding) ? edits(finding) : undefined;
    return own ? { ...finding, edits: own } : finding;
  });
}
