import { all, make } from "./elements.ts";

/** The picture of a page opens beside the text, where its link would leave the page; none is fetched before. */
export function showPictures(article: HTMLElement): void {
  let leaf: HTMLElement | undefined;
  const closeWords = document.querySelector<HTMLElement>(".cite")?.dataset["close"] ?? "";
  const show = (link: HTMLAnchorElement): void => {
    leaf?.remove();
    const name = link.getAttribute("aria-label") ?? "";
    const close = make("button", { type: "button" }, closeWords);
    const image = make("img", { src: link.href, alt: name });
    leaf = make(
      "aside",
      { class: "picture", "aria-label": name },
      make("p", {}, name, close),
      make("div", { tabindex: "0" }, image),
    );
    close.addEventListener("click", () => {
      leaf?.remove();
      leaf = undefined;
      link.focus();
    });
    document.body.append(leaf);
    close.focus();
  };
  for (const link of all<HTMLAnchorElement>(".facs[href]", article))
    link.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(link);
    });
}
