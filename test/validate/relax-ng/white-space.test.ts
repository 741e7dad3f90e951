import { expect, it } from "vitest";

import { normalize } from "../../../src/validate/relax-ng/datatypes/white-space.ts";

const collapsed = (text: string): string => normalize(text, { read: key => key });

it("white space is collapsed, and none is left at either end", () => {
  expect(["  a \t\r\n b ", "a b", " ", ""].map(collapsed)).toEqual(["a b", "a b", "", ""]);
});

it("white space of a value of hundreds of thousands of characters is collapsed wherever it stands", () => {
  for (const word of ["ab  ", "\n\n\n", "a b\t"]) {
    const text = word.repeat(70_000);
    expect(collapsed(text) === text.trim().split(/\s+/).filter(Boolean).join(" ")).toBe(true);
  }
});
