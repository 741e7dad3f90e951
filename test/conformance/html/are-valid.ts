import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";

import { parseHtml, type HtmlElement } from "../../../src/engines/parse5.ts";
import { pageOf } from "./pages.ts";

/**
 * The rules of the HTML Living Standard, and those of WCAG that can be read off the markup. A heading that holds a block is
 * a div with that role, since h1 to h6 cannot hold one.
 */
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: { "prefer-native-element": "off" },
});

function elementsOf(element: HtmlElement): HtmlElement[] {
  return [element, ...element.children.flatMap(child => (child.kind === "element" ? elementsOf(child) : []))];
}

/** The faults of a page by the rules: line, rule, message. */
export async function faultsOfHtml(page: string): Promise<readonly (readonly [number, string, string])[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => [line, ruleId, message] as const),
  );
}

/** Holds that the page of each document, in both layers, is valid HTML, and that its links resolve. */
export function areValid(documents: readonly string[]): void {
  describe.each(documents)("the page of %s", path => {
    it.each(["reading", "diplomatic"] as const)(
      "is valid HTML, and each of its links resolves: %s layer",
      async layer => {
        const page = await pageOf(path, layer);
        expect(await faultsOfHtml(page)).toEqual([]);
        const elements = elementsOf(parseHtml(page));
        const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        const fragments = elements.flatMap(({ attributes }) => /^#(.*)$/.exec(attributes.get("href") ?? "")?.[1] ?? []);
        expect(fragments.map(decodeURIComponent).filter(id => !ids.includes(id))).toEqual([]);
      },
    );
  });
}
