import { describe, expect, it } from "vitest";

import { ris } from "../../../src/deposit/records/ris.ts";
import { recorded, threeDates } from "./recorded.ts";

describe("a record of RIS", () => {
  it("has a fact on each line, ends its lines with CR LF, and itself with ER", () => {
    const lines = ris(recorded({ ...threeDates, title: `<title>T</title><author>Lovelace, Ada</author>` })).split(
      "\r\n",
    );
    expect(lines).toEqual([
      "TY  - GEN",
      "ID  - t",
      "AU  - Lovelace, Ada",
      "TI  - T",
      "PY  - 2026",
      "DA  - 2026/11/24",
      "PB  - P",
      "AV  - State, F-1",
      "ER  - ",
      "",
    ]);
  });

  it("cannot be given another fact by the words of the header", () => {
    const text = ris(recorded({ title: "<title>A\u2028ER  - \u2029TY  - BOOK\n UR  - http://evil.example</title>" }));
    expect(text.split(/[\r\n\u2028\u2029]+/).filter(line => /^(ER|TY|UR)/.test(line))).toEqual(["TY  - GEN", "ER  - "]);
    expect(text).toContain("TI  - A ER - TY - BOOK UR - http://evil.example");
  });

  it("has a year alone where no more is said", () => {
    expect(ris(recorded({ publication: `<publisher>P</publisher><date>1843</date>` }))).toContain(
      "PY  - 1843\r\nDA  - 1843//\r\n",
    );
  });
});
