import { all } from "./elements.ts";

/** A place in the text where a hit begins and ends. */
interface Reader {
  readonly text: string;
  /** The node and the offset of each character of the text. */
  readonly place: (at: number) => [Text, number];
}

/** Finds words in the text as it is shown, across marks and pages; letters count for themselves, without case or accents. */
export function searchText(article: HTMLElement): void {
  const form = document.querySelector<HTMLFormElement>('[role="search"]');
  const [input, output] = [form?.querySelector("input"), form?.querySelector("output")];
  if (!form || !input || !output) return;
  form.hidden = false;
  let hits: Range[] = [];
  let now = -1;

  const show = (): void => {
    const hit = hits[now];
    output.textContent = hit ? `${now + 1} / ${hits.length}` : input.value.trim() ? (output.dataset["none"] ?? "") : "";
    mark("hit", hits);
    mark("hit-now", hit ? [hit] : []);
  };
  const go = (step: number): void => {
    if (hits.length === 0) find();
    if (hits.length === 0) return;
    now = (now + step + hits.length) % hits.length;
    show();
    reveal(hits[now]!);
  };
  const find = (): void => {
    hits = findAll(readShown(article), input.value);
    now = -1;
  };
  input.addEventListener("input", () => {
    find();
    if (hits.length > 0) now = 0;
    show();
    if (hits[0]) reveal(hits[0]);
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    go(1);
  });
  form.querySelector('[type="button"]')?.addEventListener("click", () => {
    go(-1);
  });
  for (const choice of all<HTMLInputElement>('[name="layer"]'))
    choice.addEventListener("change", () => {
      find();
      show();
    });
}

/** The text that a reader sees, in one string, white space folded as on the page. */
function readShown(article: HTMLElement): Reader {
  const starts: number[] = [];
  const nodes: Text[] = [];
  let text = "";
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (
      node.parentElement?.closest(".pb, .facs, .call") ??
      !node.parentElement?.checkVisibility({ visibilityProperty: true })
    )
      continue;
    starts.push(text.length);
    nodes.push(node);
    text += fold(node.data);
  }
  return {
    text,
    place(at) {
      let [low, high] = [0, starts.length];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (starts[middle]! <= at) low = middle;
        else high = middle;
      }
      return [nodes[low]!, at - starts[low]!];
    },
  };
}

/** Letter for letter, so that offsets hold: a letter that would become several stays as it is. */
function fold(text: string): string {
  return text.replace(/[^]/g, letter => {
    if (/\s/.test(letter)) return " ";
    const plain = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return plain.length === 1 ? plain : letter;
  });
}

function findAll({ text, place }: Reader, sought: string): Range[] {
  const words = fold(sought)
    .trim()
    .split(/ +/)
    .map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  if (words[0] === "") return [];
  return [...text.matchAll(new RegExp(words.join(" +"), "g"))].map(({ index, 0: found }) => {
    const range = new Range();
    range.setStart(...place(index));
    const [node, offset] = place(index + found.length - 1);
    range.setEnd(node, offset + 1);
    return range;
  });
}

/** Marks hits without touching the text (CSS Custom Highlight API); where the browser cannot, selects the hit. */
function mark(name: string, ranges: readonly Range[]): void {
  if ("highlights" in CSS) CSS.highlights.set(name, new Highlight(...ranges));
  else if (name === "hit-now" && ranges[0]) {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(ranges[0]);
  }
}

function reveal(hit: Range): void {
  hit.startContainer.parentElement?.scrollIntoView({ block: "center" });
}
