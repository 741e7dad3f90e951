/**
 * A letter or digit that runs from right to left: of the bidirectional classes R and AL, by the ranges that are kept for
 * these. UAX 9, 3.2; DerivedBidiClass.txt, "@missing".
 */
export const rightToLeftLetter =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}](?<=[\p{L}\u07C0-\u07C9\u{1E950}-\u{1E959}])/u;

/**
 * True of a language that is written from right to left: its script says it, where the tag names one, and else the language
 * itself: `ar`, `az-Arab`. BCP 47; ISO 15924. The style sheets ask the same of `xslt/lib/language.xsl`.
 */
export function runsRightToLeft(language: string | undefined): boolean {
  if (language === undefined) return false;
  const script = /^[a-z]{2,3}(?:-[a-z]{3})*-([a-z]{4})(?:-|$)/i.exec(language)?.[1];
  if (script !== undefined) return rightToLeftScripts.test(script);
  return rightToLeftLanguages.test(language);
}

const rightToLeftScripts =
  /^(adlm|arab|aran|armi|avst|chrs|cprt|elym|hatr|hebr|hung|khar|lydi|mand|mani|mend|merc|mero|narb|nbat|nkoo|orkh|palm|phli|phlp|phnx|prti|rohg|samr|sarb|sogd|sogo|syr[cejn]|thaa|yezi)$/i;
const rightToLeftLanguages =
  /^(aii|ar|ara|arc|ckb|cld|dv|fa|fas|he|heb|iw|ji|jpr|jrb|mid|myz|nqo|per|pnb|prs|ps|sam|sd|skr|syc|syr|tmr|ug|ur|urd|yi|yid)(-|$)/i;
