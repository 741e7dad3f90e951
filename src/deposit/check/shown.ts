/** A name of strangers as a message shows it: control characters by their numbers, and not more than 200 characters of it. */
export function shown(name: string): string {
  const short = name.length > 200 ? `${name.slice(0, 200)} …` : name;
  return short.replace(
    /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
