import { lastingAddress } from "../../record/citation.ts";
import type { EditionRecord } from "../../record/edition-record.ts";
import { signpostsOf, type Signpost } from "../../record/signposts.ts";
import { listed, writeJson } from "./json.ts";
import type { RecordedFile } from "./recorded-file.ts";

/**
 * The links by which programs find their way from the page of an edition: FAIR Signposting, level 2, as a set of links (RFC 9264). The
 * files stand below the address of the edition; where the header states none, there is nothing to link from.
 */
export function signposting(record: EditionRecord, files: readonly RecordedFile[]): string | undefined {
  const anchor = lastingAddress(record);
  if (anchor === undefined) return undefined;
  const signposts = signpostsOf(record);
  const leadingTo = (wanted: Signpost["relation"]) =>
    listed(signposts.flatMap(({ relation, address }) => (relation === wanted ? [{ href: address }] : [])));
  const [records, items] = [files.filter(isOfRecord), files.filter(file => !isOfRecord(file))].map(some =>
    listed(some.map(({ path, format }) => ({ href: below(anchor, path), type: format.mediaType }))),
  );
  const links = {
    anchor,
    "cite-as": leadingTo("cite-as"),
    type: [{ href: "https://schema.org/AboutPage" }, { href: "https://schema.org/DigitalDocument" }],
    author: leadingTo("author"),
    license: leadingTo("license"),
    describedby: records,
    item: items,
  };
  return writeJson({ linkset: [links] });
}

function isOfRecord({ role }: RecordedFile): boolean {
  return role === "record";
}

function below(address: string, path: string): string {
  return `${address.replace(/\/$/, "")}/${encodeURI(path)}`;
}
