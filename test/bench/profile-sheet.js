/**
 * The profile of a style sheet: how often its expressions are evaluated, by template, function and key. Counts are the same on
 * each run, however busy the machine: `profile-sheet.js edition.xml html`.
 */
import { readdirSync, readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { parse } from "node:path";

const require = createRequire(import.meta.url);
const [, , input, sheet] = process.argv;
const evaluations = new Map();
globalThis.countEvaluations = (expression, evaluate) => {
  evaluations.set(expression, 0);
  return (...context) => {
    evaluations.set(expression, evaluations.get(expression) + 1);
    return evaluate(...context);
  };
};

standInCounting();
const { parseXml } = await import("../../dist/engines/xml.js");
const { readStylesheet, toSaxonDocument, transformToText } = await import("../../dist/engines/saxon.js");
const { prepareEdition } = await import("../../dist/prepared/prepare-edition.js");
const { withWords } = await import("../../dist/render/fittings.js");

const read = path => parseXml(readFileSync(path), path).value;
const registers = readdirSync("tei/registers").map(name => [
  `urn:recension:register:${parse(name).name}`,
  toSaxonDocument(read(`tei/registers/${name}`).root),
]);
const { prepared, record } = prepareEdition(read(input), "reading").value;
const words = { labels: toSaxonDocument(read("dist/xslt/en.xml").root), registers: new Map(registers) };
transformToText({
  stylesheet: readStylesheet(readFileSync(`dist/xslt/${sheet}.sef.json`)),
  source: prepared,
  ...withWords(words, record),
});
report();

/** Lets SaxonJS, in whatever instance, wrap each expression, as it is made ready for evaluation, in a counter. */
function standInCounting() {
  const original = require.resolve("saxon-js");
  const compile = Module.prototype._compile;
  Module.prototype._compile = function (content, file, ...further) {
    return compile.call(this, file === original ? counting(content) : content, file, ...further);
  };
}

function counting(source) {
  const counted = source
    .replace("k.ELAB=F(k)", "k.ELAB=countEvaluations(k,F(k))")
    .replace("f.PUSH=I=I(f)", "f.PUSH=I=countEvaluations(f,I(f))");
  if (counted.split("countEvaluations").length !== 3) throw new Error("This SaxonJS makes its expressions otherwise.");
  return counted;
}

function report() {
  const byPart = new Map();
  let all = 0;
  for (const [expression, count] of evaluations) {
    const name = partOf(expression);
    byPart.set(name, (byPart.get(name) ?? 0) + count);
    all += count;
  }
  console.log(`${all} evaluations`);
  for (const [name, count] of [...byPart].sort(([, one], [, other]) => other - one).slice(0, 40))
    console.log(`${String(count).padStart(9)}  ${name}`);
}

/** The template, function, variable or key that an expression stands in, and its place. */
function partOf(expression) {
  const kinds = ["templateRule", "template", "function", "globalVariable", "key"];
  let part = expression;
  while (part.parentNode && !kinds.includes(part.N)) part = part.parentNode;
  return `${part.N} ${part.name ?? part.match ?? ""} (${inherited(part, "module")}:${inherited(part, "line")})`;
}

function inherited(expression, name) {
  for (let around = expression; around; around = around.parentNode) if (around[name]) return around[name];
  return "";
}
