import { mainTitle } from "../../../record/citation.ts";
import type { Deposit, DescribedFile } from "../deposit.ts";

/** The words about a bag: `bag-info.txt`. RFC 8493, 2.2.2. A fact that the header does not state has no line. */
export function bagInfo({ record, identity, made, program }: Deposit, payload: readonly DescribedFile[]): string {
  const sizeBytes = payload.reduce((sum, { description }) => sum + description.sizeBytes, 0);
  const { publication, abstracts, titles } = record;
  const facts: (readonly [label: string, value: string | undefined])[] = [
    ...publication.publishers.map(({ text }) => ["Source-Organization", text] as const),
    ...publication.contacts.flatMap(
      ({ name, email }) =>
        [
          ["Contact-Name", name],
          ["Contact-Email", email],
        ] as const,
    ),
    ["External-Description", mainTitle(record)?.text],
    ...titles.filter(({ type }) => type === "sub").map(({ text }) => ["External-Description", text] as const),
    ...abstracts.map(({ text }) => ["External-Description", text] as const),
    ["External-Identifier", identity.uri],
    ...publication.identifiers
      .filter(({ value }) => value !== identity.uri)
      .map(({ written }) => ["Internal-Sender-Identifier", written] as const),
    ["Bagging-Date", made.slice(0, 10)],
    ["Payload-Oxum", `${sizeBytes}.${payload.length}`],
    ["Bag-Size", inUnits(sizeBytes)],
    ["Bag-Software-Agent", `${program.name} ${program.version}`],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${onOneLine(value)}\n`])).join("");
}

function onOneLine(value: string): string {
  return value.replace(/\s+/g, " ").trim();
}

/** For a reader: `2.4 MB`. */
function inUnits(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return `${step === 0 ? bytes : (bytes / 1000 ** step).toFixed(1)} ${units[step]!}`;
}
