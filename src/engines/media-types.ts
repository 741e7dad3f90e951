import { createRequire } from "node:module";

import type MimeDatabase from "mime-db";

/** True where IANA has registered the media type, such as `application/tei+xml`. Parameters are no part of it. */
export function isRegistered(mediaType: string): boolean {
  const types = require("mime-db") as typeof MimeDatabase;
  const name = mediaType.toLowerCase();
  return Object.hasOwn(types, name) && types[name]!.source === "iana";
}

/** Asked for when a document names a media type: the table is large. */
const require = createRequire(import.meta.url);
