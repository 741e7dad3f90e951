import { isLabelled } from "../../tei/speaker-names.ts";
import type { Annotations } from "../annotations.ts";
import type { LayerOfEdition } from "../layer-of-edition.ts";
import { recordSpeakers } from "../speakers.ts";

/** Marks the speakers of each speech, and the number of its words. */
export function annotateSpeeches({ root }: LayerOfEdition, annotations: Annotations): void {
  const { speeches, speakers } = recordSpeakers(root);
  annotations.write(
    root,
    "pre:speakers",
    speakers.map(({ name }) => name),
  );
  annotations.write(
    root,
    "pre:unnamed",
    speakers.flatMap(({ isNamed }, i) => (isNamed ? [] : [i + 1])),
  );
  for (const [speech, record] of speeches) {
    annotations.write(speech, "pre:by", record.speakers);
    annotations.write(speech, "pre:words", record.words);
    annotations.write(speech, "pre:named", isLabelled(speech));
  }
}
