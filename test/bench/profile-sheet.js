/**
 * Where a style sheet spends its work: how often its expressions are evaluated, by template, function and key. Counts are
 * the same on each run, however busy the machine: `profile-sheet.js prepared.xml html` (see prepare.js).
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

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

const SaxonJS = requireCounting();
const parse = path => SaxonJS.getPlatform().parseXmlFromString(readFileSync(path, "utf8"));
const registers = ["persons", "places", "organisations", "treaties", "events"];
SaxonJS.transform({
  stylesheetInternal: JSON.parse(readFileSync(`dist/xslt/${sheet}.sef.json`, "utf8")),
  sourceNode: parse(input),
  stylesheetParams: { registers: registers.map(name => `recension://register:${name}`).join(" ") },
  documentPool: {
    "recension://labels/en": parse("dist/xslt/en.xml"),
    ...Object.fromEntries(registers.map(name => [`recension://register:${name}`, parse(`tei/registers/${name}.xml`)])),
  },
  destination: "serialized",
});
report();

/** SaxonJS with each expression, as it is made ready for evaluation, wrapped in a counter. */
function requireCounting() {
  const original = require.resolve("saxon-js");
  const counting = join(dirname(original), `counting-${process.pid}.cjs`);
  const source = readFileSync(original, "utf8")
    .replace("k.ELAB=F(k)", "k.ELAB=countEvaluations(k,F(k))")
    .replace("f.PUSH=I=I(f)", "f.PUSH=I=countEvaluations(f,I(f))");
  if (source.split("countEvaluations").length !== 3) throw new Error("This SaxonJS makes its expressions otherwise.");
  try {
    writeFileSync(counting, source);
    return require(counting);
  } finally {
    rmSync(counting, { force: true });
  }
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
