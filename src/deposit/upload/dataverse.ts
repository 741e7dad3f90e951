import { EditionError } from "../../core/edition-error.ts";
import type { RepositoryBody } from "../../world/repository.ts";
import { refuseOther } from "./arrival.ts";
import { jsonBody, type Asker } from "./ask.ts";
import { fitsChecksum, md5Of, type Checksum } from "./checksum.ts";
import type { Sending, Sent, SentFile, Shipment } from "./shipment.ts";

/** The header of the token. Dataverse, API Guide, "API Tokens and Authentication". */
export const dataverseHeader = ["x-dataverse-key", ""] as const;

/**
 * Sends an edition to Dataverse: a draft of a dataset in a collection, each file for itself, and what is there already is left. A dataset
 * that is known gets the draft of its next version, where it has none. Dataverse, API Guide, "Native API". Errors: EditionError "unwritable".
 */
export async function sendToDataverse(
  shipment: Shipment,
  { record, publish, collection }: Sending & { readonly collection: string },
  ask: Asker,
  begun: (record: string) => string,
): Promise<Sent> {
  const id = record ?? (await newDataset(shipment, collection, ask));
  const resume = begun(id);
  if (record !== undefined) await describeAnew(record, shipment, ask);
  const there = await filesOf(id, ask);
  for (const file of shipment.files) await sendFile(file, there.get(file.name), { id, resume }, ask);
  if (publish)
    await ask({
      ...{ method: "POST", path: toDataset(id, "/actions/:publish", "type=major") },
      ...{ what: "publish", assumed: { status: 200 } },
    });
  return { record: id, page: `dataset.xhtml?persistentId=${encodeURIComponent(id)}`, published: publish };
}

async function newDataset(shipment: Shipment, collection: string, ask: Asker): Promise<string> {
  const { json } = await ask({
    ...{ method: "POST", path: `api/dataverses/${encodeURIComponent(collection)}/datasets` },
    ...{ what: "the metadata of a new draft", body: jsonBody(shipment.metadata) },
    assumed: { status: 201, json: { data: { persistentId: "ID" } } },
  });
  const id = (json as { data?: { persistentId?: unknown } } | undefined)?.data?.persistentId;
  if (typeof id === "string" && id !== "") return id;
  throw new EditionError(
    "unwritable",
    "The server answers, but not as Dataverse does.",
    "Give the address of the repository itself with --url.",
  );
}

/** Of a version, the metadata alone are sent, without the dataset around them. */
async function describeAnew(id: string, { metadata }: Shipment, ask: Asker): Promise<void> {
  const { datasetVersion } = JSON.parse(metadata) as { readonly datasetVersion: unknown };
  await ask({
    ...{ method: "PUT", path: toDataset(id, "/versions/:draft"), what: "the metadata" },
    ...{ body: jsonBody(JSON.stringify(datasetVersion)), assumed: { status: 200 } },
  });
}

/** A file of a dataset: its id in the database, and what is stated of it. */
interface Entry {
  readonly label?: string;
  readonly dataFile?: {
    readonly id?: number;
    readonly filename?: string;
    readonly checksum?: { readonly type: string; readonly value: string };
    readonly md5?: string;
  };
}

async function filesOf(id: string, ask: Asker): Promise<ReadonlyMap<string, Entry>> {
  const { json } = await ask({
    ...{ method: "GET", path: toDataset(id, "/versions/:latest/files") },
    ...{ what: "which files has it?", assumed: { status: 200, json: { data: [] } } },
  });
  const { data = [] } = (json ?? {}) as { readonly data?: readonly Entry[] };
  return new Map(data.map(entry => [nameOf(entry), entry]));
}

/** A file that is there as it is to be is left; another of its name goes before it is sent. */
async function sendFile(
  file: SentFile,
  there: Entry | undefined,
  { id, resume }: { readonly id: string; readonly resume: string },
  ask: Asker,
): Promise<void> {
  const { name, bytes } = file;
  const checksum = checksumOf(there);
  if (checksum && fitsChecksum(bytes, checksum)) return;
  const known = there?.dataFile?.id;
  if (known !== undefined)
    await ask({
      ...{ method: "DELETE", path: `api/files/${known}`, what: `${name} as it is there`, assumed: { status: 200 } },
    });
  const { json } = await ask({
    ...{ method: "POST", path: toDataset(id, "/add"), what: name, body: formOf(file) },
    assumed: {
      status: 200,
      json: { data: { files: [{ label: name, dataFile: { checksum: { type: "MD5", value: md5Of(bytes) } } }] } },
    },
  });
  const { data } = (json ?? {}) as { readonly data?: { readonly files?: readonly Entry[] } };
  refuseOther(file, checksumOf(data?.files?.find(entry => nameOf(entry) === name)), resume);
}

function nameOf({ label, dataFile }: Entry): string {
  return label ?? dataFile?.filename ?? "";
}

function checksumOf(entry: Entry | undefined): Checksum | undefined {
  const { checksum, md5 } = entry?.dataFile ?? {};
  if (checksum) return { algorithm: checksum.type, digest: checksum.value };
  return md5 === undefined ? undefined : { algorithm: "md5", digest: md5 };
}

/** The file as a form of a page sends it; tables are not to be made into others. RFC 7578. */
function formOf({ name, bytes, wrapped }: SentFile): RepositoryBody {
  const boundary = `recension-${md5Of(bytes)}`;
  const sentAs = wrapped ? `${name}.outer.zip` : name;
  const text = (written: string): Uint8Array => new TextEncoder().encode(written);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    chunks: [
      text(`--${boundary}\r\nContent-Disposition: form-data; name="jsonData"\r\n\r\n{"tabIngest":"false"}\r\n`),
      text(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${sentAs}"\r\n`),
      text(`Content-Type: ${wrapped ? "application/zip" : "application/octet-stream"}\r\n\r\n`),
      wrapped ?? bytes,
      text(`\r\n--${boundary}--\r\n`),
    ],
  };
}

function toDataset(id: string, below: string, more = ""): string {
  return `api/datasets/:persistentId${below}?persistentId=${encodeURIComponent(id)}${more && `&${more}`}`;
}
