import type { PackageFolder } from "../../../world/package-folder.ts";
import type { Findings } from "../findings.ts";
import { linesOf } from "../lines-of.ts";
import { shown } from "../shown.ts";
import { readingText, type Bag } from "./bag.ts";

/** The version and the encoding that bagit.txt declares; undefined where it does not. RFC 8493, 2.1.1. */
export function readDeclaration(
  folder: PackageFolder,
  findings: Findings,
): Pick<Bag, "version" | "encoding"> | undefined {
  const refuse = (said: string, line?: number): void => {
    findings.add("REC-D101", folder, { path: "bagit.txt", line }, { said });
  };
  if (!folder.isFile("bagit.txt")) {
    refuse("it is not there");
    return undefined;
  }
  const lines: string[] = [];
  readingText({ folder, findings }, "bagit.txt", "REC-D101", () => {
    for (const { text } of linesOf(withoutMark(folder, refuse), "UTF-8")) if (lines.push(text) > mostLines) break;
  });
  const version = /^BagIt-Version: (\d+\.\d+)$/.exec(lines[0] ?? "")?.[1];
  const encoding = /^Tag-File-Character-Encoding: (\S+)$/.exec(lines[1] ?? "")?.[1];
  if (version === undefined) refuse(`its first line is no version: "${shown(lines[0] ?? "")}"`, 1);
  if (encoding === undefined) refuse(`its second line names no encoding: "${shown(lines[1] ?? "")}"`, 2);
  if (lines.slice(2).some(text => text.trim() !== "")) refuse("it has more than two lines", 3);
  if (version !== undefined && !versions.has(version))
    findings.add("REC-D102", folder, { path: "bagit.txt", line: 1 }, { version: shown(version) });
  return version === undefined ? undefined : { version: Number(version), encoding: encoding ?? "UTF-8" };
}

function* withoutMark(folder: PackageFolder, refuse: (said: string, line: number) => void): Generator<Uint8Array> {
  let isFirst = true;
  for (const part of folder.chunks("bagit.txt")) {
    if (isFirst && part[0] === 0xef && part[1] === 0xbb) refuse("it begins with a byte order mark", 1);
    isFirst = false;
    yield part;
  }
}

const mostLines = 100;

const versions = new Set(["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"]);
