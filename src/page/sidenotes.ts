import { all } from "./elements.ts";

/** Room between one note and the next, in CSS pixels. */
const roomPx = 14;

/**
 * Sets each note beside its call where the window has a margin for notes, and leaves them at the foot where it has none, or
 * where they are longer than the text. Gives a function that sets them anew.
 */
export function setNotesBeside(article: HTMLElement): () => void {
  const section = document.querySelector("[data-notes]")?.parentElement;
  if (!section) return () => undefined;
  const wide = matchMedia("(min-width: 80em)");
  const notes = all("[data-note]", section);
  const settle = (): void => {
    section.classList.toggle("beside", wide.matches);
    if (!wide.matches) return;
    for (const note of notes) note.hidden = false;
    const top = article.parentElement?.getBoundingClientRect().top ?? 0;
    const calls = notes.map(note => article.querySelector(`[data-call="${CSS.escape(note.id)}"]`)?.getClientRects()[0]);
    const heights = notes.map(note => note.offsetHeight);
    let end = 0;
    notes.forEach((note, at) => {
      const call = calls[at];
      note.hidden = !call;
      if (!call) return;
      const begin = Math.max(call.top - top, end);
      note.style.top = `${begin}px`;
      end = begin + (heights[at] ?? 0) + roomPx;
    });
    if (end > article.offsetTop + article.offsetHeight + 400) {
      section.classList.remove("beside");
      for (const note of notes) note.hidden = false;
    }
  };
  settle();
  addEventListener("resize", settle);
  addEventListener("load", settle);
  document.addEventListener("change", settle);
  return settle;
}
