/** A text in which no sign of XML begins markup: the signs that would are written as references. XML 1.0, 2.4. */
export function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The same of the value of an attribute, which stands in double quotation marks. */
export function escapeValue(value: string): string {
  return escapeMarkup(value).replaceAll('"', "&quot;");
}
