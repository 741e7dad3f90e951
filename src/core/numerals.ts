/** A number in letters: a to z, aa to az, and so on. */
export function inLetters(number: number): string {
  let letters = "";
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(97 + ((left - 1) % 26)) + letters;
  return letters;
}

/** A number from 1 to 3999 in small roman numerals: xiv. */
export function inRoman(number: number): string {
  let roman = "";
  let left = number;
  for (const [value, numeral] of romanNumerals)
    while (left >= value) {
      roman += numeral;
      left -= value;
    }
  return roman;
}

const romanNumerals: readonly (readonly [value: number, numeral: string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];
