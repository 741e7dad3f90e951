/**
 * The path of a file within a package: names of letters, digits and `-_.()` alone, which no archive's program changes and no file system
 * takes for another. Marks are taken off letters, and other signs become `_`. With `Briefe/Müller an Ä.xml` it is
 * `Briefe/Muller_an_A.xml`.
 */
export function safePath(path: string): string {
  return path.split("/").map(safeName).join("/");
}

/** Paths that differ by capitals alone are told apart: `A.xml` and `a.xml` become `A.xml` and `a-2.xml`. */
export function freePath(path: string, taken: ReadonlySet<string>): string {
  const [, stem, ending] = /^(.*?)(\.[^./]*)?$/s.exec(path)!;
  let free = path;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${stem!}-${n}${ending ?? ""}`;
  return free;
}

function safeName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9\-_.()]+/gu, "_")
    .replace(/^\.+$/, "_")
    .replace(/\.+$/, "");
  const kept = plain === "" ? "_" : plain;
  return shortened(reservedInWindows.test(kept) ? `_${kept}` : kept);
}

/** Names that Windows gives to devices, whatever ending they have. */
const reservedInWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name of 100 signs, of which the last are its ending. */
function shortened(name: string): string {
  if (name.length <= longest) return name;
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? "";
  return name.slice(0, longest - ending.length) + ending;
}

const longest = 100;
