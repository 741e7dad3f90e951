import { createHash } from "node:crypto";

/** A checksum as a server states it: the algorithm in any spelling, the digest in hexadecimal. */
export interface Checksum {
  readonly algorithm: string;
  readonly digest: string;
}

/** True where the bytes have it; false where they have another, and where the algorithm is not known here. */
export function fitsChecksum(bytes: Uint8Array, { algorithm, digest }: Checksum): boolean {
  const name = algorithm.toLowerCase().replace("-", "");
  return algorithms.includes(name) && createHash(name).update(bytes).digest("hex") === digest.toLowerCase();
}

/** MD5, which repositories state most often, and which is what a dry run assumes. */
export function md5Of(bytes: Uint8Array): string {
  return createHash("md5").update(bytes).digest("hex");
}

const algorithms = ["md5", "sha1", "sha256", "sha512"];
