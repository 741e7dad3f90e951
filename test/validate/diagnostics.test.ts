import { describe } from "vitest";

import { validate } from "../../src/index.ts";
import { codes } from "../../src/validate/codes.ts";
import { describeExamples } from "../diagnostics/describe-examples.ts";

describe("the findings of validation", () => {
  describeExamples("REC-V", Object.keys(codes), async path => (await validate(path)).diagnostics);
});
