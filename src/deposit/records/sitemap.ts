import { writeXmlDocument } from "../../engines/xmlbuilder2.ts";
import { lastingAddress } from "../../record/citation.ts";
import { begins, dayChanged, timeIssued } from "../../record/dates.ts";
import type { EditionRecord } from "../../record/edition-record.ts";
import { element, fact } from "./xml.ts";

/** The addresses of editions, and the days of their latest changes, for programs that look for pages. Sitemaps 0.9. */
export function sitemap(records: readonly EditionRecord[]): string | undefined {
  const pages = records.flatMap(record => {
    const address = lastingAddress(record);
    const issued = timeIssued(record);
    const day = dayChanged(record) ?? (issued && begins(issued));
    return address === undefined ? [] : [element("url", {}, fact("loc", address), fact("lastmod", day))];
  });
  if (pages.length === 0) return undefined;
  return writeXmlDocument(element("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, pages));
}
