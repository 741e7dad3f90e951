import { EditionError } from "../core/edition-error.ts";

/** The one way to the web. No command has it but those that a user asks to fetch something. */
export interface Web {
  /** A file of the web, redirections followed. Errors: EditionError "unreadable". */
  fetch(address: string): Promise<Fetched>;
}

export interface Fetched {
  readonly bytes: Uint8Array;
  /** Where it was found in the end. */
  readonly address: string;
}

/** The bounds of what is fetched. */
export interface WebLimits {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** The web by HTTP and HTTPS alone: the fetch of Node, whose redirections lead to nothing else. */
export function nodeWeb({ bytes, milliseconds }: WebLimits = { bytes: 32 * 2 ** 20, milliseconds: 60_000 }): Web {
  return {
    fetch: async address => {
      if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
        throw cannot(address, "it is no address of the web (http:// or https://)");
      try {
        const response = await fetch(address, { signal: AbortSignal.timeout(milliseconds) });
        if (!response.ok)
          throw cannot(address, `the server answers ${response.status} ${response.statusText}`.trimEnd());
        return { bytes: await readWithin(response, bytes, address), address: response.url };
      } catch (error) {
        throw error instanceof EditionError ? error : cannot(address, reasonOf(error, milliseconds), error);
      }
    },
  };
}

async function readWithin({ body }: Response, most: number, address: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw cannot(address, `it is larger than ${Math.ceil(most / 2 ** 20)} MiB`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function reasonOf(error: unknown, milliseconds: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer came in ${milliseconds / 1000} s`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function cannot(address: string, reason: string, cause?: unknown): EditionError {
  const hint = "Look at the address in a browser; save the file yourself, and give it with --schema.";
  return new EditionError("unreadable", `${address}: cannot be fetched: ${reason}.`, hint, { cause });
}
