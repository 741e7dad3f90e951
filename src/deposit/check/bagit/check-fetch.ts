import { linesOf, type TextLine } from "../lines-of.ts";
import { shown } from "../shown.ts";
import { readingText, type Bag } from "./bag.ts";
import { locatePath } from "./locate-path.ts";
import type { Manifest } from "./read-manifests.ts";

/** The paths that fetch.txt names. Nothing is fetched; what is still to be fetched makes a bag incomplete. RFC 8493, 2.2.3. */
export function checkFetch(bag: Bag, manifests: readonly Manifest[]): ReadonlySet<string> {
  const paths = new Set<string>();
  if (!bag.folder.isFile("fetch.txt")) return paths;
  readingText(bag, "fetch.txt", "REC-D121", () => {
    for (const line of linesOf(bag.folder.chunks("fetch.txt"), bag.encoding)) {
      const path = checkLine(line, bag, manifests);
      if (path !== undefined && paths.size < mostPaths) paths.add(path);
    }
  });
  return paths;
}

function checkLine({ text, line }: TextLine, bag: Bag, manifests: readonly Manifest[]): string | undefined {
  if (text.trim() === "") return undefined;
  const { folder, findings } = bag;
  const here = { path: "fetch.txt", line };
  const [, url = "", stated = "", written = ""] = /^(\S+)[ \t]+(\d+|-)[ \t]+(.+)$/.exec(text) ?? [];
  if (written === "") {
    findings.add("REC-D121", folder, here, { said: `"${shown(text)}"` });
    return undefined;
  }
  if (!/^(https?|ftps?|sftp):\/\/[^/]/i.test(url)) findings.add("REC-D122", folder, here, { url: shown(url) });
  const path = locatePath(written, "payload", bag, here);
  if (path === undefined) return undefined;
  compareFetched(path, stated, line, bag, manifests);
  return path;
}

/** A file to be fetched is in each payload manifest; one that is there is as large as was said. */
function compareFetched(
  path: string,
  stated: string,
  line: number,
  { folder, findings }: Bag,
  manifests: readonly Manifest[],
): void {
  const here = { path: "fetch.txt", line };
  for (const { isOfTags, name, digests, missing } of manifests)
    if (!isOfTags && !digests.has(path) && !missing.has(path))
      findings.add("REC-D123", folder, here, { path: shown(path), manifest: name });
  const found = folder.entry(path)?.bytes;
  if (found === undefined) findings.add("REC-D124", folder, here, { path: shown(path) });
  else if (stated !== "-" && BigInt(stated) !== BigInt(found))
    findings.add("REC-D125", folder, here, { path: shown(path), stated, found: String(found) });
}

const mostPaths = 1_000_000;
