import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** No file leads back to itself by what it imports, though it be types alone. */
export const noCircle = {
  meta: {
    type: "problem",
    messages: {
      circle: "{{from}} imports this file in its turn, by {{by}}: move what both need to a file of its own.",
    },
    schema: [],
  },
  create(context) {
    const check = ({ source }) => {
      const to = source?.type === "Literal" ? fileAt(context.filename, source.value) : undefined;
      const by = to && wayBetween(to, context.filename);
      if (by) context.report({ node: source, messageId: "circle", data: { from: source.value, by: by.join(", ") } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};

/** The files on the way from one to another, by what they import; undefined where there is none. */
function wayBetween(from, to) {
  const reached = new Map([[from, [from]]]);
  for (const [file, way] of reached) {
    if (file === to) return way.map(step => step.replace(`${process.cwd()}/`, ""));
    for (const next of importedBy(file)) if (!reached.has(next)) reached.set(next, [...way, next]);
  }
  return undefined;
}

/** Of each file, as it was when it was last changed. */
const known = new Map();

function importedBy(file) {
  const changed = statSync(file).mtimeMs;
  if (known.get(file)?.changed !== changed) known.set(file, { changed, imported: readImports(file) });
  return known.get(file).imported;
}

function readImports(file) {
  const code = readFileSync(file, "utf8");
  return [...code.matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].flatMap(([, path]) => fileAt(file, path) ?? []);
}

function fileAt(importer, path) {
  const file = typeof path === "string" && path.startsWith(".") ? resolve(dirname(importer), path) : undefined;
  return file !== undefined && existsSync(file) ? file : undefined;
}
