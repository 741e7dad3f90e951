import { metadataPrefixes, type MetadataPrefix } from "./metadata-formats.ts";
import { compareEntries, type Entry, type Position, type Repository } from "./repository.ts";
import { endOf, momentOf, type Arguments, type Fault, type Faults, type Request } from "./request.ts";
import { harvestOf, tokenOf, type Harvest } from "./resumption-token.ts";

/** The greatest number of editions in a part of a list: headers are there; a record is read when it is asked for, and takes 4 ms. */
export const partsSize = { ListIdentifiers: 500, ListRecords: 10 } as const;

/** A part of a list. OAI-PMH 2.0, 3.5. */
export interface Part {
  readonly prefix: MetadataPrefix;
  readonly entries: readonly Entry[];
  /** The number of entries before it. */
  readonly cursor: number;
  /** The number of all. */
  readonly size: number;
  /** Undefined of the last. */
  readonly token: string | undefined;
}

/**
 * The part of a list that a request asks for: the first, or that of its token. Editions that were made or changed after the first request
 * move behind its end: nothing is given twice, and they are of the next harvest.
 */
export function nextPart(request: Request, repository: Repository, moment: Date, most: number): Part | Faults {
  const harvest = beginOrResume(request, repository, moment);
  if ("faults" in harvest) return harvest;
  const { given, begun, after, cursor } = harvest;
  const prefix = metadataPrefixes.find(known => known === given.metadataPrefix);
  if (prefix === undefined)
    return fault("cannotDisseminateFormat", `There is no format "${given.metadataPrefix ?? ""}".`);
  const left = repository.entries.filter(
    entry => isAfter(entry, after) && entry.time <= begun && matches(entry, prefix, given),
  );
  const entries = left.slice(0, most);
  const last = entries.at(-1);
  if (!last) return cursor === 0 ? fault("noRecordsMatch", "No edition is of this kind.") : badToken();
  const next = { ...harvest, after: last, cursor: cursor + entries.length };
  const token = left.length > entries.length ? tokenOf(next, repository.baseUrl) : undefined;
  return { prefix, entries, cursor, size: cursor + left.length, token };
}

function beginOrResume({ verb, given }: Request, repository: Repository, moment: Date): Faults | Beginning {
  const { sets, baseUrl } = repository;
  if (given.resumptionToken !== undefined) {
    const harvest = harvestOf(given.resumptionToken, baseUrl);
    return harvest?.verb === verb ? harvest : badToken();
  }
  if (given.set !== undefined && sets.length === 0) return fault("noSetHierarchy", "The repository has no sets.");
  return { verb, given, begun: moment.getTime(), after: undefined, cursor: 0 };
}

/** A list before its first part, or after another. */
type Beginning = Omit<Harvest, "after"> & { readonly after: Position | undefined };

function isAfter(entry: Entry, after: Position | undefined): boolean {
  return after === undefined || compareEntries(entry, after) > 0;
}

function matches({ time, sets, formats }: Entry, prefix: MetadataPrefix, { from, until, set }: Arguments): boolean {
  return (
    formats.includes(prefix) &&
    (set === undefined || sets.includes(set)) &&
    (from === undefined || time >= (momentOf(from) ?? time)) &&
    (until === undefined || time <= (endOf(until) ?? time))
  );
}

function badToken(): Faults {
  return fault("badResumptionToken", "This repository gave no such token for this verb, or what it led to is gone.");
}

function fault(code: Fault["code"], message: string): Faults {
  return { faults: [{ code, message }] };
}
