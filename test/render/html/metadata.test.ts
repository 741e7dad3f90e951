import { expect, test } from "vitest";

import { buildEdition } from "../../../src/build-edition.ts";
import { parseHtml, type HtmlElement } from "../../../src/engines/parse5.ts";
import { nodeWorld } from "../../../src/world/node-world.ts";

/** As the translator "Embedded Metadata" of Zotero reads a page: the first value of each name, but every author. */
async function readAsZotero(path: string) {
  const built = await buildEdition(path, { formats: ["html"], layer: "reading", pageSize: "6x9" }, nodeWorld({}));
  if (!built.ok) throw new Error(path);
  const values = new Map<string, string[]>();
  const gather = (element: HtmlElement): void => {
    const name = element.attributes.get("name") ?? element.attributes.get("property");
    if (element.name === "meta" && name !== undefined)
      values.set(name, [...(values.get(name) ?? []), element.attributes.get("content") ?? ""]);
    for (const child of element.children) if (child.kind === "element") gather(child);
  };
  gather(parseHtml(new TextDecoder().decode(built.value.get("html"))));
  return {
    title: values.get("citation_title")?.[0],
    authors: values.get("citation_author"),
    publisher: values.get("citation_publisher")?.[0],
    date: values.get("citation_publication_date")?.[0],
    language: values.get("citation_language")?.[0],
    source: values.get("DC.source"),
    openGraphTitle: values.get("og:title")?.[0],
  };
}

test("a reference manager reads the citation of the first edition from its page", async () => {
  const title = "Clinton–Putin One-on-Ones, Moscow Summit, June 3–5, 2000";
  expect(await readAsZotero("tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml")).toEqual({
    title,
    authors: ["Strobe Talbott"],
    publisher: "The Recension project",
    date: "2026/11/24",
    language: "en",
    source: ["FL-2017-13804", "B-00002629421"],
    openGraphTitle: title,
  });
});

test("every author of a document is an author of the citation", async () => {
  const { authors } = await readAsZotero("../shared/tei/schnitzler-letter-L00012.xml");
  expect(authors?.length).toBeGreaterThan(0);
});
