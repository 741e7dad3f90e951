import { reporter } from "../core/diagnostic.ts";
import { isOutOfStack } from "../core/out-of-stack.ts";
import { failure, type Outcome } from "../core/outcome.ts";
import { childElements, type XmlDocument, type XmlElement } from "../core/xml-tree.ts";
import { codes } from "../engines/codes.ts";

const report = reporter(codes);

/**
 * The result of making something of a document. Errors: REC-X007 where its elements are nested deeper than a transformation
 * can follow, which takes them one within another; the place is that of the deepest.
 */
export async function withinDepth<T>(
  { root, file }: XmlDocument,
  make: () => Outcome<T> | Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await make();
  } catch (error) {
    if (!isOutOfStack(error)) throw error;
    const { element, depth } = deepestIn(root);
    return failure([report("REC-X007", { file, line: element.line, column: element.column }, { limit: depth - 1 })]);
  }
}

function deepestIn(root: XmlElement): { readonly element: XmlElement; readonly depth: number } {
  let level: readonly XmlElement[] = [root];
  for (let depth = 1; ; depth++) {
    const next = level.flatMap(childElements);
    if (next.length === 0) return { element: level[0]!, depth };
    level = next;
  }
}
