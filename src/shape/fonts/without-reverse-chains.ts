import { part, readTables } from "./open-type-tables.ts";

/**
 * A font without its substitutions of type 8, which look from the end of a text to its beginning: fontkit 2.0 reads them
 * wrongly, and fails at the whole font. They choose among forms of a sign; what they leave out can be read. The bytes
 * themselves where there are none. OpenType 1.9, GSUB.
 */
export function withoutReverseChains(bytes: Uint8Array): Uint8Array {
  const places = reverseChainsIn(bytes);
  if (places.length === 0) return bytes;
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  for (const lookup of places) view.setUint16(lookup + 4, 0);
  return copy;
}

/** The offset in the file of each such lookup. */
function reverseChainsIn(bytes: Uint8Array): number[] {
  const substitutions = readTables(bytes).get("GSUB");
  if (!substitutions) return [];
  const list = part(substitutions, substitutions.getUint16(8));
  const lookups = Array.from({ length: list.getUint16(0) }, (_, i) => part(list, list.getUint16(2 + i * 2)));
  return lookups
    .filter(lookup => typeOf(lookup) === reverseChain)
    .map(({ byteOffset }) => byteOffset - bytes.byteOffset);
}

function typeOf(lookup: DataView): number {
  const type = lookup.getUint16(0);
  if (type !== extension || lookup.getUint16(4) === 0) return type;
  return part(lookup, lookup.getUint16(6)).getUint16(2);
}

const [extension, reverseChain] = [7, 8] as const;
