import { readFileSync } from "node:fs";

const known = new Map();

/** The names and the values that a file of a schema holds, in either syntax. */
export function wordsOf(path) {
  const before = known.get(path);
  if (before) return before;
  const source = readFileSync(path, "utf8");
  const named = /<(?:\w+:)?(?:element|attribute)\s[^>]*?name="([^"]+)"|<(?:\w+:)?(?:name|value)\b[^>]*>([^<]+)</g;
  const compact = /(?:element|attribute)\s+([^\s{]+)\s*\{|"([^"\n]+)"/g;
  const found = [...source.matchAll(path.endsWith(".rnc") ? compact : named)].map(([, name, value]) => name ?? value);
  const words = [
    ...new Set([...found.map(word => word.trim()).filter(word => /^[^\s<>&"*]+$/.test(word)), "foo", "bar"]),
  ];
  known.set(path, words);
  return words;
}
