import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";

import { firstEdition } from "../../our-documents.ts";
import { useChromium } from "./chromium.ts";
import { pageOfText, pageOnDisk } from "./pages.ts";

const open = useChromium();

describe("a page on disk, with no script to run", () => {
  let page: Page;
  beforeAll(async () => {
    page = await open(await pageOnDisk(firstEdition), { javaScriptEnabled: false });
  });
  const article = (): Promise<string> => page.locator("article").innerText();

  it("shows the text as edited, its notes at the foot, and no search that would do nothing", async () => {
    expect(await article()).toContain("he hurt himself skiing, really misses");
    expect(await article()).not.toContain("UNCLASSIFIED");
    expect(await page.locator("[data-note]").first().isVisible()).toBe(true);
    expect(await page.getByRole("search").isVisible()).toBe(false);
  });

  it("shows what the source reads when the reader asks, and goes back", async () => {
    await page.getByRole("radio", { name: "as the source reads" }).check();
    const source = await article();
    expect(source).toContain("he hurt himselfskiing really misses");
    expect(source).toContain("UNCLASSIFIED 2 27 2025");
    expect(source).not.toContain("[POTUS:]");
    expect(await page.locator("[data-note]").first().isVisible()).toBe(false);
    await page.getByRole("radio", { name: "the text as edited" }).check();
    expect(await article()).toContain("himself skiing,");
  });

  it.each([true, false])(
    "shows a note at words that it replaces with the source alone, script %s",
    async javaScriptEnabled => {
      const blot = "<choice><sic>teh<note>A blot.</note></sic><corr>the</corr></choice>";
      const file = await pageOfText(`<text><body><p>One<note>A word.</note> ${blot} two.</p></body></text>`);
      for (const width of [1440, 600]) {
        const short = await open(file, { javaScriptEnabled, viewport: { width, height: 800 } });
        const shown = (): Promise<string[]> => short.locator("[data-note]:visible").allInnerTexts();
        expect((await shown()).join()).not.toContain("A blot.");
        await short.locator('[value="diplomatic"]').evaluate((choice: HTMLElement) => {
          choice.click();
        });
        expect((await shown()).join()).toMatch(/A word\.[^]*A blot\./);
      }
    },
  );

  const marks: readonly [RegExp, string, string, string][] = [
    [/restored or supplied/, "article p > ins", "color", "rgb(31, 28, 24)"],
    [/corrected/, "article s + ins", "text-decoration-line", "none"],
    [/a name/, "article p > a[href*='.']:not([class])", "text-decoration-line", "none"],
    [/a note/, "article .call", "display", "none"],
    [/a page of the source/, "article .pb", "display", "none"],
  ];
  it.each(marks)("takes away the mark that the reader does not want: %s", async (name, selector, property, without) => {
    const style = (): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element, key) => getComputedStyle(element).getPropertyValue(key), property);
    const inNarration = selector === "article p > ins" ? "rgb(84, 80, 74)" : without;
    expect(await style()).not.toBe(inNarration);
    await page.getByRole("checkbox", { name }).uncheck();
    expect([without, inNarration]).toContain(await style());
    await page.getByRole("checkbox", { name }).check();
    expect(await style()).not.toBe(inNarration);
  });

  it("is light or dark as the reader chooses, whatever the system is", async () => {
    const paper = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const [light, dark] = ["rgb(253, 252, 248)", "rgb(23, 22, 20)"];
    expect(await paper()).toBe(light);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await paper()).toBe(dark);
    await page.getByRole("radio", { name: "light" }).check();
    expect(await paper()).toBe(light);
    await page.emulateMedia({ colorScheme: "light" });
    await page.getByRole("radio", { name: "dark" }).check();
    expect(await paper()).toBe(dark);
    await page.getByRole("radio", { name: "as the system" }).check();
    expect(await paper()).toBe(light);
  });

  it.each([{ forcedColors: "active" }, { contrast: "more" }] as const)(
    "marks what is restored by a line where colours cannot, %o",
    async media => {
      const line = (): Promise<string> =>
        page
          .locator("article p > ins")
          .first()
          .evaluate(element => getComputedStyle(element).textDecorationLine);
      expect(await line()).toBe("none");
      await page.emulateMedia(media);
      expect(await line()).toBe("underline");
      await page.emulateMedia({ forcedColors: null, contrast: null });
    },
  );

  it("shows what the source reads on pointing at a correction, and at the one that the keyboard has reached", async () => {
    const correction = page.locator("article p a:has(> s)").first();
    expect(await correction.locator("s").isVisible()).toBe(false);
    await correction.hover();
    expect(await correction.locator("s").isVisible()).toBe(true);
    await page.mouse.move(0, 0);
    await page.locator("article p a").first().focus();
  });

  it("gives the citation of the whole, and says how to address a page", async () => {
    await page.locator(".cite summary").click();
    expect(await page.locator(".cite").innerText()).toMatch(/Talbott, Strobe[^]*as in #page\.3/);
    await page.locator(".cite summary").click();
  });

  it("says who speaks how much", async () => {
    await page.locator(".speakers summary").click();
    const rows = await page
      .locator(".speakers tbody tr")
      .evaluateAll(all => all.map(row => [...row.children].map(cell => cell.textContent.trim())));
    expect(rows.map(([name]) => name)).toEqual(["Bill Clinton", "Vladimir Putin"]);
    const [first = NaN, second = NaN] = rows.map(([, words]) => Number(words));
    expect(first).toBeGreaterThan(second);
    expect(rows[0]?.[2]).toBe(`${Math.round((100 * first) / (first + second))}\u202F%`);
  });
});

it("a picture of a page is a link that leaves the page, and nothing fetches it", async () => {
  const page = await open(
    await pageOfText(
      `<text><body><pb n="1" facs="https://iiif.example.org/image/p1/info.json"/><p>One.</p></body></text>`,
    ),
    { javaScriptEnabled: false },
  );
  const link = page.getByRole("link", { name: "Image of page 1" });
  expect(await link.getAttribute("href")).toBe("https://iiif.example.org/image/p1/full/!1200,1800/0/default.jpg");
});
