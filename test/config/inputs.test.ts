import { join, resolve } from "node:path";

import { expect, it } from "vitest";

import { placeInputs, placesOf, type FoundDocument } from "../../src/config/inputs.ts";

const file = (path: string, below = ""): FoundDocument => ({ path, name: path, below });
const places = (...documents: readonly FoundDocument[]): string[] => placeInputs(documents).map(({ place }) => place);

it("a file has its edition in a folder of its name, wherever it stands", () => {
  expect(places(file("letter.xml"), file("a/b/answer.tei.xml"), file("../note.xml"))).toEqual([
    "letter",
    "answer.tei",
    "note",
  ]);
});

it("what was found in a folder keeps its folders", () => {
  expect(places(file("in/1911/record.xml", "1911"), file("in/1912/record.xml", "1912"))).toEqual([
    join("1911", "record"),
    join("1912", "record"),
  ]);
});

it("what would fall together keeps the folders that tell it apart, and nothing else does", () => {
  expect(places(file("a/record.xml"), file("letter.xml"), file("a/b/record.xml"))).toEqual([
    "record",
    "letter",
    join("b", "record"),
  ]);
  expect(places(file("x/y/a/Record.xml"), file(resolve("x/z/a/record.xml")))).toEqual([
    join("y", "a", "Record"),
    join("z", "a", "record"),
  ]);
  expect(places(file("../record.xml"), file("record.xml"))[0]).toBe("record");
});

it("what may have been built with others is looked for in its own place first, then in those that would tell it apart", () => {
  const [input] = placeInputs([file("x/a/record.xml")]);
  expect(placesOf(input!).slice(0, 3)).toEqual(["record", join("a", "record"), join("x", "a", "record")]);
});

it("no place leads out of the output folder", () => {
  const far = places(file("../../a/record.xml"), file("../b/record.xml"), file("/c/record.xml"));
  for (const place of far) expect(place).not.toMatch(/^\.\.|^\//);
  expect(new Set(far).size).toBe(3);
});

it("two documents that nothing tells apart are refused, and one without a name", () => {
  expect(() => places(file("record.xml"), file("record.odd"))).toThrow('would both be written to the folder "record"');
  expect(() => places(file("caf\u00e9.xml"), file("cafe\u0301.xml"))).toThrow("would both be written");
  expect(() => places(file(".."))).toThrow("has no name");
});
