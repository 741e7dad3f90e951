import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import type { Diagnostic } from "../src/core/diagnostic.ts";
import type { Layer } from "../src/core/layer.ts";
import { formats, type FileEnding, type Format } from "../src/formats.ts";
import { buildAndVerifyFile } from "./verify/build-and-verify.ts";

/** A document in every format, and what verify finds in each. */
export interface BuiltDocument {
  readonly files: ReadonlyMap<FileEnding, Uint8Array>;
  readonly report: Report;
}

interface Report {
  /** The words that were compared in each format. */
  readonly words: Readonly<Partial<Record<Format, number>>>;
  /** The findings of the build. */
  readonly diagnostics: readonly Diagnostic[];
  /** `format CODE message`, of the verification alone. */
  readonly findings: readonly string[];
}

/**
 * A document of a folder, built and verified once by the program of today, for all tests that look at it: it is kept in
 * test/.actual/built until the program, or a file in the folder of the document, is another.
 */
export async function builtDocument(path: string, layer: Layer = "reading"): Promise<BuiltDocument> {
  const folder = join(store, ofProgram(), `${basename(path, ".xml")}-${layer}-${ofDocument(path)}`);
  return readKept(folder) ?? keep(folder, await build(path, layer));
}

const store = "test/.actual/built";

async function build(path: string, layer: Layer): Promise<BuiltDocument> {
  const { files, words, findings, diagnostics } = await buildAndVerifyFile(path, layer);
  return { files, report: { words: Object.fromEntries(words), findings, diagnostics } };
}

function readKept(folder: string): BuiltDocument | undefined {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return undefined;
  const endings = Object.values(formats).flatMap(format => [...format.endings]);
  const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Report;
  return { files: new Map(endings.map(ending => [ending, readFileSync(join(folder, ending))])), report };
}

/** Whole or not at all: another worker may be reading, or keeping the same. */
function keep(folder: string, built: BuiltDocument): BuiltDocument {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const [ending, bytes] of built.files) writeFileSync(join(draft, ending), bytes);
  writeFileSync(join(draft, "report.json"), JSON.stringify(built.report));
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true });
  }
  return built;
}

/** The digest of all that makes an edition of a document. What another program made goes. */
function ofProgram(): string {
  if (program !== undefined) return program;
  const parts = [
    "src",
    "dist/xslt",
    "tei",
    "package-lock.json",
    "test/build-edition.ts",
    "test/verify/build-and-verify.ts",
  ];
  program = digestOf(process.version, ...parts.map(ofFiles));
  mkdirSync(store, { recursive: true });
  for (const other of readdirSync(store))
    if (other !== program) rmSync(join(store, other), { recursive: true, force: true });
  return program;
}

let program: string | undefined;

const folders = new Map<string, string>();

/** The digest of a document and of all that stands beside it and below: pictures, parts, registers. */
function ofDocument(path: string): string {
  const folder = dirname(path);
  if (!folders.has(folder)) folders.set(folder, ofFiles(folder));
  return digestOf(path, folders.get(folder)!);
}

function ofFiles(path: string): string {
  if (!statSync(path).isDirectory()) return digestOf(readFileSync(path));
  const names = readdirSync(path).sort();
  return digestOf(...names.flatMap(name => [name, ofFiles(join(path, name))]));
}

function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part).update("\n");
  return digest.digest("hex").slice(0, 32);
}
