/** True of an address, absolute or relative, whose parts stand as they must: its scheme, its fragment and what is percent-encoded. RFC 2396. */
export function isUri(text: string): boolean {
  return !/%(?![0-9a-f]{2})/i.test(text) && !/#[^#]*#/.test(text) && hasSoundScheme(text);
}

/** True where something comes after the scheme, or there is none. A scheme stands before a colon that no `/`, `?` or `#` precedes. */
function hasSoundScheme(text: string): boolean {
  const colon = text.search(/[:/?#]/);
  if (text[colon] !== ":") return true;
  return /^[a-z][a-z0-9+.-]*$/i.test(text.slice(0, colon)) && text.length > colon + 1;
}
