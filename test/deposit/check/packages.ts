import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import type { Diagnostic } from "../../../src/core/diagnostic.ts";
import { checkFolder } from "../../../src/deposit/check/check-package.ts";
import { PackageFolder } from "../../../src/world/package-folder.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files into a new folder, and gives its path. */
export function written(files: Files, name = "package"): string {
  const folder = join(mkdtempSync(join(tmpdir(), "package-")), name);
  mkdirSync(folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export function findingsIn(folder: string): readonly Diagnostic[] {
  return checkFolder(PackageFolder.open(folder)).findings;
}

/** The codes that are found, each once, in the order of the findings. */
export function codesIn(folder: string): readonly string[] {
  return [...new Set(findingsIn(folder).map(({ code }) => code))];
}

export function digest(algorithm: string, content: string | Uint8Array): string {
  return createHash(algorithm).update(content).digest("hex");
}

/** A bag of BagIt 1.0 with that payload. `more` stands in the place of its own files, or beside them. */
export function bag(payload: Files, more: Files = {}): Files {
  const files = Object.entries(payload).map(([path, content]) => [`data/${path}`, content] as const);
  return {
    "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    "manifest-sha256.txt": files.map(([path, content]) => `${digest("sha256", content)}  ${path}\n`).join(""),
    ...Object.fromEntries(files),
    ...more,
  };
}

/** An OCFL 1.1 object of one version and one file, with changes in its inventory. */
export function ocflObject(change: object = {}, more: Files = {}): Files {
  const content = "text\n";
  const sha512 = digest("sha512", content);
  const user = { name: "A. Editor", address: "mailto:editor@example.org" };
  const version = { created: "2026-11-24T00:00:00Z", message: "First", user, state: { [sha512]: ["a.txt"] } };
  const inventory = JSON.stringify({
    id: "info:edition",
    type: "https://ocfl.io/1.1/spec/#inventory",
    digestAlgorithm: "sha512",
    head: "v1",
    manifest: { [sha512]: ["v1/content/a.txt"] },
    versions: { v1: version },
    ...change,
  });
  const sidecar = `${digest("sha512", inventory)} inventory.json\n`;
  return {
    "0=ocfl_object_1.1": "ocfl_object_1.1\n",
    "inventory.json": inventory,
    "inventory.json.sha512": sidecar,
    "v1/inventory.json": inventory,
    "v1/inventory.json.sha512": sidecar,
    "v1/content/a.txt": content,
    ...more,
  };
}
