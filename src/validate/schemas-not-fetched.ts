import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import type { XmlDocument } from "../core/xml-tree.ts";
import { codes } from "./codes.ts";

const report = reporter(codes);

/**
 * The schemas of the web that a document names before its root (`xml-model`, a note of the W3C), each once: nothing is fetched, and
 * so it is not by these that the document is checked. Findings: REC-V040.
 */
export function schemasNotFetched({ file, instructions }: XmlDocument): readonly Diagnostic[] {
  const named = instructions
    .filter(({ target }) => target === "xml-model")
    .map(({ body }) => /\bhref\s*=\s*(["'])(.*?)\1/s.exec(body)?.[2])
    .filter(href => href !== undefined && /^(https?|ftp):/i.test(href));
  return [...new Set(named)].map(href => report("REC-V040", { file }, { href: href! }));
}
