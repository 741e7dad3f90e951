import { describe, expect, it } from "vitest";

import type { Layer } from "../../src/core/layer.ts";
import { readLayer } from "../../src/verify/layers.ts";
import { parseTei, small } from "./small-edition.ts";

function text(tei: string, layer: Layer = "reading"): string {
  return readLayer(parseTei(tei), layer)
    .main.words.map(word => word.text)
    .join(" ");
}

describe("the layers of a document", () => {
  it("the reading layer has what the editor prints", () => {
    expect(text(small)).toBe(
      "First Session - Putin: I remember our meeting in New Zealand very well, and how kind you were. - POTUS interrupting: Mutual deterrence works because laughs both sides believe in it. The dinner ends and they go off to the concert.",
    );
  });

  it("the diplomatic layer has what the source reads, stamps and page numbers included", () => {
    expect(text(small, "diplomatic")).toBe(
      "STAMP Page 1 F irst Session - Putin I remember our meeting in New Zealand very well and how kind you were - POTUS interrupting Mutual deterrence works 1 STAMP Page 2 because laughs both sides believe in it The dinner ends and they go off to the concert 2",
    );
  });

  it("abbreviations and spellings outside of a choice are text of either layer", () => {
    const tei = "<p><abbr>Mr</abbr> <orig>Presidant</orig> <choice><orig>wayte</orig><reg>wait</reg></choice></p>";
    expect([text(tei), text(tei, "diplomatic")]).toEqual(["Mr Presidant wait", "Mr Presidant wayte"]);
  });

  it("paragraphs part words where no white space does; phrases and break='no' do not", () => {
    expect(text("<p>one</p><p>t<hi>w</hi>o</p><p>thr<lb break='no'/>ee fo<lb/>ur</p>")).toBe("one two three fo ur");
  });

  it("notes that print apart have a stream of their own, in order, and are called where they stand", () => {
    const { main, notes } = readLayer(parseTei(small), "reading");
    expect(main.calls.map(({ label, at }) => [label, at])).toEqual([
      ["1", 18],
      ["2", 41],
    ]);
    expect(notes.map(({ words }) => words.length)).toEqual([4, 6]);
  });

  it("a word has the place of its element and the page in force where it stands", () => {
    const { words } = readLayer(parseTei(small), "reading").main;
    expect(words.locate(words.texts().indexOf("because"))).toEqual({
      file: "small.xml",
      line: 6,
      column: 1,
      xpath: "/TEI/text[1]/body[1]/sp[2]/p[1]",
      page: "2",
    });
  });

  it("characters are compared as they are: composed and decomposed letters differ, and astral ones are whole", () => {
    expect(text("<p>e\u0301 \u{1F70D}\u{10330}</p>").split(" ")).toEqual(["e\u0301", "\u{1F70D}\u{10330}"]);
  });
});
