import { spawnSync } from "node:child_process";

/** An element of structure with what poppler finds in it, in order. */
interface Heard {
  readonly type: string;
  /** Nothing parts it from what stands around it. */
  readonly isInline: boolean;
  readonly kids: (Heard | string)[];
}

/**
 * The words of the part of a PDF in which the first page of the source begins, as poppler finds them by the structure: each
 * element in turn, without the notes, what calls them, and the marks of pages. A hyphen that the setter put in is not said.
 */
export function heardByPoppler(path: string): string[] {
  const { stdout, status } = spawnSync("pdfinfo", ["-struct-text", path], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`pdfinfo cannot read ${path}`);
  const [document] = treeOf(stdout).kids;
  const parts = typeof document === "object" ? document.kids : [];
  const text = parts.find(part => saidIn(part).includes("[1]"));
  return wordsIn(text === undefined ? "" : saidIn(text, ["Note", "Reference"]).replace(/\[\d+\]|\u00AD/g, ""));
}

function wordsIn(text: string): string[] {
  return text.trim().split(/\s+/);
}

function saidIn(heard: Heard | string, without: readonly string[] = []): string {
  if (typeof heard === "string") return heard;
  if (without.includes(heard.type)) return "";
  const within = heard.kids.map(kid => saidIn(kid, without)).join("");
  return heard.isInline ? within : ` ${within} `;
}

/** By the depth of its lines: `P (block)`, `Note <id> (inline)`, `"text"`, `Object 12 0`. */
function treeOf(listing: string): Heard {
  const root: Heard = { type: "", isInline: false, kids: [] };
  const open: Heard[] = [root];
  for (const line of listing.split("\n")) {
    const [, indent, said] = /^( *)(.*)$/s.exec(line)!;
    open.length = Math.min(open.length, indent!.length / 2 + 1);
    if (said!.startsWith('"')) open.at(-1)!.kids.push(said!.slice(1, -1));
    else if (/^[A-Z]/.test(said!) && !said!.startsWith("Object ")) {
      const element = { type: /^\w+/.exec(said!)![0], isInline: said!.endsWith("(inline)"), kids: [] };
      open.at(-1)!.kids.push(element);
      open.push(element);
    }
  }
  return root;
}
