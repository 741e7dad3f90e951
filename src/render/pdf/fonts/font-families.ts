/** A font's cuts, each a file by its package and its path there. */
export interface FontFamily {
  readonly package: string;
  /** The letters that the family is asked for: a pattern of one character. */
  readonly letters: RegExp;
  readonly regular: string;
  readonly italic?: string;
  readonly bold?: string;
  readonly boldItalic?: string;
  /** Not of our own packages: used where it is installed beside us, else named to who needs it. */
  readonly isOptional?: true;
  /** The letters that it takes from those before it, in a text that has other letters which these lack: a word, or a text, stays in one font. */
  readonly takes?: { readonly letters: RegExp; readonly where: RegExp };
  /** Letters and languages with which the family goes before the others that have the same letters. */
  readonly own?: RegExp;
  readonly ownLanguages?: RegExp;
}

type Cut = "400Regular" | "400Regular_Italic" | "700Bold" | "700Bold_Italic";

function cutOf(name: string, font: string): (cut: Cut) => string {
  return cut => `@expo-google-fonts/${name}/${cut}/${font}_${cut}.ttf`;
}

/** A family of regular and bold. */
function upright(name: string, font: string, letters: RegExp): FontFamily {
  const cut = cutOf(name, font);
  return { package: `@expo-google-fonts/${name}`, letters, regular: cut("400Regular"), bold: cut("700Bold") };
}

/** The same where it is installed. */
function beside(name: string, font: string, letters: RegExp): FontFamily {
  return { ...upright(name, font, letters), isOptional: true };
}

const stix = cutOf("stix-two-text", "STIXTwoText");
const gentium = cutOf("gentium-book-plus", "GentiumBookPlus");
const cardo = cutOf("cardo", "Cardo");

/** The family of the text: STIX Two Text, with the accents and signs that records use. */
export const textFamily: FontFamily & Required<Pick<FontFamily, "italic" | "bold" | "boldItalic">> = {
  package: "@expo-google-fonts/stix-two-text",
  letters: /./su,
  regular: stix("400Regular"),
  italic: stix("400Regular_Italic"),
  bold: stix("700Bold"),
  boldItalic: stix("700Bold_Italic"),
};

/** Letters that the fonts of the text may lack: all but Latin, modern Greek, Cyrillic and the common signs. */
export const rareLetters =
  /[^\t\n\r\u0020-\u024F\u02B0-\u036F\u0384-\u03CE\u0400-\u045F\u0490-\u0491\u1E00-\u1EFF\u2000-\u2027\u2030-\u203A\u20AC\u2122]/u;

const hanLetters =
  /[\p{Script=Han}\p{Script=Bopomofo}\u2E80-\u303F\u31C0-\u31E3\u3200-\u33FF\uFE30-\uFE4F\uFF00-\uFFEF]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;

function withHan(own: RegExp): RegExp {
  return new RegExp(`${hanLetters.source}|${own.source}`, "u");
}

/**
 * Open fonts, all of licences that let them be embedded, for what the font of the text lacks; in the order in which they
 * are asked: each is read where one of its letters is in none before it.
 */
