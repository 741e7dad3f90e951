import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";

import { firstEdition } from "../../our-documents.ts";
import { useChromium } from "./chromium.ts";
import { pageOfText, pageOnDisk } from "./pages.ts";

const open = useChromium();

describe("the page of the first edition, on disk", () => {
  let file: string;
  let page: Page;
  beforeAll(async () => {
    file = await pageOnDisk(firstEdition);
    page = await open(file);
  });

  it("sets each note beside its call where the window is wide, in order and apart, and there is one of each", async () => {
    const places = await page.evaluate(() =>
      [...document.querySelectorAll("[data-note]")].map(note => {
        const call = document.querySelector(`[data-call="${note.id}"]`)!.getBoundingClientRect();
        const { top, bottom, left } = note.getBoundingClientRect();
        return { top, bottom, left, call: call.top, end: call.right };
      }),
    );
    expect(places.length).toBe(11);
    for (const [at, { top, left, call, end }] of places.entries()) {
      expect(left).toBeGreaterThan(end);
      const before = places[at - 1];
      const pushed = before !== undefined && Math.abs(top - before.bottom - 14) < 2;
      if (!pushed) expect(Math.abs(top - call)).toBeLessThan(4);
      if (before) expect(top).toBeGreaterThan(before.bottom);
    }
  });

  it("leaves the notes at the foot of the text on a phone", async () => {
    const phone = await open(file, { viewport: { width: 360, height: 800 } });
    const [note, end] = await phone.evaluate(() => [
      document.querySelector("[data-note]")!.getBoundingClientRect().top,
      document.querySelector("article")!.getBoundingClientRect().bottom,
    ]);
    expect(note).toBeGreaterThan(end);
  });

  it("counts the hits of a search, across marks and lines, and goes from one to the next and back", async () => {
    const search = page.getByRole("searchbox");
    const hits = page.locator("output");
    await search.fill("HIMSELF  skíing, really");
    expect(await hits.innerText()).toBe("1 / 1");
    await search.fill("judo");
    expect(await hits.innerText()).toBe("1 / 3");
    await search.press("Enter");
    expect(await hits.innerText()).toBe("2 / 3");
    await page.getByRole("button", { name: "Previous hit" }).click();
    await page.getByRole("button", { name: "Previous hit" }).click();
    expect(await hits.innerText()).toBe("3 / 3");
    expect(await page.evaluate(() => [CSS.highlights.get("hit")?.size, CSS.highlights.get("hit-now")?.size])).toEqual([
      3, 1,
    ]);
    await search.fill("himselfskiing");
    expect(await hits.innerText()).toBe("not found");
    await page.getByRole("radio", { name: "as the source reads" }).check();
    await search.fill("himselfskiing");
    expect(await hits.innerText()).toBe("1 / 1");
    await page.getByRole("radio", { name: "the text as edited" }).check();
    await search.fill("(");
    expect(await hits.innerText()).toMatch(/^1 \/ \d+$/);
    await search.fill("");
    expect(await hits.innerText()).toBe("");
  });

  it("lets one speaker be read alone, and all again", async () => {
    await page.locator(".speakers summary").click();
    const putin = page.getByRole("button", { name: "Read alone: Vladimir Putin" });
    await putin.click();
    expect(await putin.getAttribute("aria-pressed")).toBe("true");
    expect(await page.locator("article .sp:visible .speaker").allInnerTexts()).toSatisfy((labels: string[]) =>
      labels.every(label => label.includes("Putin")),
    );
    expect(await page.locator("article .narration:visible").count()).toBe(0);
    expect(await page.locator("article .pb > span:visible").count()).toBeGreaterThan(0);
    await putin.click();
    expect(await page.locator("article .narration:visible").count()).toBeGreaterThan(10);
    await page.locator(".speakers summary").click();
  });

  it("cites the page or the speech whose mark is followed, with its address", async () => {
    await page.locator("article .pb > span").nth(2).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.locator("select").inputValue()).toBe("page.3");
    expect(await dialog.innerText()).toContain(`2026. p. 3. file://${file}#page.3`);
    const written = await dialog.locator("[data-cite]").allInnerTexts();
    expect(written[2]).toContain(`  pages = {3},\n  url = {file://${file}#page.3}`);
    expect(written[3]).toContain(`SP  - 3\nUR  - file://${file}#page.3\nER  -`);
    expect(JSON.parse(written[4] ?? "")).toMatchObject([{ page: "3", URL: `file://${file}#page.3` }]);
    await dialog.locator("select").selectOption("p4.sp3");
    expect(await dialog.innerText()).toContain(`p. 4. file://${file}#p4.sp3`);
    await dialog.getByRole("button", { name: "Close" }).click();
    expect(await dialog.isVisible()).toBe(false);
  });

  it("copies a citation, or where it may not, selects it", async () => {
    await page.locator(".cite summary").click();
    await page.getByRole("button", { name: "Copy" }).first().click();
    await page.waitForFunction(
      () =>
        String(getSelection()).includes("Talbott") ||
        (document.querySelector("dialog")?.innerText ?? "").includes("Copied"),
    );
    await page.keyboard.press("Escape");
  });

  it("remembers the choices of the reader", async () => {
    const first = await open(file);
    await first.getByRole("radio", { name: "as the source reads" }).check();
    await first.getByRole("checkbox", { name: /a name/ }).uncheck();
    await first.getByRole("radio", { name: "dark" }).check();
    await first.reload();
    expect(await first.getByRole("radio", { name: "dark" }).isChecked()).toBe(true);
    expect(await first.getByRole("radio", { name: "as the source reads" }).isChecked()).toBe(true);
    expect(await first.getByRole("checkbox", { name: /a name/ }).isChecked()).toBe(false);
    expect(await first.getByRole("checkbox", { name: /a note/ }).isChecked()).toBe(true);
  });
});

