/** How many of the texts of a document stand in an output. */
import { readFileSync } from "node:fs";

import { parseHtml } from "../../dist/engines/parse5.js";
import { parseXml } from "../../dist/engines/xml.js";

/** The text nodes within `text`, without white space: those of the running text in order, and those of notes and variants. */
export function bodyTexts(path) {
  const document = parseXml(readFileSync(path), path);
  const texts = { running: [], apart: [] };
  if (!document.ok) return texts;
  const gather = (node, isText, isApart) => {
    if (node.kind === "text" && isText && node.text.trim())
      texts[isApart ? "apart" : "running"].push(node.text.replace(/\s+/g, ""));
    if (node.kind === "element")
      for (const child of node.children)
        gather(child, isText || node.local === "text", isApart || apart.has(node.local));
  };
  gather(document.value.root, false, false);
  return texts;
}

const apart = new Set(["note", "rdg", "span", "interp", "index", "fw"]);

/** What a page says, tags and style sheets aside. */
export function pageText(html) {
  const say = node => (node.kind === "text" ? node.text : unsaid.has(node.name) ? "" : node.children.map(say).join(""));
  return say(parseHtml(html));
}

const unsaid = new Set(["head", "style", "script"]);

/** Running texts are sought after the last that was found, and not far: else one letter would be found anywhere. */
export function coverage({ running, apart }, output) {
  const said = output.replace(/\s+/g, "");
  let from = 0;
  let found = 0;
  for (const text of running) {
    const place = said.indexOf(text, from);
    if (place < 0 || (from > 0 && place - from > reach)) continue;
    found++;
    from = place + text.length;
  }
  found += apart.filter(text => said.includes(text)).length;
  return { found, all: running.length + apart.length };
}

const reach = 5000;
