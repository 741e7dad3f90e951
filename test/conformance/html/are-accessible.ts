import axe from "axe-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";

import { useChromium } from "./chromium.ts";
import { pageOnDisk } from "./pages.ts";

/** Holds that axe objects to nothing in the page of each document, wide and narrow, light and dark, and that it fits its window. */
export function areAccessible(documents: readonly string[]): void {
  const open = useChromium();

  describe.each(documents)("the page of %s", path => {
    let file: string;
    beforeAll(async () => {
      file = await pageOnDisk(path);
    });

    describe.each([1440, 360])("%i pixels wide", width => {
      it.each(["light", "dark"] as const)("has nothing that axe objects to, %s", async colorScheme => {
        const page = await open(file, { viewport: { width, height: 900 }, colorScheme });
        expect(await objections(page)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, "pixels beyond the window").toBeLessThanOrEqual(0);
        await page.context().close();
      });
    });
  });
}

/** The rules that axe finds broken, each with how often, and the first place. */
export async function objections(page: Page): Promise<readonly (readonly [string, number, string | undefined])[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>("axe.run({ resultTypes: ['violations'] })");
  return violations.map(({ id, nodes }) => [id, nodes.length, nodes[0]?.html]);
}
