import { createHash } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that came: `PUT /api/records/r1/draft`, and all that it carried. */
export interface Came {
  readonly asked: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer in place of the usual one; "cut" ends the connection in the middle of it. Undefined where all is as usual. */
export type Trouble = (came: Came) => Reply | "cut" | undefined;

export interface RepositoryServer {
  readonly url: string;
  readonly came: Came[];
  trouble: Trouble;
  readonly close: () => void;
}

/** A server on this computer that answers as a repository is documented to. */
export async function serve(answer: (came: Came) => Reply): Promise<RepositoryServer> {
  const came: Came[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const one = {
        asked: `${request.method!} ${request.url!}`,
        headers: request.headers,
        bytes: Buffer.concat(chunks),
      };
      came.push(one);
      const reply = own.trouble(one) ?? answer(one);
      if (reply === "cut") {
        response.writeHead(200, { "content-length": 1000 }).write("{");
        setTimeout(() => request.socket.destroy(), 20);
      } else response.writeHead(reply.status, reply.headers).end(JSON.stringify(reply.json));
    });
  });
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  const own: RepositoryServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    came,
    trouble: () => undefined,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return own;
}

const md5 = (bytes: Buffer): string => createHash("md5").update(bytes).digest("hex");

/** The files of each draft and whether it is published, as InvenioRDM keeps them. "Drafts and Records" of its reference. */
export class Invenio {
  readonly records = new Map<string, { published: boolean; files: Map<string, { bytes?: Buffer; whole: boolean }> }>();

  readonly answer = ({ asked, bytes, headers }: Came): Reply => {
    if (headers.authorization !== "Bearer secret-token") return { status: 401, json: { message: "Unauthenticated" } };
    const [method, path = ""] = asked.split(" ");
    if (asked === "POST /api/records") return { status: 201, json: { id: this.#begin() } };
    const [, id = "", below = ""] = /^\/api\/records\/([^/]+)(.*)$/.exec(path) ?? [];
    const record = this.records.get(id);
    if (!record) return { status: 404, json: { message: "The persistent identifier does not exist." } };
    if (below === "/versions") return { status: 201, json: { id: this.#begin() } };
    if (below === "/draft" && record.published) return { status: 404 };
    if (below === "/draft") return { status: 200, json: { id, is_published: false } };
    if (below === "/draft/actions/publish") {
      record.published = true;
      return { status: 202, json: { id } };
    }
    return this.#file(method!, decodeURIComponent(below.replace("/draft/files", "")), record.files, bytes);
  };

  #begin(): string {
    const id = `r${this.records.size + 1}`;
    this.records.set(id, { published: false, files: new Map() });
    return id;
  }

  #file(method: string, below: string, files: Map<string, { bytes?: Buffer; whole: boolean }>, bytes: Buffer): Reply {
    const [, key = "", deed] = /^\/([^/]+)(?:\/(content|commit))?$/.exec(below) ?? [];
    const entry = (name: string): unknown => {
      const { bytes: own, whole } = files.get(name)!;
      return { key: name, status: whole ? "completed" : "pending", ...(own && { checksum: `md5:${md5(own)}` }) };
    };
    if (below === "" && method === "GET") return { status: 200, json: { entries: [...files.keys()].map(entry) } };
    if (below === "") {
      const [{ key: name }] = JSON.parse(bytes.toString()) as [{ key: string }];
      if (files.has(name)) return { status: 400, json: { message: `File with key ${name} already exists.` } };
      files.set(name, { whole: false });
      return { status: 201, json: {} };
    }
    if (!files.has(key)) return { status: 404 };
    if (method === "DELETE") return { status: files.delete(key) ? 204 : 404 };
    if (deed === "content") files.set(key, { bytes, whole: false });
    else files.get(key)!.whole = true;
    return { status: 200, json: entry(key) };
  }
}

/** One dataset, as Dataverse keeps it: the files in the forms that came, of which it unpacks what is a ZIP archive. */
export class Dataverse {
  readonly files = new Map<string, { id: number; bytes: Buffer }>();
  published = false;
  /** The file within an archive, as whoever tests it knows. */
  within: readonly [name: string, bytes: Buffer] | undefined;
  #next = 1;

  readonly answer = ({ asked, bytes, headers }: Came): Reply => {
    if (headers["x-dataverse-key"] !== "secret-token")
      return { status: 401, json: { status: "ERROR", message: "Bad API key" } };
    if (/^POST \/api\/dataverses\/letters\/datasets$/.test(asked))
      return { status: 201, json: { status: "OK", data: { id: 7, persistentId: "doi:10.5072/FK2/A" } } };
    const deleted = /^DELETE \/api\/files\/(\d+)$/.exec(asked)?.[1];
    if (deleted !== undefined) {
      for (const [name, { id }] of this.files) if (id === Number(deleted)) this.files.delete(name);
      return { status: 200, json: { status: "OK" } };
    }
    const pattern = /^(\w+) \/api\/datasets\/:persistentId(\/[^?]+)\?persistentId=doi%3A10.5072%2FFK2%2FA/;
    const [, method, below] = pattern.exec(asked) ?? [];
    if (below === undefined) return { status: 404, json: { status: "ERROR", message: "Dataset not found." } };
    if (below === "/actions/:publish") this.published = true;
    if (below === "/add") return { status: 200, json: { data: { files: [this.#add(bytes)] } } };
    if (method === "GET") return { status: 200, json: { data: [...this.files.keys()].map(name => this.#entry(name)) } };
    return { status: 200, json: { status: "OK" } };
  };

  #add(form: Buffer): unknown {
    const text = form.toString("latin1");
    const [head = "", sentAs = ""] = /name="file"; filename="([^"]*)"\r\nContent-Type: [^\r]*\r\n\r\n/.exec(text) ?? [];
    const start = text.indexOf(head) + head.length;
    const sent = form.subarray(start, text.lastIndexOf("\r\n--"));
    const [name, bytes] = sent.subarray(0, 2).toString() === "PK" ? this.within! : ([sentAs, sent] as const);
    this.files.set(name, { id: this.#next++, bytes });
    return this.#entry(name);
  }

  #entry(name: string): unknown {
    const { id, bytes } = this.files.get(name)!;
    return { label: name, dataFile: { id, checksum: { type: "MD5", value: md5(bytes) } } };
  }
}
