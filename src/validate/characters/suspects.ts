/** The words around U+FFFD, which stands for what a conversion could not read; undefined where there is none. */
export function lostCharacterIn(text: string): string | undefined {
  return /\S{0,12}\ufffd\S{0,12}/u.exec(text)?.[0];
}

/** The first character of a private use area, as `U+E000`. Unicode, 23.5. */
export function privateCharacterIn(text: string): string | undefined {
  return nameOf(/\p{Co}/u.exec(text)?.[0]);
}

/**
 * The first character that cannot be seen and does nothing where it stands: a byte order mark in the text, a space of no width
 * between Latin letters, a soft hyphen beside white space. Unicode, 23.2.
 */
export function hiddenCharacterIn(text: string): string | undefined {
  const found = /\ufeff|(?<=\p{Script=Latin})[\u200b\u2060](?=\p{Script=Latin})|(?<=\s)\u00ad|\u00ad(?=[ \t]+\S)/u.exec(
    text,
  );
  return nameOf(found?.[0]);
}

/** The first word whose letters are parted from their accents where one character has both. Unicode, 3.11; UAX 15. */
export function uncomposedWordIn(text: string): string | undefined {
  if (text.normalize("NFC") === text) return undefined;
  return text
    .match(/\S+/g)
    ?.find(word => word.normalize("NFC") !== word)
    ?.slice(0, 40);
}

function nameOf(character: string | undefined): string | undefined {
  const code = character?.codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
