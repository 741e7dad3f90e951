import { EditionError } from "../../core/edition-error.ts";
import { fitsChecksum, type Checksum } from "./checksum.ts";
import type { SentFile } from "./shipment.ts";

/** Errors: EditionError "unwritable", where what the server has is not what was sent, or cannot be compared. */
export function refuseOther({ name, bytes }: SentFile, checksum: Checksum | undefined, resume: string): void {
  if (checksum && fitsChecksum(bytes, checksum)) return;
  const message = checksum
    ? `${name}: arrived otherwise than it was sent: the server states ${checksum.algorithm} ${checksum.digest}.`
    : `${name}: the server states no checksum, so that nobody knows how it arrived.`;
  throw new EditionError("unwritable", message, `${resume} The file is then sent again.`);
}
