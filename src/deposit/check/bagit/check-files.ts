import { digestsOf } from "../digests.ts";
import { shown } from "../shown.ts";
import type { Bag } from "./bag.ts";
import type { Manifest } from "./read-manifests.ts";

/**
 * Complete and valid (RFC 8493, 3): each file that a manifest lists is there, each file of the payload is listed, and each digest is
 * right; a file is read once for all manifests. True where something is missing that a system made for itself, or that has one name
 * in the manifest and another on the disk.
 */
export function checkFiles(bag: Bag, manifests: readonly Manifest[], fetched: ReadonlySet<string>): boolean {
  const answers = namesThatAnswer(bag);
  let isExcused = false;
  for (const manifest of manifests)
    for (const [path, line] of manifest.missing)
      if (!fetched.has(path) && tellMissing(path, line, manifest, bag, answers)) isExcused = true;
  checkListed(bag, manifests);
  const paths = new Set(manifests.flatMap(({ digests }) => [...digests.keys()]));
  for (const path of paths) checkDigests(path, bag, manifests);
  return isExcused;
}

/** True where it is no more than a warning. */
function tellMissing(
  path: string,
  line: number,
  manifest: Manifest,
  { folder, findings }: Bag,
  answers: (path: string) => string | undefined,
): boolean {
  const here = { path: manifest.name, line };
  const found = answers(path);
  if (found !== undefined) {
    findings.add("REC-D113", folder, here, { path: shown(path), found: shown(found) });
    const digest = manifest.digests.get(found);
    if (!digest) manifest.digests.set(found, { digest: "", line });
    return true;
  }
  const isOfSystem = madeBySystems.test(path);
  const code = isOfSystem ? "REC-D114" : "REC-D108";
  findings.add(code, folder, here, { path: shown(path), manifest: manifest.name });
  return isOfSystem;
}

const madeBySystems = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|\.Spotlight-V100|\.Trashes)$/i;

/** A file whose name is the same but for capitals and the composition of letters, which are all that some systems do not keep. */
function namesThatAnswer({ folder }: Bag): (path: string) => string | undefined {
  let names: Map<string, string> | undefined;
  return path => {
    names ??= new Map([...folder.below()].filter(([, { kind }]) => kind === "file").map(([own]) => [folded(own), own]));
    return names.get(folded(path));
  };
}

function folded(path: string): string {
  return path.normalize("NFC").toLowerCase().normalize("NFC");
}

/** From 1.0 on each payload manifest lists every file of the payload; before, one of them does. */
function checkListed({ folder, findings, version }: Bag, manifests: readonly Manifest[]): void {
  const ofPayload = manifests.filter(({ isOfTags }) => !isOfTags);
  if (ofPayload.length === 0) return;
  for (const [path, { kind }] of folder.below("data")) {
    if (kind !== "file") continue;
    const without = ofPayload.filter(({ digests }) => !digests.has(path));
    if (version < 1 && without.length < ofPayload.length) continue;
    for (const { name } of without) findings.add("REC-D109", folder, { path }, { path: shown(path), manifest: name });
  }
}

function checkDigests(path: string, { folder, findings }: Bag, manifests: readonly Manifest[]): void {
  const listing = manifests.filter(({ digests }) => (digests.get(path)?.digest ?? "") !== "");
  if (listing.length === 0) return;
  const algorithms = new Set(listing.map(({ algorithm }) => algorithm));
  const found = findings.reading(folder, path, () => digestsOf(path, algorithms, folder));
  if (!found) return;
  for (const { name, algorithm, digests } of listing)
    if (digests.get(path)!.digest !== found.digests.get(algorithm))
      findings.add("REC-D110", folder, { path }, { path: shown(path), manifest: name, algorithm });
}
