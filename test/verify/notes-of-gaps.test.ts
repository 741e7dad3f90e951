import { describe, expect, it } from "vitest";

import { documentOf } from "../render/text/type-tei.ts";
import { buildAndVerify } from "./build-and-verify.ts";

const gap = (n: number): string => `<note place="bottom" n="${n}"><gap unit="line"/></note>`;

describe("notes that hold nothing but a gap", () => {
  it.each([
    ["one", `<p>Some words${gap(1)} and others.</p>`],
    ["several in turn", `<p>Some${gap(1)} words${gap(2)} and${gap(3)} others.</p>`],
    ["between others", `<p>Some<note>A word.</note> words${gap(1)} and<note>More <gap/> words.</note> others.</p>`],
    ["beside gaps of the text", `<p>Some <gap/>${gap(1)} words</p><p>${gap(2)}<gap/></p><p><gap/> and others.</p>`],
    ["in a script from right to left", `<p xml:lang="ar">لأنها ربما${gap(1)} تقوضت${gap(2)} واتسع رأسها</p>`],
  ])("are found again: %s", async (_, body) => {
    const { findings } = await buildAndVerify(documentOf(body), "reading");
    expect(findings).toEqual([]);
  });
});
