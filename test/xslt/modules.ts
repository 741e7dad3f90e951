import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path/posix";

import { attribute, childElements, type XmlElement } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";
import type { Part } from "./watched-sheet.ts";

/** A template or a function as its module declares it. */
export interface Declaration {
  /** The path below xslt/, without the extension: `html/cite`. */
  readonly module: string;
  readonly line: number;
  /** Of a template its pattern as written, of others the name with the URI of its name space; of a function with the arity. */
  readonly declared: string;
}

/** The names of all modules below xslt/, and of the sheets that are compiled: those that lie in no folder. */
export async function moduleNames(): Promise<{ modules: string[]; sheets: string[] }> {
  const names = (await readdir("xslt", { recursive: true })).filter(name => name.endsWith(".xsl"));
  const modules = names.map(name => name.replace(/\.xsl$/, "")).sort();
  return { modules, sheets: modules.filter(name => !name.includes("/")) };
}

/** The declarations of a module and of those that it includes, by module. */
export async function declarationsOf(module: string): Promise<Map<string, Declaration[]>> {
  const path = `xslt/${module}.xsl`;
  const parsed = parseXml(await readFile(path), path);
  if (!parsed.ok) throw new Error(`${path}: ${parsed.diagnostics[0]?.message ?? ""}`);
  const { root } = parsed.value;
  const found = new Map([[module, declarationsIn(root, module)]]);
  for (const { local, attributes } of childElements(root)) {
    const href = attributes.find(({ name }) => name === "href")?.value;
    if (local === "include" && href !== undefined)
      for (const [name, declarations] of await declarationsOf(join(dirname(module), href.replace(/\.xsl$/, ""))))
        found.set(name, declarations);
  }
  return found;
}

/** The declaration that a part of a compiled sheet was made of: the sheet keeps no folders, and the line where the start tag ends. */
export function declarationOf(part: Part, declarations: readonly Declaration[]): Declaration | undefined {
  return declarations.findLast(
    ({ module, line, declared }) =>
      part.module === `${basename(module)}.xsl` && part.declared === declared && line <= part.line,
  );
}

function declarationsIn(root: XmlElement, module: string): Declaration[] {
  return childElements(root)
    .filter(({ local }) => local === "template" || local === "function")
    .map(element => ({ module, line: element.line, declared: declaredBy(element, root) }));
}

function declaredBy(element: XmlElement, root: XmlElement): string {
  const [prefix = "", local = ""] = (attribute(element, "name") ?? "").split(":");
  const name = `Q{${attribute(root, `xmlns:${prefix}`) ?? ""}}${local}`;
  const arity = childElements(element).filter(child => child.local === "param").length;
  return attribute(element, "match") ?? (element.local === "function" ? `${name}#${arity}` : name);
}
