import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { EditionError } from "../core/edition-error.ts";

/** A server of HTTP that answers forms, sent by GET or POST, with XML, and has nothing else. */
export interface FormServer {
  /** The port that it listens at. */
  readonly port: number;
  /** Takes no more requests; done when those under way are answered. */
  readonly close: () => Promise<void>;
}

/** The bounds of requests. */
export interface FormLimits {
  /** Of an address, and of the body of a form. */
  readonly characters: number;
  /** Of requests that are worked on at once: others are told to come again. */
  readonly atOnce: number;
  /** In which a request must have come. */
  readonly milliseconds: number;
}

const usual: FormLimits = { characters: 8192, atOnce: 16, milliseconds: 10_000 };

/**
 * Listens, and gives each form to `answer`, with the path that it was sent to; a path without an answer is not found. Errors: EditionError
 * "unwritable", where the port cannot be had.
 */
export async function serveForms(
  { host, port }: { readonly host: string; readonly port: number },
  answer: (path: string, form: URLSearchParams) => Promise<string> | undefined,
  limits: FormLimits = usual,
): Promise<FormServer> {
  let underWay = 0;
  const server = createServer(settingsOf(limits), (request, response) => {
    if (underWay >= limits.atOnce) {
      refuse(response, 503, "Too many requests at once.", { "Retry-After": "5" });
      return;
    }
    underWay++;
    respond(request, response, answer, limits)
      .catch(() => {
        refuse(response, 500, "The request could not be answered.");
      })
      .finally(() => underWay--);
  });
  server.maxConnections = 256;
  await listening(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise(resolve => {
        server.close(() => {
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function settingsOf({ characters, milliseconds }: FormLimits): Parameters<typeof createServer>[0] {
  return {
    maxHeaderSize: 2 * characters,
    headersTimeout: milliseconds,
    requestTimeout: milliseconds,
    connectionsCheckingInterval: Math.min(milliseconds, 5000),
    keepAliveTimeout: 5000,
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const message = `${host}:${port} cannot be listened at: the system says ${error.code ?? error.message}.`;
      reject(new EditionError("unwritable", message, "Choose another: --port 8081", { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (path: string, form: URLSearchParams) => Promise<string> | undefined,
  { characters }: FormLimits,
): Promise<void> {
  const { method = "", url = "" } = request;
  if (url.length > characters) {
    refuse(response, 414, "The address is too long.");
    return;
  }
  const [path = "", query = ""] = url.split(/\?(.*)/s);
  if (method === "GET" || method === "HEAD") return give(response, answer(path, new URLSearchParams(query)));
  if (method !== "POST") {
    refuse(response, 405, "Ask by GET or POST.", { Allow: "GET, HEAD, POST" });
    return;
  }
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers["content-type"] ?? "")) {
    refuse(response, 415, "Send a form: application/x-www-form-urlencoded.");
    return;
  }
  const body = await bodyOf(request, characters);
  if (body === undefined) {
    refuse(response, 413, "The form is too long.", { Connection: "close" });
    return;
  }
  return give(response, answer(path, new URLSearchParams(body)));
}

/** Undefined of one that is longer than it may be: no more is read of it than that. */
async function bodyOf(request: IncomingMessage, most: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function give(response: ServerResponse, answered: Promise<string> | undefined): Promise<void> {
  if (!answered) {
    refuse(response, 404, "There is nothing here.");
    return;
  }
  const body = Buffer.from(await answered);
  response.writeHead(200, { "Content-Type": "text/xml; charset=utf-8", "Content-Length": body.length, ...careful });
  response.end(body);
}

function refuse(
  response: ServerResponse,
  status: number,
  words: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...careful, ...headers });
  response.end(`${words}\n`);
}

/** No browser takes an answer for another kind of file. */
const careful = { "X-Content-Type-Options": "nosniff" };
