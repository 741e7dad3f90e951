import { describe, expect, it } from "vitest";

import { Vocabulary } from "../../../src/validate/p5/vocabulary.ts";
import { factsOfP5 } from "./facts-of-p5.ts";

const vocabulary = new Vocabulary(factsOfP5());

describe("the vocabulary of TEI P5", () => {
  it("tells all elements, in the order of the alphabet", () => {
    expect(vocabulary.elements().slice(0, 4)).toEqual(["TEI", "ab", "abbr", "abstract"]);
  });

  it("tells the classes of an element, the nearer first", () => {
    const classes = vocabulary.classesOf("p");
    expect(classes).toEqual(expect.arrayContaining(["model.pLike", "model.divPart", "att.global.rendition"]));
    expect(classes.indexOf("model.pLike")).toBeLessThan(classes.indexOf("model.divPart"));
  });

  it("tells the members of a class", () => {
    expect(vocabulary.membersOf("model.pLike")).toEqual(["ab", "p"]);
    expect(vocabulary.membersOf("model.unheard")).toEqual([]);
  });

  it("tells the attributes of an element, its own and those of its classes", () => {
    const attributes = [...vocabulary.attributesOf("pb").keys()];
    expect(attributes).toEqual(expect.arrayContaining(["n", "facs", "xml:id", "ed", "break"]));
    expect(attributes).not.toContain("target");
  });

  it("tells what an element says otherwise than its class", () => {
    expect(vocabulary.attributesOf("annotation").get("xml:id")?.required).toBe(true);
    expect(vocabulary.attributesOf("p").get("xml:id")?.required).toBe(false);
  });

  it("tells no attribute that an element has not, though its class has", () => {
    expect(vocabulary.attributesOf("persName").has("instant")).toBe(true);
    expect(vocabulary.attributesOf("persPronouns").has("instant")).toBe(false);
  });

  it("tells the values of an attribute, and whether there are others", () => {
    expect(vocabulary.valuesOf("p", "part")).toEqual({ closed: true, values: ["Y", "N", "I", "M", "F"] });
    expect(vocabulary.valuesOf("listPerson", "xml:space")).toEqual({ closed: true, values: ["default", "preserve"] });
    expect(vocabulary.valuesOf("gap", "unit").closed).toBe(false);
    expect(vocabulary.valuesOf("gap", "unit").values).toContain("line");
    expect(vocabulary.valuesOf("recording", "type")).toEqual({ closed: false, values: ["audio", "video"] });
  });

  it("tells the values that a datatype has", () => {
    expect(vocabulary.valuesOf("gap", "cert")).toEqual({ closed: false, values: ["high", "medium", "low", "unknown"] });
  });

  it("tells no values where there are none", () => {
    expect(vocabulary.valuesOf("p", "n")).toEqual({ closed: false, values: [] });
    expect(vocabulary.valuesOf("p", "unheard")).toEqual({ closed: false, values: [] });
  });
});
