import type { EditionRecord } from "../record/edition-record.ts";

/** The languages that the interface speaks, `xslt/labels`, by the codes that encoders write. ISO 639-1 and 639-2. */
const spoken = new Map([
  ["en", "en"],
  ["eng", "en"],
  ["de", "de"],
  ["deu", "de"],
  ["ger", "de"],
]);

/** The language of the interface: that of the text, where the interface speaks it; else English. BCP 47. */
export function interfaceLanguage({ languages }: EditionRecord): string {
  const [primary = ""] = (languages.ofText ?? "").toLowerCase().split("-");
  return spoken.get(primary) ?? "en";
}
