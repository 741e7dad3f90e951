import { describe, expect, it } from "vitest";

import { buildAndVerify } from "./build-and-verify.ts";
import { readBook } from "../render/pdf/book.ts";

const record = (text: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
  <teiHeader><fileDesc><titleStmt><title>A record</title></titleStmt></fileDesc></teiHeader>
  <text><body><p>${text}</p></body></text></TEI>`;

/** Speech and quotations, as encoders mark them, and as a reader sees them. */
const quoted: [title: string, tei: string, seen: string][] = [
  ["speech in prose", "<said>Bah!</said> said he.", "“Bah!” said he."],
  ["one within another", "<q>He said <q>no</q>.</q>", "“He said ‘no’.”"],
  ["another language", '<q xml:lang="de">Ja</q> or <q xml:lang="fr">oui</q>.', "„Ja“ or «oui»."],
  ["marks of the source within", "<q>“Yes”</q>.", "“Yes”."],
  ["marks of the source before", "‘<q>Yes</q>’.", "‘Yes’."],
  ["a dash of the source", "—<q>Yes</q>.", "—Yes."],
  ["a label of the speaker", "<said><label>Soc.</label> Yes.</said>", "Soc. Yes."],
];

describe("what is quoted in a line", () => {
  it.each(quoted)("has its marks in plain text and book, and no format another text: %s", async (_, tei, seen) => {
    const { files, findings } = await buildAndVerify(record(tei), "reading");
    expect(findings).toEqual([]);
    expect(new TextDecoder().decode(files.get("txt"))).toContain(seen);
    const { sheets } = await readBook(files.get("pdf")!);
    const shown = sheets.map(({ text }) => text).join(" ");
    expect(shown.replaceAll(" ", "")).toContain(seen.replaceAll(" ", ""));
  });

  it("has none that the source lacks in the diplomatic layer", async () => {
    const { files, findings } = await buildAndVerify(record("<said>Bah!</said> said he."), "diplomatic");
    expect(findings).toEqual([]);
    expect(new TextDecoder().decode(files.get("txt"))).toMatch(/^Bah! said he\.$/m);
  });
});
