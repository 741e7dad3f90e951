import { request as requestByHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { request as requestByHttps } from "node:https";

import { EditionError } from "../core/edition-error.ts";

/** A request to a repository. It has no token: whoever sends it adds one. */
export interface RepositoryRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below the address of the repository, each part escaped: `api/records/abc/draft`. */
  readonly path: string;
  readonly body?: RepositoryBody;
}

export interface RepositoryBody {
  /** The media type. */
  readonly type: string;
  readonly chunks: readonly Uint8Array[];
}

export interface RepositoryAnswer {
  readonly status: number;
  readonly text: string;
  /** The seconds after which the server wants to be asked again, where it says so. */
  readonly retryAfter?: number;
  /** The address to which it sends one, where it does. */
  readonly location?: string;
}

/** A repository of the web: one address, and nothing else is asked. */
export interface Repository<Request = RepositoryRequest> {
  /** Errors: EditionError "unwritable", where no whole answer came. */
  send(request: Request): Promise<RepositoryAnswer>;
  wait(seconds: number): Promise<void>;
}

export interface RepositoryAccess {
  /** As `addressOfRepository` gives it. */
  readonly address: URL;
  /** The name of the header of the token, and what stands before it there. */
  readonly header: readonly [name: string, before: string];
  readonly token: string;
  /** The longest silence that is waited for. By default 120,000. */
  readonly milliseconds?: number;
}

/**
 * The address of a repository: https, or http on this computer. A token would be read by whoever carries it otherwise. Errors:
 * EditionError "usage".
 */
export function addressOfRepository(written: string): URL {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:")
    throw new EditionError(
      "usage",
      `"${written}" is no address of a repository.`,
      "Write one such as https://zenodo.org",
    );
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    throw new EditionError(
      "usage",
      "The address of the repository has a name, a password, a ? or a # in it.",
      "Write the plain address, and put the token into RECENSION_TOKEN.",
    );
  if (url.protocol === "http:" && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname))
    throw new EditionError("usage", `${url.href}: the token would go through the web unencrypted.`, "Write https://");
  return url;
}

/** Errors: EditionError "usage", for a token that no header can hold; it is not repeated. */
export function nodeRepository({ address, header, token, milliseconds = 120_000 }: RepositoryAccess): Repository {
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new EditionError(
      "usage",
      "RECENSION_TOKEN is no token: it is empty, or has a space or another character that no token has.",
      "Copy the token again from your account in the repository.",
    );
  const [name, before] = header;
  return {
    wait: seconds => new Promise(resolve => setTimeout(resolve, seconds * 1000)),
    send: async request => {
      const answer = await sent(request, address, { [name]: before + token }, milliseconds);
      return { ...answer, text: answer.text.replaceAll(token, "…") };
    },
  };
}

/** Redirections are not followed, so that the token goes to no other host. */
function sent(
  { method, path, body }: RepositoryRequest,
  address: URL,
  authorization: Readonly<Record<string, string>>,
  milliseconds: number,
): Promise<RepositoryAnswer> {
  const url = new URL(path, address.href.replace(/\/*$/, "/"));
  const options: RequestOptions = {
    method,
    headers: {
      ...authorization,
      accept: "application/json",
      "content-length": (body?.chunks ?? []).reduce((size, { length }) => size + length, 0),
      ...(body && { "content-type": body.type }),
    },
  };
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      reject(cut(`${method} ${url.href}`, error));
    };
    const outgoing = (url.protocol === "https:" ? requestByHttps : requestByHttp)(url, options, incoming => {
      read(incoming).then(resolve, fail);
    });
    outgoing.setTimeout(milliseconds, () => {
      outgoing.destroy(new Error(`no answer came in ${milliseconds / 1000} s`));
    });
    outgoing.on("error", fail);
    for (const chunk of body?.chunks ?? []) outgoing.write(chunk);
    outgoing.end();
  });
}

async function read(incoming: IncomingMessage): Promise<RepositoryAnswer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > mostBytes) throw new Error("its answer is larger than 16 MiB");
    chunks.push(chunk);
  }
  const { statusCode: status = 0, headers } = incoming;
  const retryAfter = secondsUntil(headers["retry-after"], headers.date);
  return {
    status,
    text: Buffer.concat(chunks).toString("utf8"),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(headers.location !== undefined && { location: headers.location }),
  };
}

const mostBytes = 16 * 2 ** 20;

/** Retry-After, in seconds or as a date, which is seen from the date of the answer. RFC 9110, 10.2.3. */
function secondsUntil(written: string | undefined, now: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (/^\d{1,9}$/.test(written)) return Number(written);
  const seconds = (Date.parse(written) - Date.parse(now ?? "")) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}

function cut(asked: string, error: Error): EditionError {
  const reason = error.message === "" ? (error as NodeJS.ErrnoException).code : error.message;
  return new EditionError("unwritable", `${asked}: the connection broke: ${reason ?? error.name}.`, undefined, {
    cause: error,
  });
}
