import { EditionError } from "../core/edition-error.ts";

/** Reads SOURCE_DATE_EPOCH: whole seconds since 1970, as reproducible-builds.org specifies. Errors: EditionError "usage". */
export function sourceDateOf(written: string | undefined): Date | undefined {
  if (written === undefined || written === "") return undefined;
  const date = new Date(Number(written) * 1000);
  if (/^\d+$/.test(written) && !Number.isNaN(date.getTime())) return date;
  const hint = "Give whole seconds since 1970, for example SOURCE_DATE_EPOCH=1780000000, or unset it.";
  throw new EditionError("usage", `SOURCE_DATE_EPOCH is "${written}", which is no date.`, hint);
}
