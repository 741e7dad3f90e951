import { existsSync, readFileSync, writeFileSync } from "node:fs";

/**
 * The approved form of an outcome, which was read and is kept in a file; a file that is absent is an error. Under
 * `npm run golden`, and in no other run, the outcome of today is written there first, to be read.
 */
export function approved(path: string, actual: string): string {
  if (process.env["npm_lifecycle_event"] === "golden") writeFileSync(path, actual);
  if (!existsSync(path)) throw new Error(`${path} is absent. npm run golden writes it: read it to its end.`);
  return readFileSync(path, "utf8");
}
