import type { PackedFile } from "../../../world/world.ts";
import { bare, describedFile, knownAs, textFile, type Deposit, type DescribedFile, type Describe } from "../deposit.ts";
import { roCrate } from "../../records/ro-crate.ts";
import { aboutRole } from "../../staging/about-role.ts";
import { formatOf } from "../../staging/file-format.ts";
import { bagInfo } from "./bag-info.ts";
import { transferPath } from "./transfer-path.ts";
import { transferMetadata } from "./transfer-metadata.ts";

/**
 * A bag (BagIt 1.0, RFC 8493) whose payload is a transfer of Archivematica: `data/objects` and `data/metadata`. Two manifests, by SHA-256 and
 * SHA-512.
 */
export async function bag(deposit: Deposit, describe: Describe): Promise<readonly PackedFile[]> {
  const staged = deposit.files.map(file => knownAs(payload(transferPath(file)), file));
  const metadata = await describeAll(transferMetadata(deposit), describe);
  const crate = await describedFile(crateOf(deposit, [...staged, ...metadata].toSorted(byPath)), describe);
  const payloadFiles = [...staged, ...metadata, crate].toSorted(byPath);
  const tags = [
    textFile("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
    textFile("bag-info.txt", bagInfo(deposit, payloadFiles)),
    ...algorithms.map(algorithm => manifest("manifest", algorithm, payloadFiles)),
  ];
  const describedTags = (await describeAll(tags, describe)).toSorted(byPath);
  const tagManifests = algorithms.map(algorithm => manifest("tagmanifest", algorithm, describedTags));
  return [...payloadFiles, ...tags, ...tagManifests].map(bare);
}

/** The payload as an RO-Crate: `ro-crate-metadata.json` describes the folder in which it stands. RO-Crate 1.2. */
function crateOf(deposit: Deposit, payloadFiles: readonly DescribedFile[]): PackedFile {
  const roles = new Map(deposit.files.map(file => [payload(transferPath(file)), file]));
  const files = payloadFiles.map(({ path, description }) => {
    const role = roles.get(path)?.role ?? "record";
    const format = roles.get(path)?.format ?? formatOf(path);
    return { path: path.slice("data/".length), role, about: aboutRole[role], format, description };
  });
  return textFile(payload("ro-crate-metadata.json"), roCrate(deposit.record, files));
}

const algorithms = ["sha256", "sha512"] as const;

/** RFC 8493, 2.1.3: a line for each file; what would end a line is written as a reference to its byte. */
function manifest(
  kind: "manifest" | "tagmanifest",
  algorithm: (typeof algorithms)[number],
  files: readonly DescribedFile[],
): PackedFile & { readonly content: Uint8Array } {
  const lines = files.map(({ path, description }) => `${description[algorithm]}  ${encodedPath(path)}\n`);
  return textFile(`${kind}-${algorithm}.txt`, lines.join(""));
}

function encodedPath(path: string): string {
  return path.replace(/[%\r\n]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}

function payload(path: string): string {
  return `data/${path}`;
}

async function describeAll(files: readonly PackedFile[], describe: Describe): Promise<DescribedFile[]> {
  return Promise.all(files.map(file => describedFile(file, describe)));
}

function byPath(a: PackedFile, b: PackedFile): number {
  return a.path < b.path ? -1 : 1;
}
