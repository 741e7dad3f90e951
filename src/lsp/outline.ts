import { attribute } from "../core/xml-tree.ts";
import { SymbolKind, type DocumentSymbol } from "../engines/language-server.ts";
import { pageLabel } from "../tei/page-label.ts";
import type { OpenDocument } from "./open-document.ts";
import { describeElement } from "./pointers/ids.ts";
import { sourceElements } from "./source/source-tree.ts";
import type { SourceElement } from "./source/source-element.ts";

/** The divisions of a document, one in the other, and in each the pages that begin there. */
export function outline(document: OpenDocument): DocumentSymbol[] {
  const top: DocumentSymbol[] = [];
  const open: { readonly end: number; readonly symbol: DocumentSymbol }[] = [];
  let pages = 0;
  for (const element of sourceElements(document.tree.root)) {
    const isPage = element.local === "pb";
    if (!isPage && !divisions.has(element.local)) continue;
    while (open.length > 0 && open.at(-1)!.end <= element.start) open.pop();
    const symbol = isPage ? pageSymbol(element, ++pages, document) : divisionSymbol(element, document);
    (open.at(-1)?.symbol.children ?? top).push(symbol);
    if (!isPage) open.push({ end: element.end, symbol });
  }
  return top;
}

const divisions = new Set(
  `TEI teiCorpus teiHeader text group front body back div div1 div2 div3 div4 div5 div6 div7 titlePage castList listPerson listPlace
   listOrg listEvent listBibl standOff facsimile sourceDoc`.split(/\s+/),
);

function divisionSymbol(element: SourceElement, document: OpenDocument): DocumentSymbol {
  const head = element.children.find(child => child.kind === "element" && child.local === "head");
  const said = ["type", "n"].map(name => attribute(element, name)).filter(value => value !== undefined && value !== "");
  return {
    name: [element.name, ...said].join(" "),
    ...(head?.kind === "element" && { detail: describeElement(head).replace(/^head(: )?/, "") }),
    kind: SymbolKind.Module,
    range: document.rangeOf(element),
    selectionRange: document.rangeOf({ start: element.start, end: element.openEnd }),
    children: [],
  };
}

function pageSymbol(element: SourceElement, nth: number, document: OpenDocument): DocumentSymbol {
  const range = document.rangeOf(element);
  return { name: `page ${pageLabel(element, nth)}`, kind: SymbolKind.Key, range, selectionRange: range };
}
