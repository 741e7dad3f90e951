import { addressOf } from "../../record/addresses.ts";
import type { EditionRecord } from "../../record/edition-record.ts";
import { safePath } from "../staging/safe-path.ts";
import type { Identity } from "./deposit.ts";
import { uuidOfName } from "./uuid-of-name.ts";

/**
 * The names of a deposit: the URI that the header states as a DOI, Handle, ARK, URN or address, in this order; else a UUID made of the
 * publisher and of the edition's own name, which is the same for each deposit of the edition. That name is the number of the edition, else
 * the id of the document, else the name of its file (`stem`), never its title: two letters may both be called "Letter".
 */
export function identityOf(record: EditionRecord, stem: string): Identity {
  const { identifiers } = record.publication;
  const key = identifiers.find(({ type }) => type === "edition")?.written ?? record.id ?? stem;
  const stated = schemes.flatMap(scheme => identifiers.filter(own => own.scheme === scheme))[0];
  const publishers = record.publication.publishers.map(({ text }) => text);
  return {
    uri: stated ? (addressOf(stated) ?? stated.written) : `urn:uuid:${uuidOfName([...publishers, key].join("\n"))}`,
    name: safePath(key.replaceAll("/", "_")),
  };
}

const schemes = ["doi", "handle", "ark", "urn", "url"] as const;
