/** A document as a tree of its markup, to be mutated and written again; what stands before the root goes with it as it is. */
export function readTree(source) {
  const root = { name: "#document", attributes: [], children: [] };
  const open = [root];
  for (const [token] of source.matchAll(tokens)) {
    const parent = open.at(-1);
    if (token.startsWith("</")) open.pop();
    else if (/^<[^!?]/.test(token)) {
      const element = { name: /^<([^\s/>]+)/.exec(token)[1], attributes: attributesOf(token), children: [] };
      parent.children.push(element);
      if (!token.endsWith("/>")) open.push(element);
    } else parent.children.push(token);
  }
  return root;
}

const tokens = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;

function attributesOf(tag) {
  return [...tag.matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)].map(([, name, value]) => [name, value.slice(1, -1)]);
}

export function writeTree(node) {
  if (typeof node === "string") return node;
  const within = node.children.map(writeTree).join("");
  if (node.name === "#document") return within;
  const attributes = node.attributes.map(([name, value]) => ` ${name}="${value.replace(/"/g, "&quot;")}"`).join("");
  return within === "" ? `<${node.name}${attributes}/>` : `<${node.name}${attributes}>${within}</${node.name}>`;
}

/** The elements of a tree in their order, each with the one that holds it. */
export function elementsOf(node, found = []) {
  for (const child of node.children) {
    if (typeof child === "string") continue;
    found.push({ element: child, parent: node });
    elementsOf(child, found);
  }
  return found;
}
