import { createHash } from "node:crypto";

import type { EditionRecord } from "../record/edition-record.ts";
import { wellFormedTag } from "../record/languages.ts";
import type { EditionSet } from "./repository.ts";

/** The sets that an edition is in: its series, its genres, and the language of its text. With "Letters of the Year" `series-letters-of-the-year`. */
export function setsOf({ series, genres, languages }: EditionRecord): readonly EditionSet[] {
  const language = wellFormedTag(languages.ofText);
  const sets = [
    ...series.flatMap(({ titles }) => titles.slice(0, 1)).map(({ text }) => setNamed("series", text)),
    ...genres.map(({ text }) => setNamed("genre", text)),
    ...(language === undefined ? [] : [setNamed("language", language)]),
  ];
  return [...new Map(sets.map(set => [set.spec, set])).values()];
}

function setNamed(kind: string, name: string): EditionSet {
  return { spec: `${kind}-${slugOf(name)}`, name };
}

/** Small letters and digits of ASCII; of a name in another script, the beginning of its digest. */
function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return /[^\P{L}a-z]/u.test(plain) || slug === ""
    ? createHash("sha256").update(name).digest("hex").slice(0, 12)
    : slug.slice(0, 60);
}
