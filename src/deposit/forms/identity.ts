import { addressOf } from "../../record/addresses.ts";
import { keyOf } from "../../record/citation.ts";
import type { EditionRecord } from "../../record/edition-record.ts";
import { safePath } from "../staging/safe-path.ts";
import type { Identity } from "./deposit.ts";
import { uuidOfName } from "./uuid-of-name.ts";

/**
 * The names of a deposit: the URI that the header states as a DOI, Handle, ARK, URN or address, in this order; else a UUID made of the
 * publisher and of the edition's own name, which is the same for each deposit of the edition. `stem` is the name of the file.
 */
export function identityOf(record: EditionRecord, stem: string): Identity {
  const key = keyOf(record) ?? record.id ?? stem;
  const stated = schemes.flatMap(scheme => record.publication.identifiers.filter(own => own.scheme === scheme))[0];
  const publishers = record.publication.publishers.map(({ text }) => text);
  return {
    uri: stated ? (addressOf(stated) ?? stated.written) : `urn:uuid:${uuidOfName([...publishers, key].join("\n"))}`,
    name: safePath(key.replaceAll("/", "_")),
  };
}

const schemes = ["doi", "handle", "ark", "urn", "url"] as const;
