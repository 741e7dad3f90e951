import { listedAs, type Listed } from "../../serve/listed.ts";
import { compareEntries, type EditionSet, type Entry, type Repository } from "../../serve/repository.ts";
import { depositsIn, type FoundDeposit } from "../../world/deposits-in.ts";
import type { World } from "../../world/world.ts";
import { worldWithin } from "../../world/world-within.ts";
import { readDeposited } from "./read-deposited.ts";

/** How a repository is presented. */
export type Presentation = Pick<Repository, "name" | "baseUrl" | "email">;

/** A repository that follows what becomes of its folder. */
export interface OpenRepository {
  /** As it was at the last look. */
  readonly current: () => Repository;
  /** Looks at the folder again, and reads what was written since. Errors: EditionError "unreadable", and all stays as it was. */
  readonly look: () => Promise<void>;
  /** Files and packages in which there is no edition that can be read. */
  readonly passedOver: () => readonly string[];
}

/**
 * Opens a folder of deposited editions. Each is read once for the lists, and again when its file is another. What comes or changes later has
 * the moment at which lists begin to have it: no harvester that came before has passed that. Errors: EditionError "unreadable".
 */
export async function openRepository(
  folder: string,
  presentation: Presentation,
  world: World,
  clock: () => Date,
): Promise<OpenRepository> {
  const within = worldWithin(folder, world);
  let seen: Seen = new Map();
  let entries: ReadonlyMap<string, Entry> = new Map();
  let repository = repositoryOf(presentation, seen, entries, within);
  const look = async (isFirst: boolean): Promise<void> => {
    const read = await readAgain(await depositsIn(folder), seen, within);
    const now = clock().getTime();
    seen = withTimes(read, seen, now, isFirst);
    entries = withDeleted(entriesOf(seen), entries, now);
    repository = repositoryOf(presentation, seen, entries, within);
  };
  await look(true);
  return {
    current: () => repository,
    look: () => look(false),
    passedOver: () => [...seen.values()].filter(({ listed }) => !listed).map(({ found }) => found.path),
  };
}

/** Deposits as they were read, by their paths. */
type Seen = ReadonlyMap<string, SeenDeposit>;

interface SeenDeposit {
  readonly found: FoundDeposit;
  /** Undefined where there is no edition. */
  readonly listed: Listed | undefined;
  /** The time that lists give. */
  readonly time: number;
}

type ReadDeposit = Omit<SeenDeposit, "time">;

/** The deposits that are there now; those whose file is the same as before are not read. */
async function readAgain(deposits: readonly FoundDeposit[], before: Seen, world: World): Promise<ReadDeposit[]> {
  const read: ReadDeposit[] = [];
  for (const found of deposits) {
    const known = before.get(found.path);
    const isSame = known?.found.time === found.time;
    read.push(isSame ? known : { found, listed: await listedIn(found, world) });
  }
  return read;
}

async function listedIn(found: FoundDeposit, world: World): Promise<Listed | undefined> {
  const deposited = await readDeposited(found, world);
  return deposited && listedAs(deposited.record, deposited.stem);
}

function withTimes(read: readonly ReadDeposit[], before: Seen, now: number, isFirst: boolean): Seen {
  const timed = read.map(({ found, listed }): SeenDeposit => {
    const known = before.get(found.path);
    if (known?.found.time === found.time) return known;
    return { found, listed, time: isFirst ? Math.min(found.time, now) : now };
  });
  return new Map(timed.map(deposit => [deposit.found.path, deposit]));
}

/** An edition that was deposited in several forms is one entry, with the latest of their times. */
function entriesOf(seen: Seen): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { listed, time } of seen.values()) {
    if (!listed || (entries.get(listed.identifier)?.time ?? -Infinity) > time) continue;
    const { identifier, formats } = listed;
    entries.set(identifier, { identifier, time, formats, sets: listed.sets.map(({ spec }) => spec), isDeleted: false });
  }
  return entries;
}

/** Those that were there, and are no longer, were deleted now, or before. */
function withDeleted(entries: Map<string, Entry>, before: ReadonlyMap<string, Entry>, now: number): Map<string, Entry> {
  for (const [identifier, entry] of before)
    if (!entries.has(identifier))
      entries.set(identifier, entry.isDeleted ? entry : { ...entry, time: now, isDeleted: true });
  return entries;
}

function repositoryOf(
  presentation: Presentation,
  seen: Seen,
  entries: ReadonlyMap<string, Entry>,
  world: World,
): Repository {
  const deposits = [...seen.values()].sort((a, b) => a.time - b.time);
  const found = new Map(deposits.map(deposit => [deposit.listed?.identifier, deposit.found]));
  return {
    ...presentation,
    entries: [...entries.values()].sort(compareEntries),
    sets: setsOfAll(deposits),
    recordOf: async ({ identifier }) => {
      const deposit = found.get(identifier);
      return deposit && (await readDeposited(deposit, world))?.record;
    },
  };
}

function setsOfAll(deposits: readonly SeenDeposit[]): readonly EditionSet[] {
  const sets = deposits.flatMap(({ listed }) => listed?.sets ?? []);
  const named = new Map(sets.toReversed().map(set => [set.spec, set]));
  return [...named.values()].sort((a, b) => (a.spec < b.spec ? -1 : 1));
}
