import { isTei } from "../../core/xml-tree.ts";
import { keepsWhiteSpace } from "../../tei/kept-space.ts";
import { lineAt, signOfRunningOn } from "../../tei/runs-on.ts";
import type { Annotations } from "../annotations.ts";
import type { LayerOfEdition } from "../layer-of-edition.ts";

/** Marks how the ends of lines of the source end those of the edition, and where spaces are kept. */
export function annotateLines({ root, sourceOf, layer, elements }: LayerOfEdition, annotations: Annotations): void {
  const ends = elements.filter(element => isTei(element, "lb"));
  for (const end of ends) {
    annotations.write(end, "pre:line", lineAt(sourceOf(end), layer));
    annotations.write(end, "pre:runs-on", signOfRunningOn(sourceOf(end), layer));
  }
  const fillsLines = ends.some(end => annotations.read(end, "pre:line") === undefined);
  annotations.write(root, "pre:fills-lines", fillsLines);
  const mayKeepSpace = elements.some(element => isTei(element, "code") || keepsWhiteSpace(element));
  annotations.write(root, "pre:keeps-space", mayKeepSpace);
}
