import { describe, expect, it } from "vitest";

import { attribute, childElements } from "../../src/core/xml-tree.ts";
import { attributes } from "../../src/prepared/attributes.ts";
import { keyKinds } from "../../src/prepared/keys.ts";
import { parameters, type SheetName } from "../../src/prepared/parameters.ts";
import { matchesInSheets, modules, withIncluded } from "./sheets.ts";

interface Listed {
  readonly means: string;
  readonly holds: { readonly kind: string; readonly values?: readonly string[] };
  readonly on: readonly string[] | "any element";
}

const listed = new Map<string, Listed>(Object.entries(attributes));
const prepared = [...listed.keys()].filter(name => name.startsWith("pre:"));

describe("the attributes that preparation writes", () => {
  it("are those that the style sheets read, no more and no less", () => {
    const read = new Set(matchesInSheets(/@(pre:[\w-]+)/g).map(([, name]) => name));
    expect(read.size).toBeGreaterThan(30);
    expect([...read].sort()).toEqual([...prepared].sort());
  });

  it("are read by their names alone: no sheet goes through all of them", () => {
    expect(matchesInSheets(/pre:\*/g)).toEqual([]);
  });

  it("say in a sentence what they mean", () => {
    expect([...listed].filter(([, { means }]) => !/^[A-Z].*\.$/.test(means))).toEqual([]);
  });

  it("have the values with which the style sheets compare them", () => {
    const compared = [...comparedAtOnce(), ...comparedAsVariables()];
    expect(compared.length).toBeGreaterThan(15);
    const unknown = compared.filter(([name, value]) => {
      const values = listed.get(name)?.holds.values;
      return values ? !values.includes(value) : value !== "";
    });
    expect(unknown).toEqual([]);
  });

  it("stand on the elements where the style sheets look for them", () => {
    const asked = matchesInSheets(/((?<![$\w-])\w+|\(\w+(?: \| \w+)*\))\[@(pre:[\w-]+)/g).flatMap(
      ([, elements = "", name = ""]) => elements.match(/\w+/g)!.map(element => [name, element] as const),
    );
    expect(asked.length).toBeGreaterThan(20);
    const misplaced = asked.filter(([name, element]) => {
      const on = listed.get(name)?.on;
      return on !== "any element" && !on?.includes(element);
    });
    expect(misplaced).toEqual([]);
  });

  it("are printed by the look: each that print knows is one that preparation knows", () => {
    const styles = matchesInSheets(/^map \{ 'italic': [^}]*\}$/g).flatMap(([map]) => map.match(/'([\w-]+)' *:/g) ?? []);
    expect(styles.length).toBeGreaterThan(3);
    const looks = listed.get("pre:looks")?.holds.values ?? [];
    expect(styles.map(key => key.replace(/[':\s]/g, "")).filter(look => !looks.includes(look))).toEqual([]);
  });
});

/** `@pre:at = 'before'`, and `@pre:looks[contains-token(., 'sup')]`. */
function comparedAtOnce(): readonly (readonly [name: string, value: string])[] {
  const compared = matchesInSheets(/@(pre:[\w-]+) (?:=|!=|eq|ne) ('[^']*'|\('[^)]*\))/g);
  const tokens = matchesInSheets(/@(pre:[\w-]+)\[(?:contains-token\(\., |\. (?:=|!=|eq|ne) )('[^']*')/g);
  return [...compared, ...tokens].flatMap(([, name = "", values = ""]) =>
    literalsIn(values).map(value => [name, value]),
  );
}

/** A variable of a module that holds an attribute, and what the module compares it with. */
function comparedAsVariables(): readonly (readonly [name: string, value: string])[] {
  return modules.flatMap(({ root, expressions }) =>
    variablesIn(root).flatMap(([variable, name]) =>
      expressions.flatMap(expression =>
        [...expression.matchAll(new RegExp(`\\$${variable} (?:=|!=|eq|ne) ('[^']*'|\\('[^)]*\\))`, "g"))].flatMap(
          ([, values = ""]) => literalsIn(values).map(value => [name, value] as const),
        ),
      ),
    ),
  );
}

function variablesIn(root: Parameters<typeof childElements>[0]): [variable: string, name: string][] {
  return childElements(root).flatMap(element => {
    const [, name] = /^(?:[\w$/*]*\/)?@(pre:[\w-]+)$/.exec(attribute(element, "select") ?? "") ?? [];
    const own: [string, string][] = name === undefined ? [] : [[attribute(element, "name") ?? "", name]];
    return [...own, ...variablesIn(element)];
  });
}

function literalsIn(values: string): string[] {
  return [...values.matchAll(/'([^']*)'/g)].map(([, value]) => value ?? "");
}

describe("the keys by which elements are found", () => {
  it("are those that the style sheets ask for, and those that another processor makes for itself", () => {
    const asked = matchesInSheets(/tei:found\('([a-z-]+) '/g).map(([, kind]) => kind);
    const [key] = matchesInSheets(/^@xml:id ! \('id ' .*$/g);
    const made = [...(key?.[0] ?? "").matchAll(/'([a-z-]+) '/g)].map(([, kind]) => kind);
    const kinds = Object.keys(keyKinds).sort();
    expect([...new Set(asked)].sort()).toEqual(kinds);
    expect(made.sort()).toEqual(kinds);
  });

  it("are asked for names of elements that have a page", () => {
    const names = matchesInSheets(/tei:in-text\([^,]*, '(\w+)'\)/g).map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(20);
    const on: readonly string[] = attributes["pre:page"].on;
    expect(names.filter(name => !on.includes(name))).toEqual([]);
  });
});

describe("the parameters of a style sheet", () => {
  it.each<SheetName>(["html", "text", "print"])("%s are those that it is given", sheet => {
    const declared = withIncluded(sheet).flatMap(({ root }) =>
      childElements(root)
        .filter(({ local }) => local === "param")
        .map(param => [attribute(param, "name"), attribute(param, "as")]),
    );
    const types = { string: "xs:string", map: "map(*)" };
    const given = Object.entries(parameters)
      .filter(([, { sheets }]) => (sheets as readonly SheetName[]).includes(sheet))
      .map(([name, { type }]) => [name, types[type]]);
    expect(declared.sort()).toEqual(given.sort());
  });
});
