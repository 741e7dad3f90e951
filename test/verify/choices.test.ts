import { describe, expect, it } from "vitest";

import { buildAndVerify } from "./build-and-verify.ts";

const record = (text: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader><fileDesc><titleStmt><title>A record</title></titleStmt></fileDesc></teiHeader>
  <text><body><pb n="1"/>${text}</body></text></TEI>`;

/** Choices as encoders write them, what is printed of each in plain text, and what the source has there. */
const choices: [title: string, tei: string, reading: string, diplomatic: string][] = [
  [
    "two readings of a blot",
    "c<choice><unclear>a</unclear><unclear>o</unclear></choice>t",
    "ca[?] [or: o]t",
    "ca[?] [or: o]t",
  ],
  [
    "two corrections",
    "<choice><sic>tow</sic><corr>two</corr><corr cert='low'>toe</corr></choice>.",
    "two [or: toe].",
    "tow.",
  ],
  [
    "two abbreviations",
    "<choice><expan>Kitchener</expan><abbr>K-W</abbr><abbr>KW</abbr></choice>.",
    "Kitchener [or: KW].",
    "K-W.",
  ],
  [
    "corrected and made regular",
    "<choice><orig>vp</orig><sic>vq</sic><reg>up</reg><corr>op</corr></choice>.",
    "up [or: vq, op].",
    "vp.",
  ],
  ["an alternative in brackets", "<choice><seg>s</seg><seg>[t]</seg></choice>.", "s [or: [t]].", "s [or: [t]]."],
  ["an uncertain reading made regular", "<choice><unclear>vp</unclear><reg>up</reg></choice>.", "up.", "vp[?]."],
  ["one side alone", "<choice><corr>one</corr></choice>.", "one.", "one."],
];

describe("a choice with more sides than the two that the layers print", () => {
  it.each(choices)("names the others in every format: %s", async (_, tei, reading, diplomatic) => {
    for (const [layer, typed] of [
      ["reading", reading],
      ["diplomatic", diplomatic],
    ] as const) {
      const { files, findings } = await buildAndVerify(record(`<p>Before ${tei} After.</p>`), layer);
      expect(findings).toEqual([]);
      expect(new TextDecoder().decode(files.get("txt"))).toContain(`Before ${typed} After.`);
    }
  });
});
