import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { buildEdition } from "../../build-edition.ts";
import type { Layer } from "../../../src/core/layer.ts";
import { nodeWorld } from "../../../src/world/node-world.ts";

export const firstEdition = "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml";

const strangers = "../shared/tei";

/** Every TEI document at hand: the first edition, and those of other projects. */
export const everyDocument: readonly string[] = [
  firstEdition,
  ...readdirSync(strangers)
    .filter(name => name.endsWith(".xml"))
    .map(name => join(strangers, name)),
];

/** One of each kind: a record, a play from right to left, a letter, diplomatic papers, manuscripts, a printed book. */
export const sixDocuments: readonly string[] = [
  firstEdition,
  ...[
    "dracor-yi-lateiner",
    "schnitzler-letter-L00012",
    "frus-1958-60v04-d77",
    "p5-testms",
    "eebo-oxford-anatomy-350k",
  ].map(name => join(strangers, `${name}.xml`)),
];

/** The page of a TEI file, as `recension build` makes it. */
export async function pageOf(path: string, layer: Layer = "reading"): Promise<string> {
  const built = await buildEdition(path, { formats: ["html"], layer, pageSize: "6x9", notes: "end" }, nodeWorld({}));
  if (!built.ok) throw new Error(`${path}: ${built.diagnostics.map(({ message }) => message).join(" ")}`);
  return new TextDecoder().decode(built.value.get("html"));
}

const onDisk = new Map<string, Promise<string>>();

/** The same as a file on disk, where a browser can open it; each is made once for a file of tests. */
export function pageOnDisk(path: string): Promise<string> {
  const made = onDisk.get(path) ?? putOnDisk(path);
  onDisk.set(path, made);
  return made;
}

async function putOnDisk(path: string): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), "recension-page-")), `${basename(path, ".xml")}.html`);
  writeFileSync(file, await pageOf(path));
  return file;
}

/** The page of a text that is written for a test. */
export async function pageOfText(text: string, header = "", root = ""): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), "recension-page-")), "document.xml");
  const head = `<teiHeader><fileDesc><titleStmt><title>A record</title></titleStmt></fileDesc>${header}</teiHeader>`;
  writeFileSync(path, `<TEI xmlns="http://www.tei-c.org/ns/1.0" ${root}>${head}${text}</TEI>`);
  return pageOnDisk(path);
}
