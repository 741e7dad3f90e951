import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";

import { firstEdition } from "../../our-documents.ts";
import { useChromium } from "./chromium.ts";
import { objections } from "./are-accessible.ts";
import { pageOfText, pageOnDisk } from "./pages.ts";

const open = useChromium();

describe("the first edition with all that opens opened", () => {
  const opened: readonly [string, (page: Page) => Promise<void>][] = [
    ["the citation of a page", page => page.locator("article .pb > span").nth(2).click()],
    [
      "the speakers, one of them read alone",
      async page => {
        await page.locator(".speakers summary").click();
        await page.getByRole("button", { name: "Read alone: Bill Clinton" }).click();
      },
    ],
    [
      "the source's text, and a search in it",
      async page => {
        await page.getByRole("radio", { name: "as the source reads" }).check();
        await page.getByRole("searchbox").fill("judo");
      },
    ],
  ];
  it.each(opened)("has nothing that axe objects to: %s", async (_, act) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open(await pageOnDisk(firstEdition), { colorScheme });
      await act(page);
      expect(await objections(page)).toEqual([]);
      await page.context().close();
    }
  });
});

describe("for those who hear the page", () => {
  it("a redaction says that it is one, how much is withheld, and by which exemption", async () => {
    const header = `<encodingDesc><classDecl><taxonomy><category xml:id="b1"><catDesc><term>FOIA (b)(1)</term> classified</catDesc></category></taxonomy></classDecl></encodingDesc>`;
    const text = `<text><body><pb n="3"/><p>a <gap reason="redacted" unit="line" quantity="3" ana="#b1"/> b</p></body></text>`;
    const page = await open(await pageOfText(text, header));
    const heard = await page.locator("article").ariaSnapshot();
    expect(heard).toContain('note "Redacted, 3 lines, exemption FOIA (b)(1)"');
    expect(heard).toContain('link "FOIA (b)(1)"');
    expect(heard).toContain('link "Page 3"');
  });

  it("what the editor added is an insertion; a correction says what the source reads", async () => {
    const page = await open(await pageOnDisk(firstEdition));
    expect(await page.locator("#p1\\.sp1").ariaSnapshot()).toMatch(/insertion/);
    expect(await page.locator("article a:has(> s)").first().getAttribute("aria-description")).toMatch(/^Source: \S/);
  });

  it("each landmark and each switch has a name", async () => {
    const page = await open(await pageOnDisk(firstEdition));
    for (const name of ["Contents"]) await expect(page.getByRole("navigation", { name }).count()).resolves.toBe(1);
    for (const name of [/restored or supplied/, /corrected/, /page of the source/])
      await expect(page.getByRole("checkbox", { name }).count()).resolves.toBe(1);
    await expect(page.getByRole("radio", { name: "as the source reads" }).count()).resolves.toBe(1);
    await expect(page.getByRole("main").count()).resolves.toBe(1);
  });
});

describe("with a keyboard alone", () => {
  it("everything that can be used is reached, in order, and shows where it is", async () => {
    const page = await open(await pageOnDisk(firstEdition));
    const usable = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [tabindex='0']")].filter(
          element =>
            element.checkVisibility() &&
            !(element instanceof HTMLInputElement && element.type === "radio" && !element.checked),
        ).length,
    );
    const reached = new Set<string>();
    for (let presses = 0; presses < usable + 2; presses++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const all = [...document.querySelectorAll("*")];
        const shown = element.querySelector(".pb > span") ?? element;
        return { at: String(all.indexOf(element)), outline: getComputedStyle(shown).outlineStyle };
      });
      if (!at) continue;
      expect(at.outline).not.toBe("none");
      reached.add(at.at);
    }
    expect(reached.size).toBe(usable);
  });
});
