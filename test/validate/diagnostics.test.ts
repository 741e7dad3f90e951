import { describe } from "vitest";

import { readSchemaChoice, validateEdition } from "../../src/pipelines/validate.ts";
import { codes } from "../../src/validate/codes.ts";
import { nodeWorld } from "../../src/world/node-world.ts";
import { describeExamples } from "../diagnostics/describe-examples.ts";

const world = nodeWorld({});
const schema = await readSchemaChoice({ kind: "own" }, world);

describe("the findings of validation", () => {
  describeExamples("REC-V", Object.keys(codes), async path => (await validateEdition(path, schema, world)).diagnostics);
});
