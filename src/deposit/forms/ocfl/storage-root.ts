import type { PackedFile } from "../../../world/world.ts";
import { writeJson } from "../../records/json.ts";
import { textFile } from "../deposit.ts";

/** The layout of our storage roots. OCFL community extension 0003. */
const layout = "0003-hash-and-id-n-tuple-storage-layout";

/** The files by which a folder is a storage root of OCFL 1.1, and says where its objects are. OCFL 1.1, 4. */
export function storageRootFiles(): readonly PackedFile[] {
  const description =
    "Three folders by the SHA-256 of the object's id, three signs each, and a folder by the id itself";
  const config = { extensionName: layout, digestAlgorithm: "sha256", tupleSize: 3, numberOfTuples: 3 };
  return [
    textFile("0=ocfl_1.1", "ocfl_1.1\n"),
    textFile("ocfl_layout.json", writeJson({ extension: layout, description })),
    textFile(`extensions/${layout}/config.json`, writeJson(config)),
  ];
}

/** Tells our layout from others by the bytes of `ocfl_layout.json`. */
export function layoutOf(bytes: Uint8Array): "ours" | "another" {
  try {
    const { extension } = JSON.parse(new TextDecoder().decode(bytes)) as { extension?: unknown };
    return extension === layout ? "ours" : "another";
  } catch {
    return "another";
  }
}

/**
 * The path of an object in a storage root: with the digest of `urn:x` beginning `3c0ff4240c`, `3c0/ff4/240/urn%3ax`. A long id is cut, and its
 * digest put behind it. OCFL community extension 0003.
 */
export function pathOfObject(id: string, sha256: string): string {
  const encoded = [...new TextEncoder().encode(id)].map(encodedByte).join("");
  const folder = encoded.length > longest ? `${encoded.slice(0, longest)}-${sha256}` : encoded;
  return [sha256.slice(0, 3), sha256.slice(3, 6), sha256.slice(6, 9), folder].join("/");
}

const longest = 100;

function encodedByte(byte: number): string {
  const sign = String.fromCharCode(byte);
  return /[A-Za-z0-9\-_]/.test(sign) ? sign : `%${byte.toString(16).padStart(2, "0")}`;
}
