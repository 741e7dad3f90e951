import { describe, expect, it } from "vitest";

import { readShownText } from "../../../src/engines/pdfjs.ts";
import { buildBook } from "./book.ts";

const filler = "<p>Words that fill the sheet, and say nothing else. </p>".repeat(60);

describe("the running head", () => {
  it.each([
    ["124", "source p. 124"],
    ["p. 124", "source p. 124"],
    ["pag. XII", "source p. XII"],
    ["Page xii", "source p. xii"],
    ["S. 12", "source p. 12"],
    ["s. l.", "source p. s. l."],
    ["S. C.", "source p. S. C."],
    ["s. 12", "source p. s. 12"],
    ["p. Cover", "source p. p. Cover"],
    ["12r", "source p. 12r"],
    ["plate", "source p. plate"],
  ])("names the page of the source that is called %s", async (n, head) => {
    const { bytes } = await buildBook(`<pb n="${n}"/>${filler}`);
    const shown = (await readShownText(bytes))!.map(({ text }) => text).join("");
    expect(shown).toContain(head);
  });
});
