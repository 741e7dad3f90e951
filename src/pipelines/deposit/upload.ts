import { askerOf, rehearsal, sizeOf, type Ask } from "../../deposit/upload/ask.ts";
import { dataverseHeader, sendToDataverse } from "../../deposit/upload/dataverse.ts";
import { invenioHeader, sendToInvenio } from "../../deposit/upload/invenio.ts";
import type { RepositoryName, Sending, Sent, Shipment } from "../../deposit/upload/shipment.ts";
import { addressOfRepository, nodeRepository } from "../../world/repository.ts";

export interface Upload extends Sending {
  readonly to: RepositoryName;
  /** Of the repository; of Dataverse, that of a collection too: `https://demo.dataverse.org/dataverse/letters`. */
  readonly url: string;
  /** Where there is none, nothing is sent: a dry run. */
  readonly token?: string;
  /** Told of each request before it is sent, in a line. */
  readonly tell: (line: string) => void;
}

/** Where a shipment is sent: the repository and, of Dataverse, the alias of the collection. */
interface Place {
  readonly address: URL;
  readonly collection: string;
}

/**
 * Sends an edition to a repository as a draft, and publishes it where that is wanted; a dry run tells the same requests, and sends none.
 * Errors: EditionError "usage", "unwritable".
 */
export async function upload(shipment: Shipment, sending: Upload): Promise<Sent & { readonly url: string }> {
  const { to, token, tell } = sending;
  const { address, collection } = placeOf(sending);
  const below = address.href.replace(/\/*$/, "/");
  const repository = token === undefined ? rehearsal() : nodeRepository({ address, token, header: headers[to] });
  let known = sending.record;
  const resume = (): string => (known === undefined ? noDraft : `Then go on where it was, with --record ${known}`);
  const ask = askerOf(
    repository,
    asked => {
      tell(lineOf(asked, below));
    },
    resume,
  );
  const begun = (record: string): string => {
    known = record;
    return resume();
  };
  const sent =
    to === "invenio"
      ? await sendToInvenio(shipment, sending, ask, begun)
      : await sendToDataverse(shipment, { ...sending, collection }, ask, begun);
  return { ...sent, url: below + sent.page };
}

const headers = { invenio: invenioHeader, dataverse: dataverseHeader } as const;

const noDraft = "No draft is known to have been begun; if the connection broke, look among yours there first.";

/** Errors: EditionError "usage". */
export function placeOf({ to, url }: Pick<Upload, "to" | "url">): Place {
  const address = addressOfRepository(url);
  const [, before, collection] = /^(.*)\/dataverse\/([^/]+)\/?$/.exec(address.pathname) ?? [];
  if (to !== "dataverse" || before === undefined || collection === undefined) return { address, collection: ":root" };
  return { address: new URL(`${before}/`, address), collection: decodeURIComponent(collection) };
}

/** `PUT https://zenodo.org/api/records/abc/draft/files/a.pdf/content (a.pdf, 1234 bytes)` */
function lineOf(ask: Ask, below: string): string {
  const size = ask.body ? `, ${sizeOf(ask)} bytes` : "";
  return `${ask.method} ${below}${ask.path} (${ask.what}${size})`;
}
