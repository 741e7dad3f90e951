import { EditionError } from "../../core/edition-error.ts";
import type { RepositoryAnswer, RepositoryRequest } from "../../world/repository.ts";

/** A refusal in plain words, with what to do. `resume` says how to go on. */
export function refusal(
  request: RepositoryRequest & { readonly what: string },
  answer: RepositoryAnswer,
  resume: string,
): EditionError {
  const { method, path, what } = request;
  const { status, location } = answer;
  const reasons = location === undefined ? reasonsOf(answer.text) : [`it sends one to ${location}`];
  const said = reasons.length > 0 ? `: ${reasons.join("; ")}` : "";
  const message = `${method} ${path} (${what}): the repository answers ${status}${said}`;
  const hint = `${remedyOf(answer, reasons)} ${resume}`;
  return new EditionError("unwritable", /[.!?]$/.test(message) ? message : `${message}.`, hint);
}

/** A finding about metadata, as InvenioRDM has it: the path of a field, and what is wrong with it. */
interface FieldFault {
  readonly field?: unknown;
  readonly messages?: unknown;
}

/** The reasons that an answer gives: `message` and `errors` of InvenioRDM, `message` of Dataverse. No page in HTML is quoted. */
export function reasonsOf(text: string): readonly string[] {
  const { message, errors } = objectOf(text);
  return [...(typeof message === "string" ? [message.trim()] : []), ...faultsOf(errors)].map(shortened);
}

/** `metadata.rights.0.id: Not a valid choice.` */
export function faultsOf(errors: unknown): readonly string[] {
  if (!Array.isArray(errors)) return [];
  return (errors as readonly (FieldFault | null)[]).flatMap(fault => {
    const messages = Array.isArray(fault?.messages) ? fault.messages.map(String).join(" ") : undefined;
    return messages === undefined ? [] : [`${String(fault?.field)}: ${messages}`];
  });
}

function objectOf(text: string): { readonly message?: unknown; readonly errors?: unknown } {
  try {
    return (JSON.parse(text) as object | null) ?? {};
  } catch {
    return {};
  }
}

/** Strangers may say much. */
function shortened(reason: string): string {
  return reason.length > 400 ? `${reason.slice(0, 400)}…` : reason;
}

/** The thing to do about metadata that are not taken. */
export function remedyOfMetadata(reasons: readonly string[]): string {
  return reasons.some(reason => /licen[cs]e|rights/i.test(reason))
    ? "The repository has a list of licences of its own: name one of them in licence/@target of the header."
    : "Correct in the header what it names.";
}

function remedyOf({ status, retryAfter }: RepositoryAnswer, reasons: readonly string[]): string {
  if (status === 400 || status === 422) return remedyOfMetadata(reasons);
  if (status === 429 || status === 503)
    return retryAfter === undefined ? "It is busy: try again later." : `It is busy: try again in ${retryAfter} s.`;
  return remedies[status] ?? remedies[Math.floor(status / 100)] ?? remedies[404]!;
}

/** By status, and by the first digit of any other. RFC 9110, 15. */
const remedies: Readonly<Record<number, string>> = {
  3: "The token is sent to no other address: give the one that is meant with --url.",
  5: "The repository has a fault of its own: try again later, or tell those who keep it.",
  401: "It does not know the token: make one in your account there, and put it into RECENSION_TOKEN.",
  403: "The token may not do this: make one that may write and publish, or ask those who keep the repository for the right.",
  404: "There is no such thing there, or the token may not see it: look at --url and --record.",
  409: "Somebody else is at work on the record, or it is locked: look at it in the repository, and try again.",
  413: "The file is larger than the repository takes: ask those who keep it for more room.",
};
