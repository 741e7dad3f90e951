import type { Layer } from "../../../src/core/layer.ts";
import type { NotesPlace } from "../../../src/render/text/render-text.ts";
import { buildAndVerify } from "../../verify/build-and-verify.ts";

export const documentOf = (body: string, header = ""): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`;

/** The plain text between the first two rules; fails where verify has anything to say. */
export async function typeTei(
  body: string,
  { header = "", layer = "reading", notes = "end" }: { header?: string; layer?: Layer; notes?: NotesPlace } = {},
): Promise<string> {
  const built = await buildAndVerify(documentOf(body, header), layer, { formats: ["txt"], notes });
  if (built.findings.length > 0) throw new Error(built.findings.join("\n"));
  const typed = new TextDecoder().decode(built.files.get("txt"));
  return (typed.split(/^={72}$/m)[1] ?? "").trim();
}
