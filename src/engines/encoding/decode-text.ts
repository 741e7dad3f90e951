import { encodingNamed, type Decoded } from "./encodings.ts";
import { readFirstBytes } from "./first-bytes.ts";

/** Plain text, which declares no encoding: in UTF-16 where a byte order mark says so, else in UTF-8. */
export function decodeText(bytes: Uint8Array): Decoded {
  const { family, isMarked } = readFirstBytes(bytes);
  return encodingNamed(isMarked && family.startsWith("UTF-16") ? family : "utf-8")!.decode(bytes);
}
