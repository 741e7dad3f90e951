/** Languages as people name them, and their codes of three letters, before the subtag that BCP 47 asks for. */
const written = `
  en: english eng anglais englisch inglese inglés
  de: german ger deu deutsch allemand tedesco alemán
  fr: french fre fra français francais französisch francese francés
  es: spanish spa español espanol spanisch espagnol spagnolo
  it: italian ita italiano italienisch italien
  la: latin lat latein latina
  grc: ancientgreek
  el: greek gre ell griechisch grec greco griego
  nl: dutch dut nld nederlands
  pt: portuguese por português portugues
  ru: russian rus russisch russe
  pl: polish pol polski polnisch
  cs: czech cze ces
  sk: slovak slo slk
  sl: slovene slovenian slv
  hr: croatian hrv
  sr: serbian srp
  hu: hungarian hun
  ro: romanian rum ron
  bg: bulgarian bul
  uk: ukrainian ukr
  da: danish dan dansk
  sv: swedish swe svenska
  no: norwegian nor norsk
  is: icelandic ice isl
  fi: finnish fin suomi
  tr: turkish tur
  ar: arabic ara
  fa: persian per fas
  he: hebrew heb hebräisch hébreu
  yi: yiddish yid
  hi: hindi hin
  sa: sanskrit san
  zh: chinese chi zho
  ja: japanese jpn
  ko: korean kor
  cy: welsh wel cym
  ga: irish gle
  eu: basque baq eus
  sq: albanian alb sqi
  hy: armenian arm hye
  ka: georgian geo kat
  mk: macedonian mac mkd
  lt: lithuanian lit
  lv: latvian lav
  et: estonian est
  ca: catalan cat
  my: burmese bur mya
  bo: tibetan tib bod
  ms: malay may msa
  mi: maori mao mri`;

/** The subtag that was meant by the name of a language or by a longer code of it: `de` by `German` and by `ger`. RFC 5646, 2.2.1. */
export function subtagMeant(name: string): string | undefined {
  return subtags.get(name.toLowerCase());
}

const subtags: ReadonlyMap<string, string> = new Map(
  written.split("\n").flatMap(row => {
    const [subtag = "", names = ""] = row.trim().split(": ");
    return names.split(" ").map((name): [string, string] => [name, subtag]);
  }),
);
