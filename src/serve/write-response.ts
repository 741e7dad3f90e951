import { escapeMarkup, escapeValue } from "../core/escape-markup.ts";
import type { Entry } from "./repository.ts";
import type { Faults, Request } from "./request.ts";

/** A response: when, to what, and its content, which is an element of the verb's name. OAI-PMH 2.0, 3.2. */
export function writeResponse(
  { verb, given }: Request | { readonly verb: undefined; readonly given: undefined },
  baseUrl: string,
  moment: Date,
  answered: string | Faults,
): string {
  const content =
    typeof answered === "string"
      ? `<${verb!}>\n${answered}</${verb!}>\n`
      : answered.faults.map(({ code, message }) => fact("error", message, { code })).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
${fact("responseDate", datestampOf(moment.getTime()))}${fact("request", baseUrl, { verb, ...given })}${content}</OAI-PMH>
`;
}

/** An element with a text. */
export function fact(
  name: string,
  text: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
): string {
  const stated = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeValue(plain(value))}"`],
  );
  return `<${name}${stated.join("")}>${escapeMarkup(plain(text))}</${name}>\n`;
}

/** The granularity of a repository: that of datestamps, and the finest of requests. OAI-PMH 2.0, 3.3. */
export type Granularity = "YYYY-MM-DD" | "YYYY-MM-DDThh:mm:ssZ";

/** A second or a day of UTC: `2026-11-24T00:00:00Z`. */
export function datestampOf(time: number, granularity: Granularity = "YYYY-MM-DDThh:mm:ssZ"): string {
  const second = new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
  return granularity === "YYYY-MM-DD" ? second.slice(0, 10) : second;
}

/** OAI-PMH 2.0, 2.5. */
export function headerOf({ identifier, time, sets, isDeleted }: Entry): string {
  const content = [
    fact("identifier", identifier),
    fact("datestamp", datestampOf(time)),
    ...sets.map(set => fact("setSpec", set)),
  ];
  return `<header${isDeleted ? ' status="deleted"' : ""}>\n${content.join("")}</header>\n`;
}

/** Characters that are not of XML 1.0, 2.2, are told by one that is. */
function plain(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}
