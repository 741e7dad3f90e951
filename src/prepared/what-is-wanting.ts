import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { childElements, elementsOf, isTei, locationOf, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import { codes } from "./codes.ts";

const report = reporter(codes);

/** Reports what an edition can hardly do without, and is not there. `source` is the document with its text in its place. Findings: REC-P003, REC-P004. */
export function reportWhatIsWanting(source: XmlDocument): Diagnostic[] {
  const { root } = source;
  const texts = [...elementsOf(root)].filter(element => isTei(element, "text"));
  const hasHeader = childElements(root).some(child => isTei(child, "teiHeader"));
  return [
    ...(hasHeader ? [] : [report("REC-P004", locationOf(source, root), {})]),
    ...(texts.some(holdsAnything) ? [] : [report("REC-P003", locationOf(source, texts[0] ?? root), {})]),
  ];
}

function holdsAnything(text: XmlElement): boolean {
  return [...elementsOf(text)].some(
    ({ local, children }) =>
      shown.has(local) || children.some(child => child.kind === "text" && /\P{White_Space}/u.test(child.text)),
  );
}

/** Elements that are shown though they hold no words. */
const shown = new Set(["gap", "pb", "graphic", "media", "binaryObject", "notatedMusic", "divGen", "ptr"]);
