/** True of a text of nothing but white space as XML has it. XML 1.0, 2.3. */
export function isBlankInXml(text: string): boolean {
  return !/[^ \t\r\n]/.test(text);
}

/** True of a text of nothing but white space, by Unicode (White_Space): U+FEFF is none, though JavaScript trims it. */
export function isBlank(text: string): boolean {
  return !/\P{White_Space}/u.test(text);
}
