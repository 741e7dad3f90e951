import { describe, expect, it } from "vitest";

import { readShownText } from "../../src/engines/pdfjs.ts";
import { buildAndVerify } from "../verify/build-and-verify.ts";
import { documentOf } from "./text/type-tei.ts";

async function linesOf(body: string): Promise<{ typed: string; sheets: string; findings: readonly string[] }> {
  const { files, findings } = await buildAndVerify(documentOf(body), "reading", { formats: ["txt", "pdf"] });
  const typed = new TextDecoder().decode(files.get("txt")).split(/^={72}$/m)[1] ?? "";
  let y: number | undefined;
  let sheets = "";
  for (const piece of (await readShownText(files.get("pdf")!))!) {
    sheets += (y !== undefined && Math.abs(y - piece.y) > 4 ? "\n" : "") + piece.text;
    y = piece.y;
  }
  return { typed, sheets, findings };
}

const inscription = `<lb n="1"/>the people <lb n="2"/>honours Bio<lb n="3" break="no"/>tos <lb n="4"/>son of Timandros`;

describe("a text that is edited line by line keeps its lines in plain text and in the book", () => {
  it.each([
    ["an edition", `<div type="edition"><div type="textpart"><p>${inscription}</p></div></div>`],
    ["an anonymous block with numbered lines", `<ab>${inscription}</ab>`],
  ])("%s", async (_, body) => {
    const { typed, sheets, findings } = await linesOf(body);
    expect(findings).toEqual([]);
    expect(typed.trim()).toBe("the people\nhonours Bio-\ntos\nson of Timandros");
    expect(sheets).toMatch(/the people\s*\nhonours Bio-\s*\ntos\s*\nson of Timandros/);
  });

  it("prose is filled, where its lines are numbered, too", async () => {
    const { typed, findings } = await linesOf(`<p>${inscription}</p>`);
    expect(findings).toEqual([]);
    expect(typed.trim()).toBe("the people honours Biotos son of Timandros");
  });
});

describe("a word that runs over the end of a line of the source", () => {
  const runningOn = (text: string): string => documentOf(`<p>${text} again.</p>`);
  it.each([
    ["has a hyphen", `exam<lb break="no"/>ple`, "exam-\nple again."],
    ["has that of the source alone", `exam-<lb break="no"/>ple`, "exam-\nple again."],
    ["has it in a phrase", `<hi>exam<lb break="no"/></hi>ple`, "exam-\nple again."],
    ["has it after a phrase", `<hi>exam¬</hi><lb break="no"/>ple`, "exam¬\nple again."],
    [
      "has it after what was corrected",
      `<choice><sic>exam-</sic><corr>exem</corr></choice><lb break="no"/>ple`,
      "exam-\nple again.",
    ],
    ["has it where a page begins, too", `exam<lb break="no"/><pb n="2" break="no"/>ple`, "exam-\n[p. 2] ple again."],
  ])("%s in the diplomatic text, and is one in every format", async (_, text, typed) => {
    const { files, findings } = await buildAndVerify(runningOn(text), "diplomatic");
    expect(findings).toEqual([]);
    expect(new TextDecoder().decode(files.get("txt"))).toContain(typed);
  });

  it("is whole in the reading text, and on the page until the diplomatic layer is chosen", async () => {
    const { files, findings } = await buildAndVerify(runningOn(`exam<lb break="no"/>ple`), "reading");
    expect(findings).toEqual([]);
    expect(new TextDecoder().decode(files.get("txt"))).toContain("example again.");
    expect(new TextDecoder().decode(files.get("html"))).toContain(
      `exam<span class="runs-on" data-furniture="" hidden>-<br></span>ple`,
    );
  });

  it("has a hyphen on the page of an edition that keeps the lines", async () => {
    const { files, findings } = await buildAndVerify(
      documentOf(`<div type="edition"><ab>exam<lb break="no"/>ple</ab></div>`),
      "reading",
    );
    expect(findings).toEqual([]);
    expect(new TextDecoder().decode(files.get("html"))).toContain(
      `exam<span class="runs-on" data-furniture="">-</span><br data-run-on="">ple`,
    );
  });

  it("is not begun by a hyphen, where it begins its block", async () => {
    const { files, findings } = await buildAndVerify(
      documentOf(`<div type="edition"><head>A head</head><ab><lb n="1" break="no"/>ple</ab></div>`),
      "reading",
    );
    expect(findings).toEqual([]);
    expect(new TextDecoder().decode(files.get("txt"))).not.toMatch(/-\n+ple/);
  });
});
