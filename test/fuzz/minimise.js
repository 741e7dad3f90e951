import { elementsOf, readTree, writeTree } from "./tree.js";

/** The document with all left out that the fault does not need: elements, then their attributes and texts. `stillFaulty` tries one. */
export async function minimise(tei, stillFaulty) {
  let smallest = tei;
  for (const shorten of [withoutElement, unwrapped, withoutAttribute, withoutText]) {
    for (let at = 0; ;) {
      const shorter = shorten(readTree(smallest), at);
      if (shorter === undefined) break;
      const written = writeTree(shorter);
      if (written.length < smallest.length && (await stillFaulty(written))) smallest = written;
      else at++;
    }
  }
  return smallest;
}

function withoutElement(tree, at) {
  return without(tree, at, () => []);
}

function unwrapped(tree, at) {
  return without(tree, at, element => element.children);
}

/** The root stays. */
function without(tree, at, left) {
  const found = elementsOf(tree)[at + 1];
  if (!found) return undefined;
  const { element, parent } = found;
  parent.children.splice(parent.children.indexOf(element), 1, ...left(element));
  return tree;
}

function withoutAttribute(tree, at) {
  const all = elementsOf(tree).flatMap(({ element }) => element.attributes.map((_, i) => ({ element, i })));
  if (!all[at]) return undefined;
  all[at].element.attributes.splice(all[at].i, 1);
  return tree;
}

function withoutText(tree, at) {
  const all = elementsOf(tree).flatMap(({ element }) =>
    element.children.flatMap((child, i) => (typeof child === "string" ? [{ element, i }] : [])),
  );
  if (!all[at]) return undefined;
  all[at].element.children[all[at].i] = "";
  return tree;
}
