import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { elementsOf, isTei, locationOf, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import { pagesIn } from "../tei/pages.ts";
import { hiddenCharacterIn, lostCharacterIn, privateCharacterIn, uncomposedWordIn } from "./characters/suspects.ts";
import { foreignLetterIn } from "./characters/mixed-words.ts";
import { codes } from "./codes.ts";

const report = reporter(codes);

/**
 * Characters that a reader cannot see to be wrong: what a conversion lost, letters of another script that look alike, what cannot
 * be seen, what no standard defines, letters that are not composed. Each kind is told where it stands first, with how many texts
 * have it besides. Findings: REC-V080 to REC-V084. TEI P5, vi and 5.
 */
export function checkCharacters(document: XmlDocument): readonly Diagnostic[] {
  const met = new Map<string, Met>();
  const isDefined = definesCharacters(document.root);
  for (const element of elementsOf(document.root))
    for (const child of element.children) {
      if (child.kind !== "text" || !beyondLatin.test(child.text)) continue;
      for (const [code, what] of suspectsIn(child.text, isDefined)) {
        const before = met.get(code);
        if (before) before.more++;
        else met.set(code, { element, what, more: 0 });
      }
    }
  return [...met].map(([code, { element, what, more }]) =>
    report(code as Code, locationOf(document, element, pagesIn(document.root)), { what, more }),
  );
}

type Code = "REC-V080" | "REC-V081" | "REC-V082" | "REC-V083" | "REC-V084";

interface Met {
  readonly element: XmlElement;
  readonly what: string;
  more: number;
}

/** Text without any of these is not looked at closer. */
const beyondLatin = /\u00ad|[^\t-\u02ff]/u;

function suspectsIn(text: string, isDefined: boolean): [Code, string][] {
  const found: [Code, string | undefined][] = [
    ["REC-V080", lostCharacterIn(text)],
    ["REC-V081", foreignLetterIn(text)],
    ["REC-V082", isDefined ? undefined : privateCharacterIn(text)],
    ["REC-V083", hiddenCharacterIn(text)],
    ["REC-V084", uncomposedWordIn(text)],
  ];
  return found.filter((suspect): suspect is [Code, string] => suspect[1] !== undefined);
}

function definesCharacters(root: XmlElement): boolean {
  for (const element of elementsOf(root)) if (isTei(element, "charDecl")) return true;
  return false;
}
