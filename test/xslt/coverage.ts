import { declarationOf, declarationsOf, moduleNames, type Declaration } from "./modules.ts";
import type { Description } from "./read-xspec.ts";
import { watchedSheet } from "./watched-sheet.ts";

/** Descriptions by the module that each describes: `html/cite`. */
export type Descriptions = ReadonlyMap<string, Description>;

/**
 * The parts that no scenario reaches, as `html/cite: function bibtex#1, line 70`: each rule, named template and function of each module
 * below xslt/ that did not run when the scenarios of the module's own description ran. It is measured by what ran, and a module
 * of which a compiled sheet has kept nothing, or that no sheet includes, is not reached.
 */
export async function unreached(descriptions: Descriptions): Promise<string[]> {
  const { modules, sheets } = await moduleNames();
  const included = new Map<string, Declaration[]>();
  const parts: MeasuredPart[] = [];
  for (const sheet of sheets) {
    const declarations = await declarationsOf(sheet);
    for (const [module, own] of declarations) included.set(module, own);
    parts.push(...(await measure(sheet, [...declarations.values()].flat(), descriptions)));
  }
  const reached = new Set(parts.filter(({ ran }) => ran).map(({ name }) => name));
  return [
    ...new Set(parts.map(({ name }) => name).filter(name => !reached.has(name))),
    ...modules.filter(module => !included.has(module)).map(module => `${module}: included by no sheet`),
  ].sort();
}

interface MeasuredPart {
  readonly name: string;
  readonly ran: boolean;
}

async function measure(
  sheet: string,
  declarations: readonly Declaration[],
  descriptions: Descriptions,
): Promise<MeasuredPart[]> {
  const kept = new Set<Declaration>();
  const { parts } = await watchedSheet(sheet);
  const measured = parts.map((part): MeasuredPart => {
    const declaration = declarationOf(part, declarations);
    if (!declaration) throw new Error(`No module of ${sheet}.xsl declares ${part.label}.`);
    kept.add(declaration);
    const description = descriptions.get(declaration.module);
    const ran = description?.sheet === sheet && description.run().has(part.id);
    return { name: `${declaration.module}: ${part.label}, line ${part.line}`, ran };
  });
  const lost = declarations.filter(declaration => !kept.has(declaration));
  return [
    ...measured,
    ...lost.map(({ module, declared, line }) => ({ name: `${module}: ${declared}, line ${line}, lost`, ran: false })),
  ];
}
