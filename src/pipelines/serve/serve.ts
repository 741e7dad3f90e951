import { answer } from "../../serve/answer.ts";
import { serveForms } from "../../world/form-server.ts";
import type { World } from "../../world/world.ts";
import { openRepository, type Presentation } from "./open-repository.ts";

export interface ServeOptions extends Omit<Presentation, "baseUrl"> {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  /** The address that harvesters know; by default that of host and port, and `/oai`. */
  readonly baseUrl: string | undefined;
}

/** A repository that is being served. */
export interface Serving {
  readonly baseUrl: string;
  /** The number of editions at the beginning. */
  readonly editions: number;
  /** Files and packages without an edition that can be read. */
  readonly passedOver: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Serves the deposited editions of a folder by OAI-PMH 2.0, and follows what becomes of them. Errors: EditionError "unreadable" for the
 * folder, "unwritable" for the port.
 */
export async function serve(options: ServeOptions, world: World, clock: () => Date): Promise<Serving> {
  const { folder, name, email, host, port } = options;
  const repository = await openRepository(folder, { name, email, baseUrl: "" }, world, clock);
  let baseUrl = "";
  const server = await serveForms({ host, port }, (path, form) =>
    path === new URL(baseUrl).pathname ? answer(form, { ...repository.current(), baseUrl }, clock()) : undefined,
  );
  baseUrl = options.baseUrl ?? `http://${host.includes(":") ? `[${host}]` : host}:${server.port}/oai`;
  const stopLooking = keepLooking(repository.look, clock);
  return {
    baseUrl,
    editions: repository.current().entries.length,
    passedOver: repository.passedOver(),
    close: () => {
      stopLooking();
      return server.close();
    },
  };
}

/** Looks again and again, with rests between: 2 seconds, and as long as keeps the work below a twentieth of the time. */
function keepLooking(look: () => Promise<void>, clock: () => Date): () => void {
  let timer = setTimeout(lookOnce, shortestRest);
  let isEnded = false;
  function lookOnce(): void {
    const began = clock().getTime();
    void look()
      // A folder that cannot be read is looked at again: what it held is not taken for gone.
      .catch(() => undefined)
      .then(() => {
        const took = clock().getTime() - began;
        if (!isEnded) timer = setTimeout(lookOnce, Math.max(shortestRest, 20 * took));
      });
  }
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}

const shortestRest = 2000;
