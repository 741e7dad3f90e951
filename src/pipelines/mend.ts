import { isError, type Diagnostic, type Mend } from "../core/diagnostic.ts";
import { decodeXml } from "../engines/encoding/decode-xml.ts";
import { applyEdits } from "../fix/apply-edits.ts";
import { matterOfSource } from "../fix/matter-of-source.ts";
import { unifiedDifference } from "../fix/unified-difference.ts";
import { isOfUnreadable } from "../report/known-findings.ts";
import type { Session } from "../session.ts";
import type { TeiInput } from "./tei-input.ts";
import { teiFileOf } from "./tei-input.ts";
import { validate, type ValidateOptions, type Validation } from "./validate.ts";

/** Options of mending, beside those of validation. */
export interface MendOptions {
  /** The codes whose findings are left as they are. */
  readonly except: readonly string[];
}

/** The answer of a mending. The validation is that of the document as it would be, or of the document where nothing is mended. */
export interface Mending extends Validation {
  /** The validation of the document as it is. */
  readonly before: Validation;
  /** The mends that were made, in the order of the document. */
  readonly mends: readonly Mend[];
  /** The mended document; undefined where nothing is mended. */
  readonly bytes?: Uint8Array;
  /** A unified difference of the two; empty where nothing is mended. */
  readonly difference: string;
  /** The reason why mends that were found are not made. */
  readonly withheld?: string;
}

/**
 * Makes the mends of a document that are certain: of names of elements and attributes, and of namespaces. Its text, its comments and
 * the values of its attributes stay as they are, by a reading of its own; the result is validated, and is let go where it has no
 * fewer errors. Nothing is written. Findings and errors: those of `validate`.
 */
export async function mend(
  input: TeiInput,
  options: ValidateOptions,
  { except }: MendOptions,
  session: Session,
): Promise<Mending> {
  const { path, world } = teiFileOf(input, options.file, session.world);
  const check = (tei: TeiInput): Promise<Validation> => validate(tei, { ...options, file: path }, session);
  const before = await validate(input, options, session);
  if (mendableIn(before, except).length === 0) return unmended(before);
  const source = utf8Of(await world.read(path), path);
  if (!source) return unmended(before, "the file is not in UTF-8: save it so first");
  const { text, mends, after } = await mendInRounds(source.text, before, except, check);
  if (mends.length === 0) return unmended(before, "the mends leave as many errors as they take away");
  return {
    ...{ ...after, before, mends },
    bytes: new TextEncoder().encode(source.mark + text),
    difference: unifiedDifference(path, source.text, text),
  };
}

function unmended(before: Validation, withheld?: string): Mending {
  return { ...before, before, mends: [], difference: "", ...(withheld !== undefined && { withheld }) };
}

interface Mended {
  readonly text: string;
  readonly mends: readonly Mend[];
  readonly after: Validation;
}

/** A mend can bring to light another: they go on as long as each round leaves fewer errors. */
async function mendInRounds(
  source: string,
  before: Validation,
  except: readonly string[],
  check: (tei: TeiInput) => Promise<Validation>,
): Promise<Mended> {
  let mended: Mended = { text: source, mends: [], after: before };
  for (let round = 0; round < mostRounds; round++) {
    const mendable = mendableIn(mended.after, except);
    if (mendable.length === 0) break;
    const { text, made } = applyEdits(
      mended.text,
      mendable.map(({ edits }) => edits),
    );
    refuseOtherMatter(source, text);
    const after = await check(new TextEncoder().encode(text));
    if (errorsIn(after) >= errorsIn(mended.after)) break;
    mended = { text, mends: [...mended.mends, ...made.map(number => mendable[number]!.mend)], after };
  }
  return mended;
}

const mostRounds = 10;

function mendableIn({ diagnostics }: Validation, except: readonly string[]): readonly Mendable[] {
  return diagnostics.filter(
    (finding): finding is Mendable =>
      finding.mend !== undefined && finding.edits !== undefined && !except.includes(finding.code),
  );
}

type Mendable = Diagnostic & Required<Pick<Diagnostic, "mend" | "edits">>;

/** A bug, not a fault of the document: nothing of it is then written. */
function refuseOtherMatter(before: string, after: string): void {
  const [old, now] = [matterOfSource(before), matterOfSource(after)];
  if (old.length !== now.length || old.some((part, nth) => part !== now[nth]))
    throw new Error("A mend would have changed the text of the document.");
}

/** Each place of an error counts; a file that cannot be read has no end of them. */
function errorsIn({ diagnostics }: Validation): number {
  if (diagnostics.some(isOfUnreadable)) return Infinity;
  return diagnostics.filter(isError).reduce((sum, { also = [] }) => sum + 1 + also.length, 0);
}

/** The text of a file in UTF-8, and the mark of its bytes, if it has one; undefined of any other. */
function utf8Of(bytes: Uint8Array, path: string): { readonly mark: string; readonly text: string } | undefined {
  const read = decodeXml(bytes, path);
  const [, mark, text] = /^(\uFEFF?)([^]*)$/.exec(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes))!;
  return read.ok && read.value === text ? { mark: mark!, text } : undefined;
}
