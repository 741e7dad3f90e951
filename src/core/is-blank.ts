/** True of a text of nothing but white space, by Unicode (White_Space): U+FEFF is none, though JavaScript trims it. */
export function isBlank(text: string): boolean {
  return !/\P{White_Space}/u.test(text);
}
