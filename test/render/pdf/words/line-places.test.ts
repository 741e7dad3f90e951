import { expect, it } from "vitest";

import { linePlaces, mayEndBetween } from "../../../../src/render/pdf/words/line-places.ts";

/** The parts of a text between the places at which a line may end. */
function parted(text: string): string {
  const places = [0, ...linePlaces(text), text.length];
  return places
    .slice(1)
    .map((place, i) => text.slice(places[i], place))
    .join("|");
}

it.each([
  ["春夏秋冬", "春|夏|秋|冬"],
  ["「春」、夏。", "「春」、|夏。"],
  ["春（夏）秋！？", "春|（夏）|秋！？"],
  ["“春”夏", "“春”|夏"],
  ["春……夏——秋", "春……|夏——|秋"],
  ["人々とキャッシュカードっぽい", "人々|と|キャッ|シュ|カー|ドっ|ぽ|い"],
  ["2026年11月、PDF版100%だ", "2026|年|11|月、|PDF|版|100%|だ"],
  ["か\u3099き", "か\u3099|き"],
  ["𠮷野", "𠮷|野"],
  ["春\u2060夏\u00A0秋", "春\u2060夏\u00A0秋"],
  ["春\u3000夏", "春\u3000|夏"],
  ["서울에서", "서|울|에|서"],
  ["ሰላም፡ለኪ፡ማርያም።", "ሰላም፡|ለኪ፡|ማርያም።"],
  ["བཀྲ་ཤིས་བདེ།", "བཀྲ་|ཤིས་|བདེ།"],
  ["ก็เขาแปลโรงเรียนได้", "ก็|เขา|แปล|โรง|เรียน|ได้"],
  ["co\u200Boperate", "co\u200B|operate"],
  ["well-known “words” (here)", "well-known “words” (here)"],
])("a line may end in %s at each bar of %s", (text, places) => {
  expect(parted(text)).toBe(places);
});

it("a line may end between texts of which one is markup", () => {
  expect(mayEndBetween("春", "夏")).toBe(true);
  expect(mayEndBetween("春", "。")).toBe(false);
  expect(mayEndBetween("「", "夏")).toBe(false);
  expect(mayEndBetween("spring", "summer")).toBe(false);
});
