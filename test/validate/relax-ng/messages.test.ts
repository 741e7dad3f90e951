import { beforeAll, describe, expect, it } from "vitest";

import type { Diagnostic } from "../../../src/core/diagnostic.ts";
import { parseXml } from "../../../src/engines/xml.ts";
import { compileFacts } from "../../../src/validate/p5/compile-facts.ts";
import { Vocabulary } from "../../../src/validate/p5/vocabulary.ts";
import { readSchema, type RelaxNgSchema } from "../../../src/validate/relax-ng/read-schema.ts";
import { validateRelaxNg } from "../../../src/validate/relax-ng/validate-relax-ng.ts";
import { factsOfP5 } from "../p5/facts-of-p5.ts";
import { documentOf, mistakes } from "./mends.ts";
import { schemaOf } from "./read-text.ts";

function findingsIn(text: string, schema: RelaxNgSchema): readonly Diagnostic[] {
  const parsed = parseXml(new TextEncoder().encode(text), "letter.xml");
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]!.message);
  return validateRelaxNg(parsed.value, schema);
}

function told({ location, also, message, hint }: Diagnostic): readonly [string, string | undefined] {
  const times = also ? `${also.length + 1} times: ` : "";
  return [`${String(location.line)}:${String(location.column)} ${times}${message}`, hint];
}

describe("a mistake in TEI P5", () => {
  let p5: RelaxNgSchema;
  beforeAll(() => {
    p5 = readSchema(compileFacts(new Vocabulary(factsOfP5())));
  });

  it.each(mistakes)("is told with what to do: $name", mistake => {
    expect(findingsIn(documentOf(mistake), p5).map(told)).toEqual(mistake.found);
  });

  it.each(mistakes)("is told in few words: $name", mistake => {
    for (const { message, hint } of findingsIn(documentOf(mistake), p5)) {
      expect(`${message}\n${hint ?? ""}`.length).toBeLessThan(400);
      expect(`${message}\n${hint ?? ""}`.split("\n")).toHaveLength(2);
    }
  });

  it("is told at all its places, each from the start of the tag to the end of its name", () => {
    const [finding] = findingsIn(documentOf({ name: "", body: "<p><b>a</b>\n<b>c</b></p>" }), p5);
    expect(finding?.location).toMatchObject({ line: 8, column: 4, end: { line: 8, column: 6 } });
    expect(finding?.also).toMatchObject([{ line: 9, column: 1, end: { line: 9, column: 3 } }]);
  });
});

describe("a mistake by a schema that is none of TEI", () => {
  const recipes = `
    start = element recipe { attribute serves { xsd:positiveInteger }, element name { text }, ingredients, steps }
    ingredients = element ingredients { element ingredient { attribute unit { "g" | "ml" }?, text }+ }
    steps = element steps { element step { text }+ }`;
  const whole = (
    ingredients: string,
    steps = "<steps><step>Boil it.</step></steps>",
    name = "<name>Tea</name>",
  ): string => `<recipe serves="2">${name}${ingredients}${steps}</recipe>`;
  const water = "<ingredients><ingredient>water</ingredient></ingredients>";

  it.each([
    ["a name is misspelt", whole(water.replaceAll("ingredient>", "ingredeint>")), 'Did you mean "ingredient"?'],
    ["a part is wanting", whole(water, ""), 'Write "steps" after the "ingredients" of line 1.'],
    [
      "parts change places",
      whole("<steps><step>x</step></steps>", water),
      'Move the "ingredients" of line 1 before this "steps".',
    ],
    ["a holder is wanting", whole("<ingredient>water</ingredient>"), 'Put it in "ingredients".'],
    [
      "an end tag is wanting",
      whole("<ingredients><ingredient>water</ingredient><steps><step>x</step></steps></ingredients>", ""),
      "Is the end tag </ingredients> missing before it",
    ],
    ["a value is near another", whole(water.replace("<ingredient>", '<ingredient unit="ML">')), 'Write unit="ml"'],
    ["text stands outside", whole("<ingredients>water</ingredients>"), 'Put it in "ingredient".'],
    ["a number is in words", whole(water).replace('"2"', '"two"'), "Write a whole number from 1, such as 3."],
  ])("is told with what to do, once: %s", async (_, document, remedy) => {
    const schema = await schemaOf({ "s.rnc": recipes });
    const findings = findingsIn(document, schema);
    expect(findings.map(({ hint }) => hint)).toEqual([expect.stringContaining(remedy)]);
  });
});