export const furtherFamilies: readonly FontFamily[] = [
  // Ancient Greek in all cuts, letters of phonetics and of many hands.
  {
    package: "@expo-google-fonts/gentium-book-plus",
    letters:
      /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}\u02B0-\u02FF\u2000-\u23FF\uA700-\uA721]/u,
    takes: { letters: /\p{Script=Greek}/u, where: /[\u1F00-\u1FFF]/u },
    regular: gentium("400Regular"),
    italic: gentium("400Regular_Italic"),
    bold: gentium("700Bold"),
    boldItalic: gentium("700Bold_Italic"),
  },
  // The bold of Cardo is not bold where it is Hebrew.
  {
    package: "@expo-google-fonts/noto-serif-hebrew",
    letters: /\p{Script=Hebrew}/u,
    regular: cardo("400Regular"),
    bold: cutOf("noto-serif-hebrew", "NotoSerifHebrew")("700Bold"),
  },
  // Letters of medieval hands that are of private use, signs of ancient records.
  {
    package: "@expo-google-fonts/cardo",
    letters:
      /[\p{Script=Greek}\p{Script=Latin}\p{Script=Inherited}\p{Script=Runic}\p{Co}\u0370-\u04FF\u2000-\u2BFF\u2E00-\u2E7F\uA700-\uA7FF\u{10100}-\u{103FF}\u{1D000}-\u{1D7FF}]/u,
    regular: cardo("400Regular"),
    italic: cardo("400Regular_Italic"),
    bold: cardo("700Bold"),
  },
  {
    package: "@expo-google-fonts/amiri",
    letters: /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/u,
    regular: cutOf("amiri", "Amiri")("400Regular"),
  },
  upright("noto-sans-syriac", "NotoSansSyriac", /\p{Script=Syriac}/u),
  {
    package: "@expo-google-fonts/abyssinica-sil",
    letters: /\p{Script=Ethiopic}/u,
    regular: cutOf("abyssinica-sil", "AbyssinicaSIL")("400Regular"),
  },
  {
    package: "@expo-google-fonts/noto-sans-coptic",
    letters: /[\p{Script=Coptic}\u03E2-\u03EF]/u,
    regular: "@expo-google-fonts/noto-sans-coptic/NotoSansCoptic_400Regular.ttf",
  },
  upright("noto-serif-devanagari", "NotoSerifDevanagari", /[\p{Script=Devanagari}\u0964\u0965]|[\u1CD0-\u1CFF]/u),
  beside("noto-serif-bengali", "NotoSerifBengali", /\p{Script=Bengali}/u),
  beside("noto-sans-gurmukhi", "NotoSansGurmukhi", /\p{Script=Gurmukhi}/u),
  beside("noto-sans-gujarati", "NotoSansGujarati", /\p{Script=Gujarati}/u),
  beside("noto-sans-tamil", "NotoSansTamil", /\p{Script=Tamil}/u),
  beside("noto-sans-telugu", "NotoSansTelugu", /\p{Script=Telugu}/u),
  beside("noto-sans-kannada", "NotoSansKannada", /\p{Script=Kannada}/u),
  beside("noto-sans-malayalam", "NotoSansMalayalam", /\p{Script=Malayalam}/u),
  beside("noto-sans-sinhala", "NotoSansSinhala", /\p{Script=Sinhala}/u),
  beside("noto-sans-thai", "NotoSansThai", /\p{Script=Thai}/u),
  beside("noto-sans-lao", "NotoSansLao", /\p{Script=Lao}/u),
  beside("noto-sans-khmer", "NotoSansKhmer", /\p{Script=Khmer}/u),
  beside("noto-sans-myanmar", "NotoSansMyanmar", /\p{Script=Myanmar}/u),
  beside("noto-serif-tibetan", "NotoSerifTibetan", /\p{Script=Tibetan}/u),
  onlyRegular(beside("noto-sans-glagolitic", "NotoSansGlagolitic", /\p{Script=Glagolitic}/u)),
  { ...beside("noto-serif-sc", "NotoSerifSC", hanLetters), ownLanguages: /^zh(-hans|-cn|$)/i },
  {
    ...beside("noto-serif-tc", "NotoSerifTC", hanLetters),
    own: /\p{Script=Bopomofo}/u,
    ownLanguages: /^(zh-hant|zh-tw|zh-hk|lzh)/i,
  },
  { ...beside("noto-serif-jp", "NotoSerifJP", withHan(kana)), own: kana, ownLanguages: /^ja/i },
  { ...beside("noto-serif-kr", "NotoSerifKR", withHan(hangul)), own: hangul, ownLanguages: /^ko/i },
  // Armenian, Georgian, Ogham, N'Ko, arrows and the signs of mathematics.
  dejaVu("DejaVuSerif", "Italic"),
  dejaVu("DejaVuSans", "Oblique"),
  onlyRegular(beside("noto-sans-math", "NotoSansMath", /\p{Sm}|[\u{1D400}-\u{1D7FF}]/u)),
  onlyRegular(beside("noto-sans-symbols-2", "NotoSansSymbols2", /\p{So}/u)),
];

function onlyRegular({ package: name, letters, regular }: FontFamily): FontFamily {
  return { package: name, letters, regular, isOptional: true };
}

function dejaVu(font: string, slanted: string): FontFamily {
  const cut = (name: string): string => `dejavu-fonts-ttf/ttf/${font}${name}.ttf`;
  return {
    package: "dejavu-fonts-ttf",
    letters: /\S/u,
    regular: cut(""),
    italic: cut(`-${slanted}`),
    bold: cut("-Bold"),
    boldItalic: cut(`-Bold${slanted}`),
  };
}
