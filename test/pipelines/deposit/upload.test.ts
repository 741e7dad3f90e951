import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { EditionError } from "../../../src/core/edition-error.ts";
import type { Shipment } from "../../../src/deposit/upload/shipment.ts";
import { upload, type Upload } from "../../../src/pipelines/deposit/upload.ts";
import { Dataverse, Invenio, serve, type Reply, type RepositoryServer } from "./repository-server.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const token = "secret-token";
const shipment: Shipment = {
  metadata: '{"datasetVersion":{"title":"Letters"}}',
  files: [
    { name: "a.xml", bytes: bytes("<a/>") },
    { name: "b.pdf", bytes: bytes("%PDF") },
  ],
};

let server: RepositoryServer;
let told: string[];
afterEach(() => {
  server.close();
});

function sent(to: Upload["to"], more: Partial<Upload> = {}, url = server.url): ReturnType<typeof upload> {
  told = [];
  return upload(shipment, { to, url, token, publish: false, tell: line => told.push(line), ...more });
}

async function faultOf(run: Promise<unknown>): Promise<EditionError> {
  const error = await run.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(EditionError);
  return error as EditionError;
}

const asked = (): string[] => server.came.map(came => came.asked);

describe("an edition sent to InvenioRDM", () => {
  let invenio: Invenio;
  beforeEach(async () => {
    invenio = new Invenio();
    server = await serve(invenio.answer);
  });
  const textsIn = (id: string): string[] =>
    [...invenio.records.get(id)!.files].map(([name, file]) => `${name}: ${String(file.bytes)}, ${String(file.whole)}`);

  it("is a draft with all its files, and is published only where that is said", async () => {
    expect(await sent("invenio")).toMatchObject({ record: "r1", published: false, url: `${server.url}/uploads/r1` });
    expect(textsIn("r1")).toEqual(["a.xml: <a/>, true", "b.pdf: %PDF, true"]);
    expect(invenio.records.get("r1")!.published).toBe(false);
    await sent("invenio", { record: "r1", publish: true });
    expect(invenio.records.get("r1")!.published).toBe(true);
  });

  it("is told by a dry run in the very requests that are then sent, and nothing is asked", async () => {
    told = [];
    await upload(shipment, { to: "invenio", url: server.url, publish: true, tell: line => told.push(line) });
    expect(server.came).toEqual([]);
    const dry = told.map(line => line.replaceAll("ID", "r1"));
    await sent("invenio", { publish: true });
    expect(told).toEqual(dry);
    expect(told.map(line => line.replace(server.url, "").replace(/ \(.*/, ""))).toEqual(asked());
    expect(told.join("\n")).not.toContain(token);
  });

  it("goes on where it was when the connection broke: what is there whole is not sent again", async () => {
    server.trouble = ({ asked: what }) => (what.endsWith("b.pdf/content") ? "cut" : undefined);
    const fault = await faultOf(sent("invenio"));
    expect(fault.message).toMatch(/^PUT .*b\.pdf\/content: the connection broke: /);
    expect(fault.hint).toContain("--record r1");
    server.trouble = () => undefined;
    server.came.length = 0;
    expect(await sent("invenio", { record: "r1" })).toMatchObject({ record: "r1" });
    expect(textsIn("r1")).toEqual(["a.xml: <a/>, true", "b.pdf: %PDF, true"]);
    expect(asked().filter(what => what.includes("a.xml"))).toEqual([]);
  });

  it("says of a connection that broke at its first request that no draft is known", async () => {
    server.trouble = () => "cut";
    expect((await faultOf(sent("invenio"))).hint).toContain("No draft is known to have been begun");
  });

  it("is a new version of a record that is published", async () => {
    await sent("invenio", { publish: true });
    expect(await sent("invenio", { record: "r1" })).toMatchObject({ record: "r2", published: false });
    expect(asked()).toContain("POST /api/records/r1/versions");
    expect(textsIn("r2")).toEqual(["a.xml: <a/>, true", "b.pdf: %PDF, true"]);
  });

  it("leaves the files of others in the draft", async () => {
    await sent("invenio");
    invenio.records.get("r1")!.files.set("mine.txt", { bytes: Buffer.from("x"), whole: true });
    await sent("invenio", { record: "r1" });
    expect(textsIn("r1")).toContain("mine.txt: x, true");
  });

  it("is known to be damaged on its way by the checksum of the server, and is then sent again", async () => {
    server.trouble = ({ asked: what }) =>
      what.endsWith("a.xml/commit") ? { status: 200, json: { key: "a.xml", checksum: "md5:00" } } : undefined;
    const fault = await faultOf(sent("invenio"));
    expect(fault.message).toBe("a.xml: arrived otherwise than it was sent: the server states md5 00.");
    server.trouble = () => undefined;
    await sent("invenio", { record: "r1" });
    expect(textsIn("r1")).toEqual(["a.xml: <a/>, true", "b.pdf: %PDF, true"]);
  });

  it("waits as long as the server says, and asks again; not where that is too long", async () => {
    let turns = 0;
    server.trouble = () => (turns++ < 2 ? { status: 429, headers: { "retry-after": "0" } } : undefined);
    await sent("invenio");
    expect(asked().filter(what => what === "POST /api/records")).toHaveLength(3);
    server.trouble = () => ({ status: 503, headers: { "retry-after": "4000" } });
    expect((await faultOf(sent("invenio"))).hint).toContain("try again in 4000 s");
    const later = { "retry-after": "Tue, 01 Dec 2026 02:00:00 GMT", date: "Tue, 01 Dec 2026 01:00:00 GMT" };
    server.trouble = () => ({ status: 429, headers: later });
    expect((await faultOf(sent("invenio"))).hint).toContain("try again in 3600 s");
  });

  const licence = { field: "metadata.rights.0.id", messages: ["Not a valid choice."] };

  it.each<[Reply, RegExp, RegExp]>([
    [{ status: 400, json: { errors: [licence] } }, /metadata\.rights\.0\.id: Not a valid/, /licence\/@target/],
    [
      { status: 201, json: { id: "r9", errors: [licence] } },
      /did not take all metadata/,
      /licence\/@target.*--record r9/,
    ],
    [{ status: 400, json: { message: "Too long." } }, /answers 400: Too long\./, /Correct in the header/],
    [{ status: 401 }, /answers 401\./, /RECENSION_TOKEN/],
    [{ status: 403 }, /answers 403\./, /may not do this/],
    [{ status: 404 }, /answers 404\./, /--url and --record/],
    [{ status: 409 }, /answers 409\./, /locked/],
    [{ status: 413 }, /answers 413\./, /larger than/],
    [{ status: 429 }, /answers 429\./, /try again later/],
    [{ status: 500, json: "<html>" }, /answers 500\./, /fault of its own/],
    [{ status: 502 }, /answers 502\./, /fault of its own/],
    [{ status: 200, json: { hits: 1 } }, /not as InvenioRDM does/, /--url/],
  ])("that is answered by %j says so, and what to do", async (reply, message, hint) => {
    server.trouble = () => reply;
    const fault = await faultOf(sent("invenio"));
    expect(fault.message).toMatch(message);
    expect(fault.hint).toMatch(hint);
  });

  it("follows no redirection: the token goes to no other host", async () => {
    const other = await serve(() => ({ status: 200 }));
    server.trouble = () => ({ status: 307, headers: { location: `${other.url}/api/records` } });
    const fault = await faultOf(sent("invenio"));
    other.close();
    expect(fault.message).toContain(other.url);
    expect(fault.hint).toContain("sent to no other address");
    expect(other.came).toEqual([]);
  });

  it("says no token, though the server repeats it or no header could hold it", async () => {
    server.trouble = ({ headers }) => ({ status: 403, json: { message: `No right: ${headers.authorization!}` } });
    const fault = await faultOf(sent("invenio"));
    expect(fault.message).toContain("No right: Bearer …");
    const odd = await faultOf(sent("invenio", { token: "sec\nret" }));
    expect(odd).toMatchObject({ kind: "usage", message: expect.not.stringContaining("sec\nret") as string });
  });

  it.each(["http://example.org", "ftp://example.org", "https://me:pw@example.org", "https://example.org/?a=b", "x"])(
    "goes to no address such as %s",
    async url => {
      expect(await faultOf(sent("invenio", {}, url))).toMatchObject({ kind: "usage" });
      expect(told).toEqual([]);
    },
  );
});

describe("an edition sent to Dataverse", () => {
  let dataverse: Dataverse;
  let collection: string;
  beforeEach(async () => {
    dataverse = new Dataverse();
    server = await serve(dataverse.answer);
    collection = `${server.url}/dataverse/letters`;
  });
  const texts = (): string[] => [...dataverse.files].map(([name, file]) => `${name}: ${String(file.bytes)}`);

  it("is a draft in the collection that the address names, with all its files, and is published only where that is said", async () => {
    const { record } = await sent("dataverse", {}, collection);
    expect(record).toBe("doi:10.5072/FK2/A");
    expect(asked()[0]).toBe("POST /api/dataverses/letters/datasets");
    expect(texts()).toEqual(["a.xml: <a/>", "b.pdf: %PDF"]);
    expect(dataverse.published).toBe(false);
    server.came.length = 0;
    await sent("dataverse", { record, publish: true }, collection);
    expect(dataverse.published).toBe(true);
    expect(asked().filter(what => what.includes("/add"))).toEqual([]);
  });

  it("gives a dataset that is known its metadata anew, and only the files that are others now", async () => {
    const { record } = await sent("dataverse", {}, collection);
    server.came.length = 0;
    dataverse.files.set("b.pdf", { id: 99, bytes: Buffer.from("old") });
    await sent("dataverse", { record });
    expect(server.came[0]!.bytes.toString()).toBe('{"title":"Letters"}');
    expect(asked().map(what => what.replace(/\?.*/, ""))).toEqual([
      "PUT /api/datasets/:persistentId/versions/:draft",
      "GET /api/datasets/:persistentId/versions/:latest/files",
      "DELETE /api/files/99",
      "POST /api/datasets/:persistentId/add",
    ]);
    expect(texts()).toEqual(["a.xml: <a/>", "b.pdf: %PDF"]);
  });

  it("has an archive within another, which the server unpacks, and is compared with what is kept", async () => {
    const bag = { name: "bag.zip", bytes: bytes("PK inner") };
    dataverse.within = ["bag.zip", Buffer.from("PK inner")];
    const files = [{ ...bag, wrapped: bytes("PK outer") }];
    const how = { to: "dataverse", url: collection, token, publish: false, tell: () => undefined } as const;
    await upload({ ...shipment, files }, how);
    expect(texts()).toEqual(["bag.zip: PK inner"]);
    dataverse.files.clear();
    dataverse.within = ["bag.zip", Buffer.from("PK other")];
    expect((await faultOf(upload({ ...shipment, files }, how))).message).toContain("arrived otherwise");
  });

  it("says in the words of the server why it was refused, and how to go on", async () => {
    server.trouble = ({ asked: what }) =>
      what.includes("/add")
        ? { status: 409, json: { status: "ERROR", message: "This dataset is locked." } }
        : undefined;
    const fault = await faultOf(sent("dataverse", {}, collection));
    expect(fault.message).toContain("(a.xml): the repository answers 409: This dataset is locked.");
    expect(fault.hint).toContain("--record doi:10.5072/FK2/A");
    const unknown = await faultOf(sent("dataverse", { token: "other" }, collection));
    expect(unknown.message).toContain("401: Bad API key.");
  });
});
