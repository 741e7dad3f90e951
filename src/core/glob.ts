/**
 * True where a pattern stands for a path with "/" between folders: `**` is any folders or none, `*` any letters of a name, `?` one
 * letter. In the time of the two lengths multiplied, whatever the pattern is.
 *
 *     matchesGlob("letters/**\/*.xml", "letters/1911/a.xml"); // true
 */
export function matchesGlob(pattern: string, path: string): boolean {
  return matchesRun(pattern.split("/"), path.split("/"), "**", matchesName);
}

/** True where a pattern without "/" stands for a name. */
export function matchesName(pattern: string, name: string): boolean {
  return matchesRun(Array.from(pattern), Array.from(name), "*", (one, letter) => one === "?" || one === letter);
}

/** Goes on from the last that stands for any run: a shorter run for those before it would do nothing that a longer one here does not. */
function matchesRun(
  pattern: readonly string[],
  given: readonly string[],
  anyRun: string,
  matches: (one: string, given: string) => boolean,
): boolean {
  let [at, next, lastRun, taken] = [0, 0, -1, 0];
  while (next < given.length)
    if (at < pattern.length && pattern[at] === anyRun) [lastRun, taken] = [at++, next];
    else if (at < pattern.length && matches(pattern[at]!, given[next]!)) [at, next] = [at + 1, next + 1];
    else if (lastRun >= 0) [at, next] = [lastRun + 1, ++taken];
    else return false;
  while (pattern[at] === anyRun) at++;
  return at === pattern.length;
}
