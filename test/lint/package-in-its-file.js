import { isBuiltin } from "node:module";

/** By what code asks for a package: calls that take its name, besides `import` and `require`. */
const loaders = new Set(["ownInstanceOf"]);

/**
 * A file asks for no package but its own, whichever way: by `import`, for types too, by `import()`, by `require` and what
 * `createRequire` gives, by their `resolve` and that of `import.meta`, or by a loader of ours. The options are its packages;
 * a file whose packages are named by others, by a variable, has "any".
 */
export const packageInItsFile = {
  meta: {
    type: "problem",
    messages: {
      package:
        "{{name}} is imported by its one file in src/engines (commander: src/cli; fonts: src/world/node-world.ts).",
      variable: "A package is named where it is loaded, so that it can be seen which file asks for it.",
    },
    schema: [{ oneOf: [{ const: "any" }, { type: "array", items: { type: "string" } }] }],
  },
  create(context) {
    const [own] = context.options;
    if (own === "any") return {};
    const check = node => {
      const name = nameIn(node);
      if (name === undefined) context.report({ node, messageId: "variable" });
      else if (isForeign(name, own)) context.report({ node, messageId: "package", data: { name } });
    };
    const checkSource = ({ source }) => {
      if (source) check(source);
    };
    return {
      ImportDeclaration: checkSource,
      ImportExpression: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      TSImportType: checkSource,
      TSExternalModuleReference: ({ expression }) => check(expression),
      CallExpression: node => {
        const [name] = node.arguments;
        if (name && isLoader(node.callee, context.sourceCode)) check(name);
      },
    };
  },
};

/** As far as it is written; undefined where it is not. */
function nameIn(node) {
  if (node.type === "Literal") return String(node.value);
  if (node.type === "TemplateLiteral") return node.quasis[0].value.raw || undefined;
  return undefined;
}

function isForeign(name, own) {
  if (name.startsWith(".") || isBuiltin(name)) return false;
  return !own.some(allowed => name === allowed || name.startsWith(`${allowed}/`));
}

function isLoader(callee, sourceCode) {
  if (callee.type === "MemberExpression") {
    const { name } = callee.property;
    return (
      (name === "resolve" && (isImportMeta(callee.object) || isRequire(callee.object, sourceCode))) ||
      name === "require"
    );
  }
  return loaders.has(callee.name) || isRequire(callee, sourceCode);
}

function isImportMeta(node) {
  return node.type === "MetaProperty";
}

/** `require` itself, what `createRequire` gives, or a variable that holds that. */
function isRequire(node, sourceCode) {
  if (node.type === "CallExpression")
    return node.callee.name === "createRequire" || node.callee.property?.name === "createRequire";
  if (node.type !== "Identifier") return false;
  return (
    node.name === "require" ||
    heldBy(node, sourceCode).some(init => init.type !== "Identifier" && isRequire(init, sourceCode))
  );
}

/** The initial values of variables of the name, wherever they stand. */
function heldBy({ name }, { scopeManager }) {
  const variables = scopeManager.scopes.flatMap(({ set }) => set.get(name) ?? []);
  return variables.flatMap(({ defs }) => defs.flatMap(({ node }) => node.init ?? []));
}
