import { commonNamespaces, functionNamespace, type Call } from "./functions-called.ts";

/**
 * How a rule may call a function: freely; never, where it would read files, the web or the environment, or run a program; or with
 * the answer that nothing is there. A function by a name that is worked out could be any, and so is never called.
 */
export function mayBeCalled({ namespace, local }: Call): "freely" | "never" | "never-there" {
  if (namespace !== functionNamespace) return harmless.has(namespace) ? "freely" : "never";
  if (local === "doc-available" || local === "unparsed-text-available") return "never-there";
  return readers.has(local) ? "never" : "freely";
}

const harmless: ReadonlySet<string> = new Set(Object.values(commonNamespaces));

/** XPath and XQuery Functions 3.1, 14.6, 14.8, 16.2 and 19; `document` and `evaluate` of XSLT. */
const readers: ReadonlySet<string> = new Set([
  "doc",
  "document",
  "collection",
  "uri-collection",
  "unparsed-text",
  "unparsed-text-lines",
  "json-doc",
  "environment-variable",
  "available-environment-variables",
  "transform",
  "load-xquery-module",
  "function-lookup",
  "put",
]);
