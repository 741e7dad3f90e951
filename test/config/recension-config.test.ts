import { readdirSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { rules, weighableCodes } from "../../src/cli/rules.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { firstMatching } from "../../src/config/recension-config.ts";
import { weighFindings } from "../../src/config/weigh-findings.ts";
import { finding } from "../report/findings.ts";

const path = "recension.config.json";
const read = (text: string): ReturnType<typeof readConfig> => readConfig(text, path, weighableCodes);

describe("a configuration", () => {
  it("names schemas by pattern, the first that matches, weights by code, and the rules of a run", () => {
    const config = read(`{
      "schemas": { "letters/*.xml": "letters.rng", "**/*.xml": "all.rng" },
      "severities": { "REC-V020": "warning", "REC-V030": "off" },
      "maxWarnings": 3, "baseline": "known.json"
    }`);
    expect(firstMatching(config.schemas, "letters/a.xml")).toBe("letters.rng");
    expect(firstMatching(config.schemas, "diaries/a.xml")).toBe("all.rng");
    expect(firstMatching(config.schemas, "diaries/a.txt")).toBeUndefined();
    expect(config.severities).toEqual({ "REC-V020": "warning", "REC-V030": "off" });
    expect([config.maxWarnings, config.baseline]).toEqual([3, "known.json"]);
  });

  it("may be empty, and begin with a byte order mark", () => {
    expect(read("\uFEFF{}")).toEqual({ schemas: [], profiles: [], severities: {} });
  });

  it.each([
    ['{ "schema": {} }', /there is no key "schema"\./, 'Did you mean "schemas"?'],
    ['{ "severity": {} }', /there is no key "severity"\./, "The keys are: schemas, profiles, severities"],
    ['{ "severities": { "REC-V20": "off" } }', /no key "REC-V20" in "severities"/, 'Did you mean "REC-V020"?'],
    [
      '{ "severities": { "REC-V020": "warn" } }',
      /severities\["REC-V020"\] is not one of: off, note, warning/,
      "README",
    ],
    ['{ "severities": { "REC-X003": "off" } }', /no key "REC-X003" in "severities"/, "Did you mean"],
    ['{ "maxWarnings": "3" }', /maxWarnings is not a whole number/, "README"],
    ['{ "maxWarnings": -1 }', /maxWarnings is not a whole number/, "README"],
    ['{ "schemas": ["a.rng"] }', /schemas is not an object/, "README"],
    ['{ "schemas": { "*": 1 } }', /schemas\["\*"\] is not a word/, "README"],
    ["[]", /the configuration is not an object/, "README"],
    ['{\n  "maxWarnings": 1,\n}', /recension\.config\.json:3:1: this is no JSON/, "none after the last"],
    ["{", /recension\.config\.json:1:2: this is no JSON/, "straight quotation marks"],
  ])("%s is refused in words", (text, message, hint) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({
        kind: "unreadable",
        message: expect.stringMatching(message) as string,
        hint: expect.stringContaining(hint) as string,
      }) as Error,
    );
  });
});

describe("the weight of a finding", () => {
  it("is that of the configuration, and off leaves it out", () => {
    const weigh = (weight: "off" | "note" | "warning" | "error"): unknown =>
      weighFindings([finding, { ...finding, code: "REC-V020" }], { "REC-V020": weight }).map(
        ({ severity }) => severity,
      );
    expect(weigh("note")).toEqual(["error", "information"]);
    expect(weigh("warning")).toEqual(["error", "warning"]);
    expect(weigh("error")).toEqual(["error", "error"]);
    expect(weigh("off")).toEqual(["error"]);
  });
});

describe("the codes", () => {
  it("have each a title, which is the name of their example", () => {
    const examples = readdirSync("test/diagnostics").filter(name => /^REC-(X0|V)/.test(name));
    const named = rules.map(({ code, title }) => `${code}_${title.toLowerCase().replaceAll(" ", "-")}`);
    expect(named.sort()).toEqual(examples.map(name => name.slice(0, 8) + name.slice(8).toLowerCase()).sort());
  });
});
