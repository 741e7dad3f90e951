import { FreeIds } from "../core/free-ids.ts";
import { attribute, teiNamespace, type XmlElement } from "../core/xml-tree.ts";

export interface CitableIds {
  /** Says which page the elements that follow begin on. */
  beginPage(page: string): void;
  /** The id that the element is given, or undefined where it has one of its own or cannot be cited. */
  of(element: XmlElement): string | undefined;
}

/**
 * Ids that tell the place: `p3.sp2` is the second speech that begins on page 3, `page.3` the page itself. An encoder's own
 * id is kept, and counts; one that is taken grows (core/free-ids.ts).
 */
export function citableIds(taken: Set<string>): CitableIds {
  const ids = new FreeIds(taken);
  const timesBegun = new Map<string, number>();
  let page = "0";
  let begunOnPage = new Map<string, number>();

  return {
    beginPage(n) {
      const token = tokenOf(n);
      const times = increase(timesBegun, token);
      page = times === 1 ? token : `${token}-${times}`;
      begunOnPage = new Map();
    },
    of(element) {
      if (element.namespace !== teiNamespace) return undefined;
      const own = attribute(element, "xml:id");
      if (element.local === "pb") return own === undefined ? ids.take(`page.${page}`) : undefined;
      const kind = element.local.replace(/^div[1-7]$/, "div");
      if (!citable.has(kind)) return undefined;
      const nth = increase(begunOnPage, kind);
      return own === undefined ? ids.take(`p${page}.${kind}${nth}`) : undefined;
    },
  };
}

function increase(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}

/** Only what a name in XML may hold, and no point or hyphen, which part what stands beside it. */
function tokenOf(page: string): string {
  return page.replace(/[^\p{L}\p{N}_]/gu, "_");
}

const citable = new Set(["sp", "u", "note", "div", "p", "head", "gap", "index"]);
