/**
 * True of a tag that is formed as BCP 47 asks: `de`, `zh-Hant-TW`, `sl-bohoric`, `grc-x-homer`, `x-elvish`. Whether each of its
 * subtags is registered is another matter. RFC 5646, 2.1.
 */
export function isLanguageTag(tag: string): boolean {
  return tag.length <= longestTag && (langtag.test(tag) || privateUse.test(tag) || irregular.has(tag.toLowerCase()));
}

/** In UTF-16 units; the longest that are registered have less than half of it. */
const longestTag = 100;

const language = "(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})";
const script = "(?:-[a-z]{4})?";
const region = "(?:-(?:[a-z]{2}|\\d{3}))?";
const variants = "(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*";
const extensions = "(?:-[a-wyz\\d](?:-[a-z\\d]{2,8})+)*";
const langtag = new RegExp(`^${language}${script}${region}${variants}${extensions}(?:-x(?:-[a-z\\d]{1,8})+)?$`, "i");
const privateUse = /^x(?:-[a-z\d]{1,8})+$/i;

/** Registered before there was a rule. RFC 5646, 2.1, "irregular" and "regular". */
const irregular: ReadonlySet<string> = new Set(
  `en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu sgn-be-fr
  sgn-be-nl sgn-ch-de art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang`.split(/\s+/),
);
