import { describe, expect, it } from "vitest";

import { nearestWords } from "../../src/core/nearest-words.ts";

describe("the words nearest to a misspelt one", () => {
  it.each([
    ["a letter too many", "persNamme", ["placeName", "persName"], ["persName"]],
    ["a letter wanting", "tite", ["title", "date"], ["title"]],
    ["a wrong letter", "placeNime", ["placeName", "p"], ["placeName"]],
    ["letters that change places", "edf", ["def", "del"], ["def"]],
    ["capitals", "persname", ["persName", "persona"], ["persName"]],
    ["nothing like it", "wobble", ["p", "title", "head"], []],
    ["a name of one letter", "b", ["p", "q", "l"], []],
    ["the nearest first", "titlePaje", ["titlePart", "titlePage"], ["titlePage", "titlePart"]],
  ])("are found with %s", (_, word, words, nearest) => {
    expect(nearestWords(word, words)).toEqual(nearest);
  });

  it("are those that are familiar first, of those that are as near", () => {
    expect(nearestWords("tite", ["time", "title"])).toEqual(["time", "title"]);
    expect(nearestWords("tite", ["time", "title"], word => word === "title")).toEqual(["title", "time"]);
  });
});
