import { algorithmOf, fitsAlgorithm } from "../digests.ts";
import { linesOf, type TextLine } from "../lines-of.ts";
import { shown } from "../shown.ts";
import { readingText, type Bag } from "./bag.ts";
import { locatePath } from "./locate-path.ts";

/** A manifest of a bag, of its payload or of its tag files. */
export interface Manifest {
  /** Such as `manifest-sha512.txt`. */
  readonly name: string;
  readonly algorithm: string;
  readonly isOfTags: boolean;
  /** The digest of each file that it lists and that is there, in lower case, by its path. */
  readonly digests: Map<string, { readonly digest: string; readonly line: number }>;
  /** The files that it lists and that are not there, as they are to be told; those that fetch.txt has are told otherwise. */
  readonly missing: Map<string, number>;
}

/** All manifests of a bag that can be checked. They may be of any size: what is kept is bounded by the files that are there. */
export function readManifests(bag: Bag): readonly Manifest[] {
  const { folder, findings } = bag;
  const manifests: Manifest[] = [];
  for (const { name, kind } of folder.list()) {
    const [, tag, spelt] = /^(tag)?manifest-(.+)\.txt$/i.exec(name) ?? [];
    if (spelt === undefined || kind !== "file") continue;
    const algorithm = algorithmOf(spelt);
    if (algorithm === undefined) findings.add("REC-D105", folder, { path: name }, { algorithm: shown(spelt) });
    else
      manifests.push(
        readManifest({ name, algorithm, isOfTags: tag !== undefined, digests: new Map(), missing: new Map() }, bag),
      );
  }
  if (!manifests.some(({ isOfTags }) => !isOfTags)) findings.add("REC-D104", folder, { path: "" }, {});
  return manifests;
}

function readManifest(manifest: Manifest, bag: Bag): Manifest {
  const { name } = manifest;
  readingText(bag, name, "REC-D106", () => {
    for (const line of linesOf(bag.folder.chunks(name), bag.encoding)) readLine(line, manifest, bag);
  });
  return manifest;
}

function readLine({ text, line }: TextLine, manifest: Manifest, bag: Bag): void {
  if (text.trim() === "") return;
  const { findings, folder } = bag;
  const here = { path: manifest.name, line };
  const [, digest = "", written = ""] = /^(\S+)[ \t]+(.+)$/.exec(text) ?? [];
  if (!fitsAlgorithm(digest, manifest.algorithm)) {
    const said = digest === "" ? `"${shown(text)}"` : `"${shown(digest)}" is no digest by ${manifest.algorithm}`;
    findings.add("REC-D106", folder, here, { said });
    return;
  }
  const path = locatePath(written, manifest.isOfTags ? "tag" : "payload", bag, here);
  if (path === undefined) return;
  if (manifest.isOfTags && /^tagmanifest-[^/]+\.txt$/i.test(path))
    findings.add("REC-D116", folder, here, { path: shown(path), manifest: manifest.name });
  const kind = folder.entry(path)?.kind;
  if (kind === "file") keep(path, digest.toLowerCase(), line, manifest, bag);
  else if (manifest.missing.size < mostMissing) manifest.missing.set(path, line);
}

function keep(
  path: string,
  digest: string,
  line: number,
  manifest: Manifest,
  { folder, findings, version }: Bag,
): void {
  const before = manifest.digests.get(path);
  if (before) {
    const code = version >= 1 || before.digest !== digest ? "REC-D111" : "REC-D112";
    findings.add(code, folder, { path: manifest.name, line }, { path: shown(path), manifest: manifest.name });
  } else manifest.digests.set(path, { digest, line });
}

/** More than these are not told one by one, and no bag that lacks them is complete. */
const mostMissing = 1_000_000;
