import { EditionError } from "../../core/edition-error.ts";
import type { Repository, RepositoryAnswer, RepositoryBody, RepositoryRequest } from "../../world/repository.ts";
import { refusal } from "./refusal.ts";

/** A request, with the part that it has in sending an edition. */
export interface Ask extends RepositoryRequest {
  /** Its object in words: `the metadata`, `letter.pdf`. */
  readonly what: string;
  /** The answer that a dry run goes on with: a status and JSON. */
  readonly assumed: Answer;
  /** Statuses that say something else than a refusal. */
  readonly expected?: readonly number[];
}

export interface Answer {
  readonly status: number;
  /** JSON; undefined where there is none. */
  readonly json?: unknown;
}

export type Asker = (ask: Ask) => Promise<Answer>;

/**
 * Asks a repository, and asks again when it wants to be asked later. `tell` is told of each request before it is sent. `resume` says how
 * to go on after what has been done so far. Errors: EditionError "unwritable", for a refusal, and where no answer came.
 */
export function askerOf(repository: Repository<Ask>, tell: (ask: Ask) => void, resume: () => string): Asker {
  return async ask => {
    tell(ask);
    const answer = await patiently(repository, ask, resume);
    const isTaken = (answer.status >= 200 && answer.status < 300) || ask.expected?.includes(answer.status);
    if (!isTaken) throw refusal(ask, answer, resume());
    return { status: answer.status, json: jsonOf(answer.text) };
  };
}

/** A repository that is not there: a dry run, in which each request is answered as it assumes. */
export function rehearsal(): Repository<Ask> {
  return {
    wait: () => Promise.resolve(),
    send: ({ assumed: { status, json } }) => Promise.resolve({ status, text: JSON.stringify(json) }),
  };
}

/** A text in JSON, as it is sent. */
export function jsonBody(text: string): RepositoryBody {
  return { type: "application/json", chunks: [new TextEncoder().encode(text)] };
}

/** The bytes of a request. */
export function sizeOf({ body }: RepositoryRequest): number {
  return (body?.chunks ?? []).reduce((size, { length }) => size + length, 0);
}

async function patiently(repository: Repository<Ask>, ask: Ask, resume: () => string): Promise<RepositoryAnswer> {
  for (let turn = 1; ; turn++) {
    const answer = await sent(repository, ask, resume);
    const { status, retryAfter } = answer;
    const isLater = (status === 429 || status === 503) && retryAfter !== undefined && retryAfter <= mostSeconds;
    if (!isLater || turn === mostTurns) return answer;
    await repository.wait(retryAfter);
  }
}

const mostSeconds = 300;
const mostTurns = 5;

async function sent(repository: Repository<Ask>, ask: Ask, resume: () => string): Promise<RepositoryAnswer> {
  try {
    return await repository.send(ask);
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    throw new EditionError(error.kind, error.message, `See that the repository can be reached. ${resume()}`, {
      cause: error,
    });
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
