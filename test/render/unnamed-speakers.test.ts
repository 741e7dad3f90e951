import { describe, expect, it } from "vitest";

import { readShownText } from "../../src/engines/pdfjs.ts";
import { buildAndVerify } from "../verify/build-and-verify.ts";
import { documentOf } from "./text/type-tei.ts";

const header = `<profileDesc><particDesc><person xml:id="ann"><persName>Ann Lee</persName></person></particDesc></profileDesc>`;
const body = `<sp who="#ann"><p>First.</p></sp><sp who="#spk3"><p>Second.</p></sp><sp who="#ann #spk4"><l>Both.</l></sp>
  <div><u who="#spk3">Third.</u><u who="#spk[3]">Fourth.</u></div>`;
const { files, findings } = await buildAndVerify(documentOf(body, header), "reading");
const textOf = (ending: "html" | "txt" | "corpus.tsv"): string => new TextDecoder().decode(files.get(ending));

describe("a speech without a label", () => {
  it("is verified in every format", () => {
    expect(findings).toEqual([]);
  });

  it("says in plain text who speaks, and of whom no name is known that it is a designation", () => {
    const typed = (textOf("txt").split(/^={72}$/m)[1] ?? "").trim().split(/\n+/);
    expect(typed).toEqual([
      "[Ann Lee:] First.",
      "[speaker spk3:] Second.",
      "[Ann Lee, speaker spk4:]",
      "    Both.",
      "[speaker spk3:] Third.",
      "[speaker spk(3):] Fourth.",
    ]);
  });

  it("says so on the page, in the list of who speaks, and in the book", async () => {
    const html = textOf("html");
    expect(html).toMatch(/<b class="speaker" data-furniture="">speaker spk3<\/b> <p[^>]*>Second/);
    expect(html).toMatch(/<th scope="row"><a[^>]*>speaker spk3<\/a>/);
    const shown = (await readShownText(files.get("pdf")!))!.map(({ text }) => text).join("");
    expect(shown).toMatch(/Ann Lee:\s*First\.\s*speaker spk3:\s*Second\./i);
  });

  it("is counted under the id alone", () => {
    expect(textOf("corpus.tsv")).toMatch(/\tspk3\tp\t/);
  });
});
