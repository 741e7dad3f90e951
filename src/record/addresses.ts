import type { Identifier, IdentifierScheme } from "./edition-record.ts";

/** The address on the web at which an identifier is resolved; undefined of one that nothing resolves. */
export function addressOf({ scheme, value }: Pick<Identifier, "scheme" | "value">): string | undefined {
  const before = scheme && resolvers[scheme];
  if (before === undefined) return undefined;
  const address = isOnWeb(value) ? value : before + value;
  return isOnWeb(address) ? address : undefined;
}

const resolvers: Readonly<Partial<Record<IdentifierScheme, string>>> = {
  doi: "https://doi.org/",
  handle: "https://hdl.handle.net/",
  ark: "https://n2t.net/",
  url: "",
  orcid: "https://orcid.org/",
  ror: "https://ror.org/",
  viaf: "https://viaf.org/viaf/",
  gnd: "https://d-nb.info/gnd/",
  wikidata: "http://www.wikidata.org/entity/",
};

/** Addresses that others may be led to: they run no program, and lead into no folder of a machine. */
export function isOnWeb(address: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/i.test(address);
}
