import { describe } from "vitest";

import { buildEdition } from "../../src/pipelines/build.ts";
import { copySource } from "../../src/cli/copy-source.ts";
import { codes, copyCodes } from "../../src/engines/codes.ts";
import { readEditionTei } from "../../src/document/read-tei.ts";
import { nodeWorld } from "../../src/world/node-world.ts";
import { describeExamples } from "../diagnostics/describe-examples.ts";

const world = nodeWorld({});

describe("the findings about a file as XML", () => {
  describeExamples("REC-X0", Object.keys(codes), async path => (await readEditionTei(path, world)).diagnostics);
});

describe("the findings about the copy of a file", () => {
  describeExamples("REC-X1", Object.keys(copyCodes), async path => {
    const options = { formats: ["txt"], layer: "reading", pageSize: "6x9", notes: "end" } as const;
    const built = await buildEdition(path, options, world);
    if (!built.ok) throw new Error(`${path} was not built`);
    return [...built.diagnostics, ...(await copySource(path, "input", built.value, world)).diagnostics];
  });
});
