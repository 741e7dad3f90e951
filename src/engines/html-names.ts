import { createRequire } from "node:module";

import type * as Entities from "entities/decode";

/** The character of a name of HTML, as "nbsp" or "amacr"; undefined where HTML has none. HTML Living Standard, 13.5. */
export function characterOfHtml(name: string): string | undefined {
  if (!/^[A-Za-z]\w*$/.test(name)) return undefined;
  const { decodeHTMLStrict } = require("entities/decode") as typeof Entities;
  const written = `&${name};`;
  const character = decodeHTMLStrict(written);
  return character === written ? undefined : character;
}

/** Asked for when a document has such a name: the table is large. */
const require = createRequire(import.meta.url);
