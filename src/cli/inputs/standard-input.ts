import type { FoundDocument } from "../../config/inputs.ts";
import { EditionError } from "../../core/edition-error.ts";
import { attribute } from "../../core/xml-tree.ts";
import { parseXml } from "../../engines/xml.ts";
import { faultOf } from "../../world/file-faults.ts";

/** The name of standard input in messages, as compilers call it. */
const name = "<stdin>";

/**
 * Reads a document from standard input. It is a file of the working folder that is called by the `xml:id` of its root, or `document.xml`:
 * what it names is looked for there, and its edition is called so. Errors: EditionError "unreadable".
 */
export async function readStandardInput(): Promise<FoundDocument> {
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    const bytes = new Uint8Array(Buffer.concat(chunks));
    return { path: `${stemOf(bytes)}.xml`, name, below: "", bytes };
  } catch (error) {
    const { reason } = faultOf(error);
    throw new EditionError("unreadable", `${name}: cannot be read: ${reason}.`, "Give a file, as in: < letter.xml", {
      cause: error,
    });
  }
}

/** An id is a name without a colon, and so the name of a file anywhere, unless it is very long. XML Namespaces 1.0, 3. */
function stemOf(bytes: Uint8Array): string {
  const parsed = parseXml(bytes, name);
  const id = parsed.ok ? attribute(parsed.value.root, "xml:id") : undefined;
  return id !== undefined && /^[\p{L}_][\p{L}\p{M}\p{N}._-]{0,63}$/u.test(id) ? id : "document";
}
