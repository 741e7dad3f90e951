import { describe, expect, it } from "vitest";

import { firstEdition, pageOf } from "../../conformance/html/pages.ts";
import { parseHtml, type HtmlElement } from "../../../src/engines/parse5.ts";
import { renderTei } from "./render-tei.ts";

interface Head {
  /** Each `meta` by its name or property, in order. */
  readonly metas: readonly (readonly [string, string])[];
  readonly links: readonly ReadonlyMap<string, string>[];
  readonly jsonLd: Record<string, unknown>;
}

function readHead(page: string): Head {
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

interface ZoteroItem {
  readonly itemType: string;
  readonly creators: readonly { readonly creatorType: string; readonly name: string }[];
  readonly [field: string]: unknown;
}

/** The fields of Zotero by the tags of Highwire Press, as its translator "Embedded Metadata" maps them. */
const fields = {
  citation_title: "title",
  citation_publication_date: "date",
  citation_publisher: "publisher",
  citation_language: "language",
  citation_public_url: "url",
} as const;

/**
 * What that translator makes of a page. A tag is split at its first point, colon or underscore; what is in front is a prefix
 * that it knows, or one that `link rel="schema.…"` declares. `z.itemType` names the kind, where else a `citation_title`
 * makes an article of every page. Of a date it keeps the digits, and a name with a comma is turned round.
 */
function readAsZotero(page: string): ZoteroItem {
  const { metas, links } = readHead(page);
  const prefixes = new Set(["z", "og", "dcterms", "dc"]);
  for (const link of links) prefixes.add(/^schema\.(\w+)$/.exec(link.get("rel") ?? "")?.[1]?.toLowerCase() ?? "dc");
  const statements = new Map<string, string>();
  for (const [tag, value] of metas) {
    const [, prefix = "", property = ""] = /^([^.:_]+)[.:_](.+)$/.exec(tag) ?? [];
    if (prefixes.has(prefix.toLowerCase())) statements.set(`${prefix.toLowerCase()}:${property}`, value);
  }
  const guessed = metas.some(([tag]) => tag === "citation_title") ? "journalArticle" : "webpage";
  const creators = metas
    .filter(([tag]) => tag === "citation_author" || tag === "citation_editor")
    .map(([tag, value]) => ({
      creatorType: tag.replace("citation_", ""),
      name: value.replace(/^([^,]+), (.+)$/, "$2 $1"),
    }));
  const read = Object.entries(fields).map(
    ([tag, field]) => [field, metas.find(([name]) => name === tag)?.[1]] as const,
  );
  return { itemType: statements.get("z:itemType") ?? guessed, creators, ...Object.fromEntries(read) };
}

describe("a reference manager", () => {
  it("reads the citation of the first edition from its page", async () => {
    expect(readAsZotero(await pageOf(firstEdition))).toEqual({
      itemType: "document",
      title: "Clinton–Putin One-on-Ones, Moscow Summit, June 3–5, 2000",
      creators: [
        { creatorType: "author", name: "Strobe Talbott" },
        { creatorType: "editor", name: "The Recension project" },
      ],
      publisher: "The Recension project",
      date: "2026/11/24",
      language: "en",
    });
  });

  it("reads of a letter in an edition its own title, each editor, and the address that lasts", async () => {
    expect(readAsZotero(await pageOf("../shared/tei/schnitzler-letter-L00012.xml"))).toEqual({
      itemType: "document",
      title: "Hugo von Hofmannsthal an Arthur Schnitzler, [6.\u00A05.\u00A01891?]",
      creators: [
        { creatorType: "author", name: "Hugo von Hofmannsthal" },
        { creatorType: "editor", name: "Martin Anton Müller" },
        { creatorType: "editor", name: "Gerd-Hermann Susen" },
      ],
      publisher: "Austrian Centre for Digital Humanities",
      date: "2023",
      language: "de-AT",
      url: "https://hdl.handle.net/21.11115/0000-000E-6B2D-9",
    });
  });
});

describe("what machines read", () => {
  it("says the same in Dublin Core, Open Graph and schema.org, and leads to the TEI", async () => {
    const { metas, links, jsonLd } = readHead(await pageOf(firstEdition));
    const value = (name: string): string | undefined => metas.find(([tag]) => tag === name)?.[1];
    expect(value("DC.identifier")).toBe("clinton-putin-2000-06");
    expect(value("DC.source")).toBe("United States Department of State, FL-2017-13804, B-00002629421");
    expect(value("og:title")).toBe(value("citation_title"));
    expect(jsonLd).toMatchObject({
      "@context": "https://schema.org",
      "@type": "DigitalDocument",
      name: value("citation_title"),
      author: { "@type": "Person", name: "Strobe Talbott" },
      datePublished: "2026-11-24",
      inLanguage: "en",
      encoding: { encodingFormat: "application/tei+xml", contentUrl: "clinton-putin-2000-06.xml" },
    });
    expect(links.find(link => link.get("rel") === "alternate")?.get("href")).toBe("clinton-putin-2000-06.xml");
  });

  it("cannot be ended, or made to say something else, by what a header holds", () => {
    const hostile = `</script><script>alert(1)</script> "a" \\ {b} & <!-- `;
    const escaped = hostile.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const page = renderTei(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${escaped}</title><author>${escaped}</author></titleStmt></fileDesc></teiHeader><text><body><p/></body></text></TEI>`,
    );
    const { jsonLd } = readHead(page.ok ? page.value : "");
    expect(jsonLd).toMatchObject({ name: hostile.trim(), author: { name: hostile.trim() } });
  });

  it("says nothing that it does not know", () => {
    const page = renderTei(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body/></text></TEI>`);
    const { metas, jsonLd } = readHead(page.ok ? page.value : "");
    expect(metas.filter(([name, content]) => name !== "" && content === "")).toEqual([]);
    expect(Object.keys(jsonLd)).toEqual(["@context", "@type", "name", "encoding"]);
  });
});
