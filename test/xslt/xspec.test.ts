import { mkdtempSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { unreached } from "./coverage.ts";
import { readXspec, type Description } from "./read-xspec.ts";

const folder = "test/xslt";
const names = (await readdir(folder, { recursive: true })).filter(name => name.endsWith(".xspec")).sort();
const descriptions = await Promise.all(
  names.map(async name => ({ name, description: await readXspec(join(folder, name)) })),
);

describe.each(descriptions)("$name", ({ description }) => {
  it.each(description.expectations.map(({ labels, check }) => ({ label: labels.join(" "), check })))(
    "$label",
    ({ check }) => {
      check();
    },
  );
});

describe("the modules of the style sheets", () => {
  const byModule = new Map(descriptions.map(({ name, description }) => [name.replace(".xspec", ""), description]));

  it("have no rule, template or function that no scenario of their own description reaches", async () => {
    expect(await unreached(byModule)).toEqual([]);
  });

  it("are what the descriptions describe: none is left of a module that is no more", async () => {
    const modules = (await readdir("xslt", { recursive: true })).filter(name => name.endsWith(".xsl"));
    expect([...byModule.keys()].filter(module => !modules.includes(`${module}.xsl`))).toEqual([]);
  });

  /** The parts of one module that are not reached, when it is described otherwise. */
  async function unreachedOfQuotations(...other: readonly [string, Description][]): Promise<string[]> {
    const others = [...byModule].filter(([module]) => module !== "html/quotations");
    const missing = await unreached(new Map([...others, ...other]));
    return missing.filter(name => name.startsWith("html/quotations")).map(name => name.replace(/, line \d+$/, ""));
  }
  const rules = (...elements: readonly string[]): string[] =>
    elements.map(name => `html/quotations: match="q | quote | said | soCalled" (text, ${name})`);
  const all = rules("q", "quote", "said", "soCalled");
  const quotation = `<x:context mode="r:text"><t:q>a</t:q></x:context>`;

  it("are seen where nothing describes them", async () => {
    expect(await unreachedOfQuotations()).toEqual(all);
    const withoutVerse = new Map([...byModule].filter(([module]) => module !== "html/verse"));
    expect((await unreached(withoutVerse)).join()).toContain("html/verse: function is-shown#1");
  });

  it("are measured by what the scenarios of their own description run", async () => {
    const small = await describing(`${quotation}<x:expect label="e" test="true()"/>`);
    expect(await unreachedOfQuotations(["html/quotations", small])).toEqual(rules("quote", "said", "soCalled"));
    expect(await unreachedOfQuotations(["html/names", small])).toEqual(all);
  });

  it("are not reached by a scenario that expects nothing", async () => {
    const idle = await describing(quotation);
    expect(await unreachedOfQuotations(["html/quotations", idle])).toEqual(all);
  });
});

describe("the reader of descriptions", () => {
  const context = `<x:context mode="r:text"><t:emph>a</t:emph></x:context>`;

  it("sees an expectation that fails", async () => {
    const [wrong] = (await describing(`${context}<x:expect label="e"><em>b</em></x:expect>`)).expectations;
    expect(() => {
      wrong!.check();
    }).toThrow(/<em>a<\/em>/);
    const [untrue] = (await describing(`${context}<x:expect label="e" test="$x:result/self::i"/>`)).expectations;
    expect(() => {
      untrue!.check();
    }).toThrow();
  });

  it.each([
    ["a result", `${context}<x:expect label="e"><em>a</em></x:expect>`],
    [
      "that of a start around it",
      `${context}<x:scenario label="s"><x:expect label="e"><em>a</em></x:expect></x:scenario>`,
    ],
    [
      "that of a start around it, in another mode",
      `<x:context mode="r:text"><t:p>a</t:p></x:context><x:scenario label="s"><x:context mode="r:statement"/><x:expect label="e"><p>a</p></x:expect></x:scenario>`,
    ],
    [
      "that of a private function, its parameters given around it",
      `<x:call><x:param select="/*"><t:fw>a</t:fw></x:param></x:call><x:scenario label="s"><x:call function="r:holds-links"/><x:expect label="e" select="false()"/></x:scenario>`,
    ],
  ])("sees that %s is as expected", async (_, inner) => {
    const [right, another] = (await describing(inner)).expectations;
    expect(another).toBeUndefined();
    expect(() => {
      right!.check();
    }).not.toThrow();
  });

  it.each([
    `${context}<x:expect label="e" pending="later"/>`,
    `<x:pending/>${context}<x:expect label="e"/>`,
    `<x:expect label="e"/>`,
    `${context}<x:call function="r:holds-links"/><x:expect label="e"/>`,
  ])("refuses what it does not know: %s", async inner => {
    await expect(describing(inner)).rejects.toThrow();
  });
});

/** A description of html.xsl with one scenario. */
function describing(inner: string): Promise<Description> {
  const path = join(mkdtempSync(join(tmpdir(), "recension-xspec-")), "small.xspec");
  writeFileSync(
    path,
    `<x:description xmlns:x="http://www.jenitennison.com/xslt/xspec" xmlns:t="http://www.tei-c.org/ns/1.0" xmlns:r="urn:recension:html" stylesheet="html.xsl"><x:scenario label="s">${inner}</x:scenario></x:description>`,
  );
  return readXspec(path);
}
