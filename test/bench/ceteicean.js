/** CETEIcean in Chromium, or nothing where there is none. */
import { existsSync, readFileSync } from "node:fs";

import { chromium } from "playwright-core";

const executablePath = "/usr/bin/chromium";

export async function openCeteicean() {
  if (!existsSync(executablePath)) return undefined;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const script = readFileSync("node_modules/CETEIcean/dist/CETEI.js", "utf8");
  return { make: path => make(browser, script, readFileSync(path, "utf8")), close: () => browser.close() };
}

/** Seconds from the text of a file to a page that is laid out, the heap of the page in MiB, and what it says. */
async function make(browser, script, xml) {
  const page = await browser.newPage();
  await page.setContent("<!doctype html><title>TEI</title><main></main>");
  await page.addScriptTag({ content: script });
  const made = await page.evaluate(tei => {
    /* global document, CETEI */
    const start = performance.now();
    const content = new CETEI().domToHTML5(new globalThis.DOMParser().parseFromString(tei, "text/xml"));
    document.querySelector("main").append(content);
    const height = document.body.offsetHeight;
    const text = document.querySelector("tei-text, tei-teicorpus, main").textContent;
    return {
      height,
      seconds: (performance.now() - start) / 1000,
      heap: performance.memory.usedJSHeapSize / 2 ** 20,
      text,
    };
  }, xml);
  await page.close();
  return made;
}
