import { beforeAll, describe, expect, it } from "vitest";

import { session, type BuiltEdition } from "../../src/index.ts";
import { bodiesOfMany } from "./bodies-of-many.ts";
import { documentOf } from "./try-document.ts";
import { workCounter } from "./work-counter.ts";

const opened = session();
let edition: BuiltEdition | undefined;
let countOf: Awaited<ReturnType<typeof workCounter>>;

/** In the order in which they are counted, since what is verified must be built. An EPUB is the page again. */
const stages: Readonly<Record<string, (tei: string) => Promise<unknown>>> = {
  build: async tei => (edition = await opened.build(tei, { formats: ["html", "pdf", "txt", "corpus"] })),
  validate: tei => opened.validate(tei),
  verify: tei => opened.verify(tei, edition!),
};

/** How much more four times as much takes: 4, where work grows with the document; 16, where with its square. */
const linear = 5;

beforeAll(async () => {
  countOf = await workCounter();
  for (const work of Object.values(stages)) await work(documentOf("<p>a</p>"));
});

describe("the work that a document takes grows with it", () => {
  it.each(Object.entries(bodiesOfMany))("where there is many a %s", async (_, bodyOf) => {
    const counts: Record<string, number[]> = {};
    for (const many of [64, 256])
      for (const [stage, work] of Object.entries(stages))
        (counts[stage] ??= []).push(await countOf(() => work(documentOf(bodyOf(many)))));
    for (const [stage, [few, many]] of Object.entries(counts)) expect(many! / few!, stage).toBeLessThan(linear);
  });
});
