import { describe } from "vitest";

import { codes } from "../../src/engines/codes.ts";
import { readEditionTei } from "../../src/read-edition.ts";
import { nodeWorld } from "../../src/world/node-world.ts";
import { describeExamples } from "../diagnostics/describe-examples.ts";

describe("the findings about a file as XML", () => {
  describeExamples("REC-X", Object.keys(codes), async path => (await readEditionTei(path, nodeWorld({}))).diagnostics);
});
