/** The number of texts of a document that stand in an output. */
import { readFileSync } from "node:fs";

import { parseHtml } from "../../dist/engines/parse5.js";
import { parseXml } from "../../dist/engines/xml.js";

/**
 * The text nodes within `text`, without white space: those of the running text in order; and, each as what must be found of it
 * anywhere, those of notes, variants and choices, and the words of cells, which plain text sets in columns.
 */
export function bodyTexts(path) {
  const document = parseXml(readFileSync(path), path);
  const texts = { running: [], apart: [] };
  if (!document.ok) return texts;
  const gather = (node, isText, around) => {
    if (node.kind === "text" && isText && node.text.trim()) keep(node.text, around);
    if (node.kind === "element")
      for (const child of node.children) gather(child, isText || node.local === "text", [...around, node.local]);
  };
  const keep = (text, around) => {
    const words = text.trim().split(/\s+/);
    if (around.includes("cell")) texts.apart.push(words);
    else if (around.some(name => apart.has(name))) texts.apart.push([words.join("")]);
    else texts.running.push(words.join(""));
  };
  gather(document.value.root, false, []);
  return texts;
}

const apart = new Set(["note", "rdg", "span", "interp", "index", "fw", "choice"]);

/** The text of a page, without tags and style sheets. */
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
  found += apart.filter(pieces => pieces.every(piece => said.includes(piece))).length;
  return { found, all: running.length + apart.length };
}

const reach = 5000;
