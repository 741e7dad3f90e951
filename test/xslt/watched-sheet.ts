import { typedSheet } from "./typed-sheet.ts";

/** A node of a compiled sheet (SEF): an expression, or a declaration that holds some. */
interface SefNode {
  readonly N: string;
  C?: SefNode[];
  parentNode?: SefNode;
  role?: string;
  vis?: string;
  readonly name?: string;
  readonly match?: string;
  readonly matches?: string;
  readonly module?: string;
  readonly line?: string;
  readonly val?: string;
}

/** A rule, a named template or a function of a compiled sheet. A template with several patterns or modes is a rule for each. */
export interface Part {
  /** The words of its message when it runs. */
  readonly id: string;
  /** The name of its file, without the folder, and the line where its start tag ends. */
  readonly module: string;
  readonly line: number;
  /** Of a template its pattern as written, of others the name. */
  readonly declared: string;
  readonly label: string;
}

/** A compiled sheet with all of its types, and the options of SaxonJS under which its parts say that they run. */
export interface WatchedSheet {
  readonly parts: readonly Part[];
  readonly options: { readonly stylesheetInternal: object; readonly traceInjector: () => void };
}

/** The code of the messages that say which part runs. */
export const running = "Q{urn:recension:test}running";

/**
 * The sheet, read once. SaxonJS lets what traces a sheet change it in memory, once its checksum was found right: then each
 * rule, named template and function sends a message when it runs, and each function can be called from without.
 */
export function watchedSheet(name: string): Promise<WatchedSheet> {
  const known = sheets.get(name) ?? readWatched(name);
  sheets.set(name, known);
  return known;
}

const sheets = new Map<string, Promise<WatchedSheet>>();

async function readWatched(name: string): Promise<WatchedSheet> {
  const sef = JSON.parse(await typedSheet(name)) as SefNode;
  const declarations = [...declarationsIn(sef)];
  let isWatched = false;
  const traceInjector = (): void => {
    if (!isWatched) for (const [number, { node }] of declarations.entries()) watch(node, String(number));
    isWatched = true;
  };
  return {
    parts: declarations.map(({ node, distinction }, number) => partOf(node, distinction, String(number))),
    options: { stylesheetInternal: sef, traceInjector },
  };
}

function* declarationsIn(sef: SefNode): Generator<{ node: SefNode; distinction: string }> {
  for (const component of sef.C ?? []) {
    const [node] = component.C ?? [];
    if (node?.N === "function" || node?.N === "template") yield { node, distinction: "" };
    if (node?.N === "mode")
      for (const rule of node.C ?? []) yield { node: rule, distinction: `${local(node.name)}, ${local(rule.matches)}` };
  }
}

function partOf({ N, C = [], name = "", match, module = "", line }: SefNode, distinction: string, id: string): Part {
  const arity = C.filter(child => child.N === "arg").length;
  const declared = match ?? (N === "function" ? `${name}#${arity}` : name);
  const label = match === undefined ? `${N} ${local(declared)}` : `match="${match}" (${distinction})`;
  return { id, module, line: Number(line), declared, label };
}

/** Puts a message before the body of a declaration. */
function watch(declaration: SefNode, id: string): void {
  const { C = [], parentNode } = declaration;
  if (declaration.N === "function" && parentNode) parentNode.vis = "PUBLIC";
  const at = C.findIndex(({ role }) => role === "body" || role === "action");
  const body = C[at];
  if (!body) throw new Error(`A ${declaration.N} of the compiled sheet has no body.`);
  const string = (val: string, role: string): SefNode => ({ N: "str", val, role });
  const message = nodeOf("message", [string(id, "select"), string("no", "terminate"), string(running, "error")]);
  const around = nodeOf("sequence", [message, body]);
  C[at] = Object.assign(around, { parentNode: declaration, role: body.role });
}

function nodeOf(name: string, children: SefNode[]): SefNode {
  const node: SefNode = { N: name, C: children };
  for (const child of children) child.parentNode = node;
  return node;
}

/** Names and types without the URIs of their name spaces. */
function local(name = ""): string {
  return name.replace(/Q\{[^}]*\}/g, "").replace(/^N[A-Z] n/, "");
}
