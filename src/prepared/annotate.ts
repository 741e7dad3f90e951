import { annotateBlocks } from "./annotate/blocks.ts";
import { annotateEditing } from "./annotate/editing.ts";
import { annotateHeadings } from "./annotate/headings.ts";
import { annotateLines } from "./annotate/lines.ts";
import { annotateLists } from "./annotate/lists.ts";
import { annotatePassages } from "./annotate/passages.ts";
import { annotatePlaces } from "./annotate/places.ts";
import { annotateSpeeches } from "./annotate/speeches.ts";
import { annotateWords } from "./annotate/words.ts";
import { Annotations } from "./annotations.ts";
import type { LayerOfEdition } from "./layer-of-edition.ts";

/** Works out for the style sheets what is known of each element (./attributes.ts), a topic at a time. */
export function annotate(edition: LayerOfEdition): Annotations {
  const annotations = new Annotations();
  annotations.write(edition.root, "pre:layer", edition.layer);
  for (const annotateTopic of topics) annotateTopic(edition, annotations);
  return annotations;
}

/** Passages of an index ask on which pages they begin and end, so that places come before them. */
const topics = [
  annotateSpeeches,
  annotatePlaces,
  annotateEditing,
  annotateBlocks,
  annotateWords,
  annotateHeadings,
  annotateLines,
  annotateLists,
  annotatePassages,
];
