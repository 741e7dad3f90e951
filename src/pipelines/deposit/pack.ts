import { join } from "node:path";

import { EditionError } from "../../core/edition-error.ts";
import { bag } from "../../deposit/forms/bag/bag.ts";
import { csip } from "../../deposit/forms/csip/csip.ts";
import type { Deposit } from "../../deposit/forms/deposit.ts";
import { ocflObject } from "../../deposit/forms/ocfl/ocfl-object.ts";
import { dataverseDataset } from "../../deposit/forms/dataverse/dataverse-dataset.ts";
import { dspaceItem } from "../../deposit/forms/dspace/dspace-item.ts";
import type { Inventory } from "../../deposit/forms/ocfl/inventory.ts";
import { layoutOf, pathOfObject, storageRootFiles } from "../../deposit/forms/ocfl/storage-root.ts";
import type { Session } from "../../session.ts";
import type { PackedFile, World } from "../../world/world.ts";
import { archiveOfFiles } from "./archive.ts";
import type { Package, PackageForm } from "./package.ts";

/** Packs a deposit in each form; `folder` is where the packages are to be put. */
export const packIn: Readonly<
  Record<PackageForm, (deposit: Deposit, folder: string, session: Session) => Promise<readonly Package[]>>
> = {
  bag: async (deposit, _folder, { world }) => [
    packageOf("bag", deposit, await bag(deposit, content => world.describe(content))),
  ],
  csip: async (deposit, _folder, { world }) => [
    packageOf("csip", deposit, await csip(deposit, content => world.describe(content))),
  ],
  ocfl: packInOcfl,
  dspace: deposit => Promise.resolve([packageOf("dspace", deposit, dspaceItem(deposit))]),
  dataverse: packForDataverse,
};

function packageOf(form: PackageForm, { identity }: Deposit, files: readonly PackedFile[]): Package {
  return { form, path: `${form}/${identity.name}`, files, beside: "gone" };
}

/**
 * The metadata of a dataset, and its files in one ZIP archive, which Dataverse unpacks: within it the bag is an archive of its own, which
 * it leaves as it is.
 */
async function packForDataverse(deposit: Deposit, _folder: string, { world }: Session): Promise<readonly Package[]> {
  const { metadata, files } = dataverseDataset(deposit);
  const { name } = deposit.identity;
  const inner = await zippedBag(deposit, world);
  const outer = { path: "files.zip", content: await collected(archiveOfFiles([...files, inner], name, world)) };
  return [packageOf("dataverse", deposit, [metadata, outer])];
}

/** The bag in a ZIP archive. */
export async function zippedBag(
  deposit: Deposit,
  world: World,
): Promise<{ readonly path: string; readonly content: Uint8Array }> {
  const { name } = deposit.identity;
  const whole = await bag(deposit, content => world.describe(content));
  return { path: `${name}-bag.zip`, content: await collected(archiveOfFiles(whole, name, world)) };
}

export async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return new Uint8Array(Buffer.concat(all));
}

async function packInOcfl(deposit: Deposit, folder: string, { world }: Session): Promise<readonly Package[]> {
  const root = join(folder, "ocfl");
  const isNew = await isNewRoot(root, world);
  const id = new TextEncoder().encode(deposit.identity.uri);
  const path = `ocfl/${pathOfObject(deposit.identity.uri, world.digest(id))}`;
  await world.mendPackage(join(folder, path), "copied");
  const before = await inventoryAt(join(folder, path), world);
  const version = await ocflObject(deposit, content => world.describe(content), before);
  return [
    ...(isNew
      ? [{ form: "ocfl" as const, path: "ocfl", files: storageRootFiles(), beside: "copied" as const, isShared: true }]
      : []),
    ...(version ? [{ form: "ocfl" as const, path, files: version.files, beside: "copied" as const }] : []),
  ];
}

/** False where there is a storage root of our layout. Errors: EditionError "usage" for one of another. */
async function isNewRoot(root: string, world: World): Promise<boolean> {
  const isThere = (await world.exists(join(root, "0=ocfl_1.1"))) || (await world.exists(join(root, "0=ocfl_1.0")));
  if (!isThere) return true;
  const layout = join(root, "ocfl_layout.json");
  const bytes = (await world.exists(layout)) ? await world.read(layout) : undefined;
  if (bytes && layoutOf(bytes) === "ours") return false;
  throw new EditionError(
    "usage",
    `${root}: is a storage root with another layout than that of extension 0003.`,
    "Name another folder with -o.",
  );
}

/** The inventory of an object that is there. Errors: EditionError "unreadable" for one that is not as its digest says. */
async function inventoryAt(path: string, world: World): Promise<Inventory | undefined> {
  const file = join(path, "inventory.json");
  if (!(await world.exists(file))) return undefined;
  const bytes = await world.read(file);
  const inventory = parsed(bytes);
  const algorithm = inventory?.digestAlgorithm;
  const sidecar = `${file}.${algorithm ?? "sha512"}`;
  const stated = (await world.exists(sidecar)) ? new TextDecoder().decode(await world.read(sidecar)) : "";
  const digest = algorithm && (await world.describe(bytes))[algorithm];
  if (inventory && digest === stated.split(/\s/)[0]?.toLowerCase()) return inventory;
  throw new EditionError(
    "unreadable",
    `${file}: is not as its digest says: the object is damaged, and gets no new version.`,
    `See what is wrong with it: recension check ${path}`,
  );
}

function parsed(bytes: Uint8Array): Inventory | undefined {
  try {
    const inventory = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Inventory> | null;
    const { digestAlgorithm, head, versions, manifest } = inventory ?? {};
    const isWhole = head !== undefined && versions?.[head] !== undefined && manifest !== undefined;
    return isWhole && (digestAlgorithm === "sha512" || digestAlgorithm === "sha256")
      ? (inventory as Inventory)
      : undefined;
  } catch {
    return undefined;
  }
}
