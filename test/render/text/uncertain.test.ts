import { describe, expect, it } from "vitest";

import { typeTei } from "./type-tei.ts";

describe("an uncertain reading in plain text", () => {
  it("is marked after the whole word, which can be searched and copied", async () => {
    const typed = await typeTei(
      `<p>The w<unclear>or</unclear><hi>d</hi>s, c<unclear>er</unclear>t<unclear>ai</unclear>n: <unclear>some words </unclear>more.</p>`,
    );
    expect(typed).toBe("The words[?], certain[?]: some words[?] more.");
  });

  it("is marked so in the diplomatic layer, before the line ends", async () => {
    const typed = await typeTei(`<p>A w<unclear>or</unclear>d, her<unclear>et</unclear>o<lb break="no"/>fore</p>`, {
      layer: "diplomatic",
    });
    expect(typed).toBe("A word[?], hereto[?]-\nfore");
  });

  it("is marked where a page, a note, a gap or a sign ends the typed word", async () => {
    const typed = await typeTei(
      `<p>th<unclear>e</unclear><pb n="2"/>re <unclear>wo</unclear><note>n</note>rd <unclear>wo</unclear><gap/> <supplied>w<unclear>o</unclear></supplied>rd</p><p><unclear>last <pb n="3"/></unclear>ends</p>`,
    );
    expect(typed).toBe("the[?] [p. 2] re wo[?] [1]rd wo[?][missing] [wo[?]]rd\n\nlast[?] [p. 3] ends");
  });
});
