import { readFile } from "node:fs/promises";

import type { Layer } from "../../../src/core/layer.ts";
import { success, type Outcome } from "../../../src/core/outcome.ts";
import { readStylesheet, toSaxonDocument, type SaxonDocument } from "../../../src/engines/saxon.ts";
import { parseXml } from "../../../src/engines/xml.ts";
import { renderHtml } from "../../../src/render/html/render-html.ts";
import type { StyleRule } from "../../../src/render/html/tailor-style.ts";
import { prepareEdition } from "../../../src/prepared/prepare-edition.ts";

export const root = new URL("../../../", import.meta.url);

const sheet = readStylesheet(await readFile(new URL("dist/xslt/html.sef.json", root)));
export const style = JSON.parse(await readFile(new URL("dist/xslt/edition.css.json", root), "utf8")) as StyleRule[];
const script = await readFile(new URL("dist/xslt/edition.js", root), "utf8");
const labels = await readDocument("dist/xslt/en.xml");

const prefixes = { person: "persons", place: "places", org: "organisations", treaty: "treaties", event: "events" };

/** The registers of the project, by the URIs that the program gives them. */
const registers = new Map(
  await Promise.all(
    Object.values(prefixes).map(async name => {
      return [`urn:recension:register:${name}`, await readDocument(`tei/registers/${name}.xml`)] as const;
    }),
  ),
);

/** The prefixes of pointers that lead into the registers. */
const prefixDefs = Object.entries(prefixes).map(
  ([prefix, name]) => `<prefixDef ident="${prefix}" matchPattern="([a-z0-9-]+)" replacementPattern="${name}.xml#$1"/>`,
);

/** The page that is made of a TEI document. */
export function renderTei(tei: string | Uint8Array, layer: Layer = "reading"): Outcome<string> {
  const bytes = typeof tei === "string" ? new TextEncoder().encode(tei) : tei;
  const document = parseXml(bytes, "edition.xml");
  if (!document.ok) return document;
  const edition = prepareEdition(document.value, layer);
  if (!edition.ok) return edition;
  const page = renderHtml(edition.value, sheet, { style, script, teiFile: "edition.xml", labels, registers });
  return success(page, edition.diagnostics);
}

/** The page of a document whose body is the snippet; the header may hold more than the title and the prefixes. */
export function renderBody(
  body: string,
  { header = "", layer = "reading" }: { header?: string; layer?: Layer } = {},
): string {
  const page = renderTei(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A record</title></titleStmt></fileDesc><encodingDesc><listPrefixDef>${prefixDefs.join("")}</listPrefixDef></encodingDesc>${header}</teiHeader><text><body>${body}</body></text></TEI>`,
    layer,
  );
  if (!page.ok) throw new Error(page.diagnostics.map(({ message }) => message).join("\n"));
  return page.value;
}

/** The HTML that the snippet becomes in the text of the page. */
export function renderSnippet(body: string, layer: Layer = "reading"): string {
  const page = renderBody(body, { layer });
  return /<article[^>]*>\s*<div class="body">([^]*)<\/div>\s*<\/article>/.exec(page)?.[1]?.trim() ?? page;
}

async function readDocument(path: string): Promise<SaxonDocument> {
  const document = parseXml(await readFile(new URL(path, root)), path);
  if (!document.ok) throw new Error(document.diagnostics[0]?.message);
  return toSaxonDocument(document.value.root);
}
