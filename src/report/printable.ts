/** Text from a document, without the control characters that could rewrite a terminal; they show as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(controls, character => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

const controls = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
