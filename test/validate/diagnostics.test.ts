import { existsSync } from "node:fs";

import { describe } from "vitest";

import { validate, type ValidateOptions } from "../../src/index.ts";
import { codes } from "../../src/validate/codes.ts";
import { describeExamples } from "../diagnostics/describe-examples.ts";

describe("the findings of validation", () => {
  describeExamples("REC-V", Object.keys(codes), async path => (await validate(path, rulesBeside(path))).diagnostics);
});

/** Of findings of rules, the schema stands beside, of the same name. */
function rulesBeside(path: string): ValidateOptions {
  const schema = [".sch", ".rng"].map(ending => path.replace(/\.xml$/, ending)).find(existsSync);
  return schema === undefined ? {} : { schema, phase: "#ALL" };
}
