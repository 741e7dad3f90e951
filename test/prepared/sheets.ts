import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path/posix";

import { attribute, childElements, elementsOf, type XmlElement } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { moduleNames } from "../xslt/modules.ts";

/** A module of the style sheets, by its path below xslt/, without the extension. */
export interface Module {
  readonly name: string;
  readonly root: XmlElement;
  /** All that may hold XPath in it: the values of its attributes. */
  readonly expressions: readonly string[];
}

const { modules: names } = await moduleNames();

export const modules: readonly Module[] = await Promise.all(
  names.map(async name => {
    const path = `xslt/${name}.xsl`;
    const parsed = parseXml(await readFile(path), path);
    if (!parsed.ok) throw new Error(`${path} is not well-formed`);
    const { root } = parsed.value;
    const expressions = [...elementsOf(root)].flatMap(({ attributes }) => attributes.map(({ value }) => value));
    return { name, root, expressions };
  }),
);

/** All that the expression finds in the modules, each match once. */
export function matchesInSheets(expression: RegExp): readonly RegExpExecArray[] {
  return modules.flatMap(({ expressions }) => expressions.flatMap(value => [...value.matchAll(expression)]));
}

/** A module and those that it includes. */
export function withIncluded(name: string): readonly Module[] {
  const module = modules.find(candidate => candidate.name === name);
  if (!module) throw new Error(`xslt/${name}.xsl is not there`);
  const included = childElements(module.root).filter(({ local }) => local === "include");
  return [
    module,
    ...included.flatMap(include =>
      withIncluded(join(dirname(name), (attribute(include, "href") ?? "").replace(/\.xsl$/, ""))),
    ),
  ];
}
