import type { Deposit } from "../../deposit/forms/deposit.ts";
import { filesForReaders } from "../../deposit/forms/files-for-readers.ts";
import { dataverse } from "../../deposit/records/dataverse.ts";
import { invenio } from "../../deposit/records/invenio.ts";
import type { RepositoryName, SentFile, Shipment } from "../../deposit/upload/shipment.ts";
import { zipOf } from "../../engines/yazl.ts";
import type { Session } from "../../session.ts";
import type { World } from "../../world/world.ts";
import { collected, zippedBag } from "./pack.ts";

/** All that is sent of an edition to each repository: the files for readers, and the bag with all else in one archive. */
export const shipmentFor: Readonly<Record<RepositoryName, (deposit: Deposit, session: Session) => Promise<Shipment>>> =
  {
    invenio: async (deposit, { world }) => {
      const bag = await zippedBag(deposit, world);
      return { metadata: invenio(deposit.record), files: [...(await readersOf(deposit, world)), sentFile(bag)] };
    },
    dataverse: async (deposit, { world }) => {
      const bag = await zippedBag(deposit, world);
      const wrapped = await collected(zipOf([{ path: bag.path, content: () => bag.content }]));
      const files = [...(await readersOf(deposit, world)), { ...sentFile(bag), wrapped }];
      return { metadata: dataverse(deposit.record), files };
    },
  };

function sentFile({ path, content }: { readonly path: string; readonly content: Uint8Array }): SentFile {
  return { name: path, bytes: content };
}

async function readersOf({ files }: Deposit, world: World): Promise<readonly SentFile[]> {
  return Promise.all(
    filesForReaders(files).map(async ({ path, content }) => ({
      name: path,
      bytes: content instanceof Uint8Array ? content : await world.read(content.copyOf),
    })),
  );
}
