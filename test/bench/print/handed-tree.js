/**
 * The tree that a transformation leaves in memory, as JSON, which takes a process that begins cold the least to read: a text
 * is a string, an element `[name, attributes, ...children]`. What sets it pays for no parser of XML, as in a build.
 */
import { readFileSync, writeFileSync } from "node:fs";

export function writeTree(root, path) {
  writeFileSync(path, JSON.stringify(spelled(root)));
}

function spelled({ name, attributes, children }) {
  const values = Object.fromEntries(attributes.map(attribute => [attribute.name, attribute.value]));
  return [name, values, ...children.map(child => (child.kind === "text" ? child.text : spelled(child)))];
}

/** As `writeTree` wrote it. */
export function readTree(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** All elements of a name, in their order; none within another. */
export function* elementsNamed(sought, node) {
  const [name, , ...children] = node;
  if (name === sought) yield node;
  else for (const child of children) if (typeof child !== "string") yield* elementsNamed(sought, child);
}

export function textOf(node) {
  if (typeof node === "string") return node;
  const [, , ...children] = node;
  return children.map(textOf).join("");
}
