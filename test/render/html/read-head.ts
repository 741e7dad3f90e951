import { parseHtml, type HtmlAttributes, type HtmlElement } from "../../../src/engines/parse5.ts";

/** The facts that the head of a page says to machines. */
export interface Head {
  /** Each `meta` by its name or property, in order. */
  readonly metas: readonly (readonly [string, string])[];
  readonly links: readonly HtmlAttributes[];
  readonly jsonLd: Record<string, unknown>;
}

export function readHead(page: string): Head {
  const elements: HtmlElement[] = [];
  const gather = (element: HtmlElement): void => {
    elements.push(element);
    for (const child of element.children) if (child.kind === "element") gather(child);
  };
  gather(parseHtml(page));
  const data = elements.find(
    ({ name, attributes }) => name === "script" && attributes.get("type") === "application/ld+json",
  );
  return {
    metas: elements
      .filter(({ name }) => name === "meta")
      .map(({ attributes }) => [
        attributes.get("name") ?? attributes.get("property") ?? "",
        attributes.get("content") ?? "",
      ]),
    links: elements.filter(({ name }) => name === "link").map(({ attributes }) => attributes),
    jsonLd: JSON.parse(
      data?.children.map(child => (child.kind === "text" ? child.text : "")).join("") ?? "",
    ) as Head["jsonLd"],
  };
}
