import { readHead } from "./read-head.ts";

/** An entry of a reference manager. */
export interface ZoteroItem {
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
 * The item that that translator makes of a page. A tag is split at its first point, colon or underscore; what is in front is a prefix
 * that it knows, or one that `link rel="schema.…"` declares. `z.itemType` names the kind, where else a `citation_title`
 * makes an article of every page. Of a date it keeps the digits, and a name with a comma is turned round.
 */
export function readAsZotero(page: string): ZoteroItem {
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
