import { all } from "./elements.ts";

/** Says of each correction to those who hear the page what others see on pointing at it: what the source reads. */
export function describeCorrections(article: HTMLElement): void {
  const source = getComputedStyle(document.documentElement).getPropertyValue("--source").replace(/^"|"$/g, "");
  for (const s of all("s[hidden]", article)) s.parentElement?.setAttribute("aria-description", source + s.textContent);
}
