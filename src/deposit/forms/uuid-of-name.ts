import { createHash } from "node:crypto";

/** A UUID made of a name, the same for the same name: version 5. RFC 9562, 5.5. */
export function uuidOfName(name: string): string {
  const bytes = createHash("sha1").update(namespace).update(name, "utf8").digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The name space of names in other forms: RFC 9562, 6.6. */
const namespace = Buffer.from("6ba7b8149dad11d180b400c04fd430c8", "hex");
