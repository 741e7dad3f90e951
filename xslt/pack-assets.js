/** Makes one small file of the style, and one of the script of the page: both go into each HTML file. */
import { readFile } from "node:fs/promises";
import { transform } from "lightningcss";
import { rolldown } from "rolldown";

/** The rules of the style sheets in order, as JSON: each with what its selectors ask for (src/render/html/tailor-style.ts). */
export async function packStyle(paths) {
  const sheets = await Promise.all(paths.map(path => readFile(path, "utf8")));
  const { code } = transform({ filename: "edition.css", code: Buffer.from(sheets.join("\n")), minify: true });
  const css = refuse(code.toString(), "</style");
  return JSON.stringify(rulesOf(css).map(rule => ({ asksFor: asksFor(rule), css: rule })));
}

/** Cuts a sheet between its top-level rules. It is minified: no comment, and no brace in a string of ours. */
function rulesOf(css) {
  const rules = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === "{") depth++;
    const ends = css[at] === "}" ? --depth === 0 : css[at] === ";" && depth === 0;
    if (ends) rules.push(css.slice(from, (from = at + 1)));
  }
  return rules.filter(rule => rule.trim() !== "");
}

/** The names that a rule asks for: `ul.list:not(.plain)` for `ul` and `list`. An at-rule asks for none: better a rule too many. */
function asksFor(rule) {
  const prelude = rule.slice(0, rule.indexOf("{"));
  if (prelude.startsWith("@")) return [];
  return withoutArguments(prelude)
    .split(",")
    .map(selector => selector.replace(/::?[\w-]+/g, "").match(/[\w-]+/g) ?? []);
}

function withoutArguments(selectors) {
  let plain = selectors;
  for (let before; before !== plain;) {
    before = plain;
    plain = plain.replace(/\([^()]*\)/g, "");
  }
  return plain;
}

export async function packScript(path) {
  const bundle = await rolldown({ input: path, logLevel: "warn" });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  await bundle.close();
  return refuse(output[0].code.trim(), "</script");
}

/** Throws at text that would end the element that the file is put into. */
function refuse(text, ending) {
  if (text.toLowerCase().includes(ending)) throw new Error(`The packed file holds ${ending}.`);
  return text;
}
