import { basename, resolve } from "node:path";

import { EditionError } from "../core/edition-error.ts";
import type { ServeOptions } from "../pipelines/serve/serve.ts";

export interface ServeFlags {
  readonly oai: string;
  readonly email: string;
  readonly name?: string;
  readonly baseUrl?: string;
  readonly host: string;
  readonly port: string;
  readonly static?: string;
}

/** A run of `serve`: a server, or a file. */
export interface ServeRun {
  readonly options: ServeOptions;
  readonly file: string | undefined;
}

/** Errors: EditionError "usage". */
export function resolveServeFlags(flags: ServeFlags): ServeRun {
  const { oai: folder, email, name = basename(resolve(folder)), baseUrl, host, static: file } = flags;
  if (!/^\S+@([^\s.]+\.)+[^\s.]+$/.test(email))
    throw usage(`"${email}" is no address of mail.`, "Give that of whoever answers for the repository.");
  if (baseUrl !== undefined && (!URL.canParse(baseUrl) || !/^https?:\/\/[^?#\s]+$/i.test(baseUrl)))
    throw usage(`"${baseUrl}" cannot be a base URL.`, "Give the address that harvesters know: https://example.org/oai");
  if (file !== undefined && baseUrl === undefined)
    throw usage(
      "A static repository has the address of its gateway.",
      "Give it: --base-url https://gateway.example.org/oai/example.org/oai.xml",
    );
  return { options: { folder, name, email, baseUrl, host, port: portOf(flags.port) }, file };
}

function portOf(written: string): number {
  const port = Number(written);
  if (/^\d+$/.test(written) && port <= 65_535) return port;
  throw usage(`"${written}" is no port.`, "Give a whole number from 0 to 65535; with 0, any port that is free.");
}

function usage(message: string, hint: string): EditionError {
  return new EditionError("usage", message, hint);
}
