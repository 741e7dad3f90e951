import { blake2b } from "@noble/hashes/blake2";

/** BLAKE2b (RFC 7693) of a length, in bytes, that Node has none for: 20, 32 or 48. */
export function blake2bOf(lengthBytes: number): { update(part: Uint8Array): unknown; digest(): Uint8Array } {
  return blake2b.create({ dkLen: lengthBytes });
}