describe("the page of a conversation that was recorded", () => {
  const utterances = `<text><body><pb n="1"/><u who="#T">One two.</u><note type="commentary"><p>He goes <pb n="2"/> away.</p></note><u who="#B">Three <vocal><desc>coughs</desc></vocal></u></body></text>`;

  it("lets one speaker be read alone, and leaves the marks of the pages that begin in what is hidden", async () => {
    const page = await open(await pageOfText(utterances));
    await page.locator(".speakers summary").click();
    expect(await page.locator(".speakers td:nth-child(2)").allInnerTexts()).toEqual(["2", "1"]);
    await page.getByRole("button", { name: "Read alone: speaker B" }).click();
    const shown = await page.locator("article").innerText();
    expect(shown).toContain("Three");
    expect(shown).not.toMatch(/One|goes|away/);
    expect(await page.locator("article .pb > span:visible").allInnerTexts()).toEqual(["1", "2"]);
    await page.locator("#page\\.2").focus();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("page.2");
    expect(await page.locator("article").ariaSnapshot()).not.toMatch(/goes|away/);
  });
});

describe("a page whose browser keeps nothing", () => {
  it("works, and forgets", async () => {
    const page = await open(await pageOnDisk(firstEdition));
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await page.reload();
    await page.getByRole("radio", { name: "as the source reads" }).check();
    expect(await page.locator("article").innerText()).toContain("himselfskiing");
    expect(await page.getByRole("search").isVisible()).toBe(true);
  });
});

describe("the picture of a page", () => {
  const pages: Page[] = [];
  afterEach(() => Promise.all(pages.splice(0).map(page => page.context().close())));

  it("opens beside the text when it is asked for, and not before", async () => {
    const file = await pageOfText(`<text><body><pb n="1" facs="one.png"/><p>One.</p></body></text>`);
    const onePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    writeFileSync(join(dirname(file), "one.png"), Buffer.from(onePixel, "base64"));
    const page = await open(file);
    pages.push(page);
    expect(await page.locator("img").count()).toBe(0);
    await page.getByRole("link", { name: "Image of page 1" }).click();
    await page.waitForFunction(() => document.querySelector("img")?.naturalWidth === 1);
    await page.getByRole("complementary", { name: "Image of page 1" }).getByRole("button", { name: "Close" }).click();
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("facs");
  });
});

it("a page without words, notes or pages works", async () => {
  const page = await open(await pageOfText(`<text><body/></text>`));
  await page.getByRole("searchbox").fill("a");
  expect(await page.locator("output").innerText()).toBe("not found");
  await page.locator(".cite summary").click();
  expect(await page.getByRole("dialog").innerText()).toContain("A record.");
});
