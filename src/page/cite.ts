import { all, make } from "./elements.ts";

/** A place that can be cited: the whole, a page, a speech. */
interface Place {
  readonly id: string;
  readonly page: string;
  readonly name: string;
}

/** The folded citations become a dialog, in which a page or a speech is chosen; its mark opens the dialog at that place. */
export function offerCitations(article: HTMLElement): void {
  const fold = document.querySelector<HTMLDetailsElement>(".cite");
  const summary = fold?.querySelector("summary");
  if (!fold || !summary) return;
  const words = fold.dataset;
  const places = findPlaces(article);
  const select = make(
    "select",
    {},
    new Option(words["whole"], ""),
    ...places.map(({ name, id }) => new Option(name, id)),
  );
  const close = make("button", { type: "button" }, words["close"] ?? "");
  const dialog = make("dialog", { "aria-label": summary.textContent });
  dialog.append(
    make("label", {}, `${words["place"] ?? ""} `, select),
    ...[...fold.children].filter(child => child !== summary),
    close,
  );
  for (const cited of all("[data-cite]", dialog))
    cited.after(copyButton(cited, words["copy"] ?? "", words["copied"] ?? ""));
  document.body.append(dialog);

  const open = (id: string): void => {
    select.value = places.some(place => place.id === id) ? id : "";
    fill(
      dialog,
      places.find(place => place.id === select.value),
    );
    dialog.showModal();
  };
  select.addEventListener("change", () => {
    fill(
      dialog,
      places.find(place => place.id === select.value),
    );
  });
  close.addEventListener("click", () => {
    dialog.close();
  });
  summary.addEventListener("click", event => {
    event.preventDefault();
    open(decodeURIComponent(location.hash.slice(1)) || pageInSight(article));
  });
  article.addEventListener("click", event => {
    const mark = (event.target as Element).closest("a.pb[href], .speaker");
    if (mark) open(mark.matches(".pb") ? mark.id : (mark.closest(".sp")?.id ?? ""));
  });
}

function findPlaces(article: HTMLElement): Place[] {
  let page = "";
  return all(".pb[id], .sp[id], .u[id]", article).map(({ id, dataset, ariaLabel, classList, firstElementChild }) => {
    page = dataset["page"] ?? page;
    const speaker = (firstElementChild?.textContent ?? "").trim();
    return { id, page, name: classList.contains("pb") ? (ariaLabel ?? page) : `\u2003${speaker} ${id}` };
  });
}

/** The id of the last page that begins above the middle of the window. */
function pageInSight(article: HTMLElement): string {
  return all(".pb[id]", article).findLast(mark => mark.getBoundingClientRect().top < innerHeight / 2)?.id ?? "";
}

/** Puts the number of the page and the address where the patterns have room for them; the whole has no page. */
function fill(dialog: HTMLElement, place: Place | undefined): void {
  const address =
    document.querySelector<HTMLLinkElement>('[rel="canonical"]')?.href ?? location.href.replace(/#.*/, "");
  const url = place ? `${address}#${encodeURIComponent(place.id)}` : address;
  for (const slot of all("[data-at], [data-url]", dialog)) {
    const { at, url: pattern = "" } = slot.dataset;
    const value = safe(at === undefined ? url : (place?.page ?? ""), slot.closest("pre")?.dataset["cite"]);
    slot.textContent = value && (at ?? pattern).replace("{}", () => value);
  }
}

/** As the format writes it: RFC 8259, 7; BibTeX has no escape for a brace. */
function safe(value: string, format: string | undefined): string {
  if (format === "CSL-JSON") return JSON.stringify(value).slice(1, -1);
  return format === "BibTeX" ? value.replace(/[\\{}]/g, "") : value;
}

function copyButton(cited: HTMLElement, copy: string, copied: string): HTMLButtonElement {
  const button = make("button", { type: "button" }, copy);
  button.addEventListener("click", () => {
    const done = (): void => {
      button.textContent = copied;
      setTimeout(() => (button.textContent = copy), 2000);
    };
    // A page on disk may have no clipboard: then the text is selected, for the reader to copy.
    const select = (): void => getSelection()?.selectAllChildren(cited);
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(cited.textContent))
      .then(done, select);
  });
  return button;
}
