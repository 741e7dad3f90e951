/** A language as library catalogues know it: its code of ISO 639-2 (bibliographic) or, of one that has none there, of ISO 639-3. */
export interface LanguageCode {
  readonly code: string;
  readonly authority: "iso639-2b" | "iso639-3";
}

/**
 * The code of a language tag of BCP 47: `en-GB` is `eng`, `de` is `ger`. A language of three letters has them in ISO 639-3; most that
 * ISO 639-2 has too, and of which it has two codes, have two letters. Undefined of a tag that names none.
 */
export function languageCode(tag: string): LanguageCode | undefined {
  const [language = ""] = tag.toLowerCase().split(/[-_]/);
  const bibliographic = twoLetters.get(language)?.bibliographic;
  if (bibliographic !== undefined) return { code: bibliographic, authority: "iso639-2b" };
  const isOfBoth = ofBoth.has(language);
  return /^[a-z]{3}$/.test(language) ? { code: language, authority: isOfBoth ? "iso639-2b" : "iso639-3" } : undefined;
}

/** The code of three letters in ISO 639-3: `de` is `deu`. Undefined of a tag that names no language. */
export function threeLetters(tag: string): string | undefined {
  const [language = ""] = tag.toLowerCase().split(/[-_]/);
  return twoLetters.get(language)?.three ?? (/^[a-z]{3}$/.test(language) ? language : undefined);
}

/** A tag in the form of BCP 47: undefined of what is none, such as "Old English". */
export function wellFormedTag(tag: string | undefined): string | undefined {
  return tag !== undefined && /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(tag) ? tag : undefined;
}

/** ISO 639-1, with ISO 639-2 (bibliographic) and, after a slash, ISO 639-3 where that is another. */
const codes =
  "aa aar ab abk ae ave af afr ak aka am amh an arg ar ara as asm av ava ay aym az aze ba bak be bel bg bul bh bih " +
  "bi bis bm bam bn ben bo tib/bod br bre bs bos ca cat ce che ch cha co cos cr cre cs cze/ces cu chu cv chv cy wel/cym " +
  "da dan de ger/deu dv div dz dzo ee ewe el gre/ell en eng eo epo es spa et est eu baq/eus fa per/fas ff ful fi fin " +
  "fj fij fo fao fr fre/fra fy fry ga gle gd gla gl glg gn grn gu guj gv glv ha hau he heb hi hin ho hmo hr hrv ht hat " +
  "hu hun hy arm/hye hz her ia ina id ind ie ile ig ibo ii iii ik ipk io ido is ice/isl it ita iu iku ja jpn jv jav " +
  "ka geo/kat kg kon ki kik kj kua kk kaz kl kal km khm kn kan ko kor kr kau ks kas ku kur kv kom kw cor ky kir la lat " +
  "lb ltz lg lug li lim ln lin lo lao lt lit lu lub lv lav mg mlg mh mah mi mao/mri mk mac/mkd ml mal mn mon mr mar " +
  "ms may/msa mt mlt my bur/mya na nau nb nob nd nde ne nep ng ndo nl dut/nld nn nno no nor nr nbl nv nav ny nya " +
  "oc oci oj oji om orm or ori os oss pa pan pi pli pl pol ps pus pt por qu que rm roh rn run ro rum/ron ru rus rw kin " +
  "sa san sc srd sd snd se sme sg sag sh hbs si sin sk slo/slk sl slv sm smo sn sna so som sq alb/sqi sr srp ss ssw " +
  "st sot su sun sv swe sw swa ta tam te tel tg tgk th tha ti tir tk tuk tl tgl tn tsn to ton tr tur ts tso tt tat " +
  "tw twi ty tah ug uig uk ukr ur urd uz uzb ve ven vi vie vo vol wa wln wo wol xh xho yi yid yo yor za zha zh chi/zho " +
  "zu zul";

const twoLetters: ReadonlyMap<string, { readonly bibliographic: string | undefined; readonly three: string }> = new Map(
  [...codes.matchAll(/(\w{2}) (\w{3})(?:\/(\w{3}))?/g)].map(([, two, first, second]) => [
    two!,
    // Serbo-Croatian has no code in ISO 639-2 any more.
    { bibliographic: two === "sh" ? undefined : first!, three: second ?? first! },
  ]),
);

/** Languages of three letters that ISO 639-2 has as well: the old ones and others that editions are made of. */
const ofBoth: ReadonlySet<string> = new Set(
  (
    "akk ang arc arn ast bal ban bej bem bho bik bla bug car ceb chb chg chn cho chr chy cop crh csb dak del din dsb dua " +
    "dum dyu efi egy enm ewo fil fon frm fro frr frs fur gaa gay gez gil gmh goh gon got grb grc gsw gwi hai haw hil hit " +
    "hmn hsb hup iba ilo inh jbo jpr jrb kaa kab kac kam kaw kbd kha kho kmb kok kos kpe krc krl kru kum kut lad lah lam " +
    "lez lol loz lua lui lun luo lus mad mag mai mak man mas mdf mdr men mga mic min mnc mni moh mos mus mwl mwr myv nap " +
    "nds new nia niu nog non nqo nso nwc nym nyn nyo nzi osa ota pag pal pam pap pau peo phn pon pro raj rap rar rom rup " +
    "sad sah sam sas sat scn sco sel sga shn sid sma smj smn sms snk sog srn srr suk sus sux syc syr tem ter tet tig " +
    "tiv tkl tlh tli tmh tog tpi tsi tum tvl tyv udm uga umb vai vot wal war was xal yao yap zap zbl zen zgh zun zza"
  ).split(" "),
);
