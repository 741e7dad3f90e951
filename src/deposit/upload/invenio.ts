import { EditionError } from "../../core/edition-error.ts";
import { refuseOther } from "./arrival.ts";
import { jsonBody, type Ask, type Asker } from "./ask.ts";
import { fitsChecksum, md5Of, type Checksum } from "./checksum.ts";
import { faultsOf, remedyOfMetadata } from "./refusal.ts";
import type { Sending, Sent, SentFile, Shipment } from "./shipment.ts";

/** The header of the token. InvenioRDM, REST API, "Authentication". */
export const invenioHeader = ["authorization", "Bearer "] as const;

/**
 * Sends an edition to InvenioRDM or Zenodo: a draft, each file for itself, and what is there already is left. `begun` is told the id of the
 * draft as soon as there is one. InvenioRDM, REST API, "Drafts and Records". Errors: EditionError "unwritable".
 */
export async function sendToInvenio(
  shipment: Shipment,
  { record, publish }: Sending,
  ask: Asker,
  begun: (record: string) => string,
): Promise<Sent> {
  const id = record === undefined ? await newDraft(shipment, ask, begun) : await draftOf(record, shipment, ask, begun);
  const resume = begun(id);
  const there = await filesOf(id, ask);
  for (const file of shipment.files) await sendFile(file, there.get(file.name), { id, resume }, ask);
  if (publish) await ask({ ...toDraft(id, "POST", "/actions/publish"), what: "publish", assumed: { status: 202 } });
  return { record: id, page: publish ? `records/${id}` : `uploads/${id}`, published: publish };
}

async function newDraft(shipment: Shipment, ask: Asker, begun: (record: string) => string): Promise<string> {
  const { json } = await ask({
    ...{ method: "POST", path: "api/records", what: "the metadata of a new draft" },
    body: jsonBody(shipment.metadata),
    assumed: { status: 201, json: { id: "ID" } },
  });
  const id = idOf(json);
  refuseFaults(json, begun(id));
  return id;
}

/** The draft that was begun under the id; of a record that is published, the draft of its next version, which there may be already. */
async function draftOf(
  record: string,
  shipment: Shipment,
  ask: Asker,
  begun: (record: string) => string,
): Promise<string> {
  const found = await ask({
    ...{ ...toDraft(record, "GET"), what: "is it a draft?", expected: [404], assumed: { status: 404 } },
  });
  const isDraft = found.status !== 404 && (found.json as Draft | undefined)?.is_published === false;
  const id = isDraft ? record : await nextVersion(record, ask);
  const resume = begun(id);
  const { json } = await ask({
    ...{ ...toDraft(id, "PUT"), what: "the metadata", body: jsonBody(shipment.metadata) },
    assumed: { status: 200, json: {} },
  });
  refuseFaults(json, resume);
  return id;
}

async function nextVersion(record: string, ask: Asker): Promise<string> {
  const { json } = await ask({
    ...{ method: "POST", path: `api/records/${encodeURIComponent(record)}/versions`, what: "a new version" },
    assumed: { status: 201, json: { id: "NEW-ID" } },
  });
  return idOf(json);
}

interface Draft {
  readonly id?: unknown;
  readonly is_published?: unknown;
  /** The metadata that it did not take: a draft is made all the same. */
  readonly errors?: unknown;
}

interface Entry {
  readonly key: string;
  readonly status?: string;
  readonly checksum?: string;
}

async function filesOf(id: string, ask: Asker): Promise<ReadonlyMap<string, Entry>> {
  const assumed = { status: 200, json: { entries: [] } };
  const { json } = await ask({ ...toDraft(id, "GET", "/files"), what: "which files has it?", assumed });
  const { entries = [] } = (json ?? {}) as { readonly entries?: readonly Entry[] };
  return new Map(entries.map(entry => [entry.key, entry]));
}

/** A file that is there whole is left; one that is there in part, or is another, is sent anew. */
async function sendFile(
  file: SentFile,
  there: Entry | undefined,
  { id, resume }: { readonly id: string; readonly resume: string },
  ask: Asker,
): Promise<void> {
  const { name, bytes } = file;
  const checksum = checksumOf(there);
  if (there?.status === "completed" && checksum && fitsChecksum(bytes, checksum)) return;
  const own = `/files/${encodeURIComponent(name)}`;
  if (there) await ask({ ...toDraft(id, "DELETE", own), what: `${name} as it is there`, assumed: { status: 204 } });
  await ask({
    ...{ ...toDraft(id, "POST", "/files"), what: `${name} begins`, body: jsonBody(JSON.stringify([{ key: name }])) },
    assumed: { status: 201 },
  });
  await ask({
    ...{ ...toDraft(id, "PUT", `${own}/content`), what: name },
    ...{ body: { type: "application/octet-stream", chunks: [bytes] }, assumed: { status: 200 } },
  });
  const { json } = await ask({
    ...{ ...toDraft(id, "POST", `${own}/commit`), what: `${name} ends` },
    assumed: { status: 200, json: { key: name, status: "completed", checksum: `md5:${md5Of(bytes)}` } },
  });
  refuseOther(file, checksumOf(json as Entry | undefined), resume);
}

/** `md5:0123…` */
function checksumOf(entry: Entry | undefined): Checksum | undefined {
  const [, algorithm, digest] = /^([^:]+):(.+)$/.exec(entry?.checksum ?? "") ?? [];
  return algorithm === undefined || digest === undefined ? undefined : { algorithm, digest };
}

function toDraft(id: string, method: Ask["method"], below = ""): Pick<Ask, "method" | "path"> {
  return { method, path: `api/records/${encodeURIComponent(id)}/draft${below}` };
}

function idOf(json: unknown): string {
  const id = (json as Draft | undefined)?.id;
  if (typeof id === "string" && id !== "") return id;
  throw new EditionError(
    "unwritable",
    "The server answers, but not as InvenioRDM does.",
    "Give the address of the repository itself with --url.",
  );
}

function refuseFaults(json: unknown, resume: string): void {
  const faults = faultsOf((json as Draft | undefined)?.errors);
  if (faults.length === 0) return;
  const message = `The repository made a draft, but did not take all metadata: ${faults.join("; ")}`;
  throw new EditionError("unwritable", message, `${remedyOfMetadata(faults)} ${resume}`);
}
