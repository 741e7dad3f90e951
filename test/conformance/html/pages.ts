import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import type { Layer } from "../../../src/core/layer.ts";
import { buildEdition } from "../../build-edition.ts";
import { builtDocument } from "../../built-documents.ts";

/** The page of a document of a folder, as `recension build` makes it. */
export async function pageOf(path: string, layer: Layer = "reading"): Promise<string> {
  const { files } = await builtDocument(path, layer);
  return new TextDecoder().decode(files.get("html"));
}

const onDisk = new Map<string, Promise<string>>();

/** The same as a file on disk, where a browser can open it; each is made once for a file of tests. */
export function pageOnDisk(path: string): Promise<string> {
  const made = onDisk.get(path) ?? pageOf(path).then(page => putOnDisk(`${basename(path, ".xml")}.html`, page));
  onDisk.set(path, made);
  return made;
}

/** The page of a text that is written for a test, on disk. */
export async function pageOfText(text: string, header = "", root = ""): Promise<string> {
  const head = `<teiHeader><fileDesc><titleStmt><title>A record</title></titleStmt></fileDesc>${header}</teiHeader>`;
  const tei = putOnDisk("document.xml", `<TEI xmlns="http://www.tei-c.org/ns/1.0" ${root}>${head}${text}</TEI>`);
  const options = { formats: ["html"], layer: "reading", pageSize: "6x9", notes: "end" } as const;
  const built = await buildEdition(tei, options);
  if (!built.ok) throw new Error(built.diagnostics.map(({ message }) => message).join(" "));
  return putOnDisk("document.html", new TextDecoder().decode(built.value.get("html")));
}

function putOnDisk(name: string, content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "recension-page-")), name);
  writeFileSync(file, content);
  return file;
}
