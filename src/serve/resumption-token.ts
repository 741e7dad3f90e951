import { createHash } from "node:crypto";

import type { Position } from "./repository.ts";
import type { Arguments, Verb } from "./request.ts";

/** A list that is being harvested: all that the next part needs, so that the server keeps nothing. OAI-PMH 2.0, 3.5. */
export interface Harvest {
  readonly verb: Verb;
  readonly given: Arguments;
  /** The moment of the first request: what was made or changed later is of the next harvest. In milliseconds of UTC. */
  readonly begun: number;
  /** The last entry that was given. */
  readonly after: Position;
  /** The number of entries that were given. */
  readonly cursor: number;
}

/** The token of a list, which the repository of the address takes, and no other. */
export function tokenOf({ verb, given, begun, after, cursor }: Harvest, baseUrl: string): string {
  const { metadataPrefix, from, until, set } = given;
  const facts = [verb, begun, cursor, after.time, after.identifier, metadataPrefix, from, until, set];
  const content = Buffer.from(JSON.stringify(facts.map(fact => fact ?? null))).toString("base64url");
  return `${content}.${sealOf(content, baseUrl)}`;
}

/** The list of a token; undefined of one that is damaged, or was given by another repository. */
export function harvestOf(token: string, baseUrl: string): Harvest | undefined {
  const [content = "", seal, ...more] = token.split(".");
  if (more.length > 0 || seal !== sealOf(content, baseUrl)) return undefined;
  const facts = factsIn(content);
  if (!facts) return undefined;
  const [verb, begun, cursor, time, identifier, ...values] = facts;
  const names = ["metadataPrefix", "from", "until", "set"];
  const given = names.flatMap((name, i) => (typeof values[i] === "string" ? [[name, values[i]] as const] : []));
  return { verb, begun, cursor, after: { time, identifier }, given: Object.fromEntries(given) };
}

type Facts = readonly [Verb, begun: number, cursor: number, time: number, identifier: string, ...unknown[]];

/** The seal is no secret: what stands behind it may still be anything. */
function factsIn(content: string): Facts | undefined {
  try {
    const facts: unknown = JSON.parse(Buffer.from(content, "base64url").toString());
    if (!Array.isArray(facts)) return undefined;
    const kinds = facts.slice(0, 5).map(fact => typeof fact);
    return kinds.join() === "string,number,number,number,string" ? (facts as unknown as Facts) : undefined;
  } catch {
    return undefined;
  }
}

/** It tells damage: whoever makes a token of their own is given what they may see anyway. */
function sealOf(content: string, baseUrl: string): string {
  return createHash("sha256").update(`${baseUrl}\n${content}`).digest("hex").slice(0, 16);
}
