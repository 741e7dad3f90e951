import type { Annotations } from "../annotations.ts";
import { indexSpans } from "../index-spans.ts";
import type { LayerOfEdition } from "../layer-of-edition.ts";

/** Marks the ends of the passages of an index. */
export function annotatePassages({ elements }: LayerOfEdition, annotations: Annotations): void {
  for (const { index, to, ending } of indexSpans(elements, element => annotations.read(element, "pre:page") ?? "")) {
    annotations.write(index, "pre:to", to);
    annotations.write(index, "pre:end", ending?.number);
    if (ending) annotations.write(ending.element, "pre:ends", ending.number);
  }
}
