import { shown } from "../shown.ts";
import { isObject, isText, isUri, type Inventory, type Json, type Reading, type VersionBlock } from "./inventory.ts";
import { tell } from "./object-under-check.ts";
import { hasEmptyOrDots, UniquePaths } from "./read-digest-block.ts";

/** The blocks of the versions, and what is wrong with their form. OCFL 1.1, 3.5.3. */
export function readVersions(
  versions: unknown,
  manifest: Inventory["manifest"],
  reading: Reading,
): Inventory["versions"] {
  const { object, path } = reading;
  const blocks = new Map<string, VersionBlock>();
  if (versions === undefined) tell(object, "E043", path, "The inventory has no versions.");
  else if (!isObject(versions)) tell(object, "E044", path, "The versions are no JSON object.");
  if (!isObject(versions)) return blocks;
  if (Object.keys(versions).length === 0) tell(object, "E008", path, "The object has no version.");
  for (const [name, block] of Object.entries(versions)) {
    if (!/^v0*[1-9]\d*$/.test(name)) tell(object, "E046", path, `"${shown(name)}" is no name of a version.`);
    if (isObject(block)) blocks.set(name, readVersion(name, block, manifest, reading));
    else tell(object, "E047", path, `Version ${shown(name)} is no JSON object.`);
  }
  return blocks;
}

function readVersion(name: string, block: Json, manifest: Inventory["manifest"], reading: Reading): VersionBlock {
  const { object, path } = reading;
  const { created, state, message, user } = {
    created: block["created"],
    state: block["state"],
    message: block["message"],
    user: block["user"],
  };
  const told = (code: string, said: string): void => {
    tell(object, code, path, `Version ${shown(name)} ${said}`);
  };
  for (const key of Object.keys(block))
    if (!keys.has(key)) told("E102", `has the key "${shown(key)}", which no version has.`);
  if (created === undefined) told("E048", "has no created.");
  else if (!isText(created) || !isDateTime(created))
    told("E049", `was created at no time of RFC 3339 with its zone: ${shown(JSON.stringify(created))}.`);
  if (state === undefined) told("E048", "has no state.");
  else if (!isObject(state)) told("E050", "has a state that is no JSON object.");
  if (message === undefined || user === undefined)
    told("W007", `has no ${message === undefined ? "message" : "user"}.`);
  if (message !== undefined && !isText(message)) told("E094", "has a message that is no text.");
  if (user !== undefined) checkUser(user, told);
  return { created, message, user, state: isObject(state) ? readState(state, manifest, told) : new Map() };
}

const keys = new Set(["created", "state", "message", "user"]);

type Tell = (code: string, said: string) => void;

/** RFC 3339, 5.6: a date and a time to the second, with an offset; of dates that there are. */
function isDateTime(text: string): boolean {
  const [, date, hour, minute, second] =
    /^(\d{4}-\d\d-\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? [];
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return false;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function checkUser(user: unknown, told: Tell): void {
  if (!isObject(user)) {
    told("E054", "has a user that is no JSON object.");
    return;
  }
  const { name, address } = { name: user["name"], address: user["address"] };
  if (!isText(name) || name === "") told("E054", "has a user without a name.");
  for (const key of Object.keys(user))
    if (key !== "name" && key !== "address")
      told("E102", `has a user with the key "${shown(key)}", which no user has.`);
  if (address === undefined) told("W008", "has a user without an address.");
  else if (!isText(address)) told("E054", "has a user whose address is no text.");
  else if (!isUri(address)) told("W009", `has a user whose address is no URI: "${shown(address)}".`);
}

function readState(state: Json, manifest: Inventory["manifest"], told: Tell): Map<string, readonly string[]> {
  const digests = new Map<string, readonly string[]>();
  const unique = new UniquePaths();
  for (const [digest, paths] of Object.entries(state)) {
    if (!manifest.has(digest)) told("E050", `has the digest ${shown(digest)}, which the manifest has not.`);
    if (!Array.isArray(paths) || !paths.every(isText)) {
      told("E051", `has no list of paths for the digest ${shown(digest)}.`);
      continue;
    }
    for (const logical of paths) {
      if (/^\/|\/$/.test(logical)) told("E053", `has a path that begins or ends with "/": "${shown(logical)}".`);
      if (hasEmptyOrDots(logical))
        told("E052", `has a path with ".", ".." or nothing between "/": "${shown(logical)}".`);
      unique.add(logical);
    }
    digests.set(digest, paths);
  }
  for (const logical of unique.conflicting())
    told("E095", `has a path twice, or as a file and as a folder: "${shown(logical)}".`);
  return digests;
}
