import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import type { P5Content } from "../../../src/validate/p5/facts.ts";
import { Vocabulary } from "../../../src/validate/p5/vocabulary.ts";
import { factsOfP5, folder, modulesOfP5 } from "./facts-of-p5.ts";

const facts = factsOfP5();
const vocabulary = new Vocabulary(facts);
const declared = [...facts.classes.values(), ...facts.elements.values()];
const contents = [
  ...facts.datatypes.values(),
  ...facts.macros.values(),
  ...[...facts.elements.values()].map(({ content }) => content),
  ...declared.flatMap(({ attributes }) => attributes.own.flat().map(({ value }) => value)),
];

describe("the facts of TEI P5", () => {
  it("are of all its modules", () => {
    expect([...modulesOfP5().keys()]).toHaveLength(22);
    expect(facts.elements.size).toBe(587);
  });

  it("name in content models only what is declared, and each datatype, macro and class as what it is", () => {
    const known = [facts.datatypes, facts.macros, facts.classes, facts.elements].flatMap(map => [...map.keys()]);
    expect(contents.flatMap(namesIn).filter(name => !known.includes(name))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });

  it("name as classes only what is declared as a class", () => {
    const named = declared.flatMap(({ classes }) => classes);
    expect(named.filter(name => !facts.classes.has(name))).toEqual([]);
  });

  it.each(vocabulary.elements())("say each attribute of %s once", name => {
    const own = [name, ...vocabulary.classesOf(name)].flatMap(
      from => (facts.elements.get(from) ?? facts.classes.get(from))!.attributes.own,
    );
    const said = facts.elements
      .get(name)!
      .attributes.own.flat()
      .map(attribute => attribute.name);
    const inherited = own.flat().map(attribute => attribute.name);
    const twice = inherited.filter(
      (attribute, nth) => inherited.indexOf(attribute) !== nth && !said.includes(attribute),
    );
    expect(twice).toEqual([]);
  });

  it.each(declared.filter(({ attributes }) => attributes.without.length > 0))(
    "take from $name what its classes have",
    taken => {
      const inherited = taken.classes.flatMap(name => [...vocabulary.attributesOf(name).keys()]);
      expect(inherited).toEqual(expect.arrayContaining([...taken.attributes.without]));
    },
  );

  it("stand as the README shows them", () => {
    const [, examples = ""] = /```\n([^]*?)```/.exec(readFileSync(`${folder}/README.md`, "utf8")) ?? [];
    const files = [...modulesOfP5().values()].join("\n");
    const statements = examples.trim().split("\n\n");
    expect(statements).toHaveLength(6);
    for (const statement of statements) expect(files).toContain(statement);
  });

  it("break lines at 116 signs, and say in each file whose they are", () => {
    for (const text of modulesOfP5().values()) {
      expect(text).toContain("TEI Consortium");
      expect(text.split("\n").filter(line => line.length > 116)).toEqual([]);
    }
  });
});

function namesIn(content: P5Content): string[] {
  switch (content.kind) {
    case "name":
      return [content.name];
    case "choice":
    case "sequence":
      return content.of.flatMap(namesIn);
    case "repeated":
      return namesIn(content.content);
    default:
      return [];
  }
}
