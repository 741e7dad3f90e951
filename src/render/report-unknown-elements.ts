import { reporter } from "../core/diagnostic.ts";
import { elementsOf, locationOf, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import type { MessageReader } from "../engines/saxon.ts";
import { pagesIn } from "../tei/pages.ts";
import { codes } from "./codes.ts";

const report = reporter(codes);

/** Makes REC-P001 of a sheet's messages: one for each name, at the first element of it in the text. */
export function reportUnknownElements(document: XmlDocument): MessageReader {
  const pages = pagesIn(document.root);
  const reported = new Set<string>();
  return (code, name) => {
    if (code !== "REC-P001" || reported.has(name)) return undefined;
    reported.add(name);
    for (const element of elementsOf(document.root))
      if (element.name === name && isInText(element))
        return report(code, locationOf(document, element, pages), { name });
    return report(code, { file: document.file }, { name });
  };
}

function isInText(element: XmlElement): boolean {
  for (let around = element.parent; around; around = around.parent) if (around.local === "text") return true;
  return false;
}
