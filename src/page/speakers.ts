import { all, make } from "./elements.ts";

/** A button by each speaker of the table: to read that speaker alone, and pressed again, all. */
export function readOneSpeaker(article: HTMLElement, settle: () => void): void {
  const table = document.querySelector<HTMLElement>(".speakers table");
  if (!table) return;
  const buttons = all("tr[data-by]", table).map(row => {
    const name = row.querySelector("th")?.textContent ?? "";
    const [words = ""] = (table.dataset["only"] ?? "").split(": {}");
    const attributes = { type: "button", "aria-pressed": "false", "aria-label": `${words}: ${name}` };
    const button = make("button", { ...attributes, value: row.dataset["by"] ?? "" }, words);
    row.querySelector("th")?.append(button);
    return button;
  });
  for (const button of buttons)
    button.addEventListener("click", () => {
      const chosen = button.ariaPressed === "true" ? undefined : button;
      for (const one of buttons) one.ariaPressed = String(one === chosen);
      readOnly(article, chosen?.value);
      settle();
    });
}

/** Hides what stands beside the speeches of the speaker and on the way to them, but for heads; marks of pages the style shows. */
function readOnly(article: HTMLElement, speaker: string | undefined): void {
  for (const hidden of all(".off", article)) hidden.classList.remove("off");
  if (speaker === undefined) return;
  const kept = new Set<Element>(all(`:is(.sp, .u).s${speaker}`, article));
  const around = new Set<Element>();
  for (const speech of kept)
    for (let at = speech.parentElement; at && at !== article; at = at.parentElement) around.add(at);
  for (const parent of [article, ...around])
    for (const child of parent.children)
      if (!kept.has(child) && !around.has(child) && !child.matches("h2, h3, h4, h5, h6, .pb, .facs"))
        child.classList.add("off");
}
