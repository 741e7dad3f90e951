/** The months as people write them, January first, each with its other spellings; of a language by its subtag. */
const written: Readonly<Record<string, string>> = {
  en: "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec",
  de: "januar|jänner|jan februar|feber|feb märz|mär april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez",
  fr: "janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre|sept octobre|oct novembre|nov décembre|déc",
  es: "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
  it: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  nl: "januari|jan februari|feb maart april|apr mei juni|jun juli|jul augustus|aug september|sept oktober|okt november|nov december|dec",
  da: "januar|jan februar|feb marts april|apr maj juni|jun juli|jul august|aug september|sept oktober|okt november|nov december|dec",
};

/** The number of each name of a month in a language; undefined of a language that is not known here. */
export function monthsIn(language: string): ReadonlyMap<string, number> | undefined {
  const known = months.get(language);
  const names = Object.hasOwn(written, language) ? written[language] : undefined;
  if (known || names === undefined) return known;
  const found = new Map(names.split(" ").flatMap((month, index) => month.split("|").map(name => [name, index + 1])));
  months.set(language, found);
  return found;
}

const months = new Map<string, ReadonlyMap<string, number>>();
