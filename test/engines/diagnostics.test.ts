import { describe, expect } from "vitest";

import { build } from "../../src/index.ts";
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
    const { diagnostics, files } = await build(path, { formats: ["html"] });
    expect(files).not.toEqual([]);
    return diagnostics;
  });
});
