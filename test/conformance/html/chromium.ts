/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { afterAll, beforeAll } from "vitest";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

/** One Chromium for a file of tests: Debian's (test/oracles/setup). What goes wrong in a page, or is fetched, fails the test. */
export function useChromium(): (file: string, options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  });
  afterAll(() => browser.close());

  return async (file, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    page.on("pageerror", error => {
      throw error;
    });
    page.on("request", request => {
      if (!request.url().startsWith("file:")) throw new Error(`The page fetches ${request.url()}.`);
    });
    await page.goto(`file://${file}`);
    return page;
  };
}
