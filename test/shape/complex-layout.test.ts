import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { complexLayout } from "../../src/shape/complex-layout.ts";
import { furtherFamilies } from "../../src/render/pdf/fonts/font-families.ts";

const words: Readonly<Record<string, string>> = {
  "noto-sans-syriac": "ܬܪܥܣܪ ܝܪ̈ܚܐ ܐܝܬ ܒܫܢܬܐ ܐܚܪܝ ܫܰܒܬܳܐ ܘܚܰܕܒܫܰܒܳܐ ܬܪܶܝܢ ܝܰܘܡܺܝܢ ܐܶܢܽܘܢ",
  amiri: "كلمة عربية سنة وشهر اَلْقَمَرُ لله نمی خواهم",
  "abyssinica-sil": "በዓመት፡ውስጥ፡ አሥራ መስከረም ፩፡፪፡",
  "noto-serif-devanagari": "वर्षे द्वादश मासाः सन्ति चैत्रः ज्येष्ठः कार्त्तिकः प्रसिद्धाः अग्नि॒मी॑ळे क्ष्म्यै",
  "noto-sans-coptic": "ⲟⲩⲟⲛ ⲛ̄ⲉⲃⲟⲧ ⲡ̄ⲭ̄ⲥ̄ ⲓ̅ⲏ̅ⲥ̅",
  "noto-sans-thai": "กำลังไป ที่นี่ น้ำ",
  "DejaVuSans.ttf": "ߒߞߏ ߞߊ߬ߙߊ߲",
};

interface Shaped {
  readonly g: number;
  readonly ax: number;
  readonly dx: number;
  readonly dy: number;
}

/** Glyphs with their places, from left to right. */
function byHarfBuzz(path: string, word: string): string {
  const { stdout } = spawnSync("hb-shape", ["--no-glyph-names", "--no-clusters", "--output-format=json", path, word], {
    encoding: "utf8",
  });
  return placesOf(JSON.parse(stdout) as Shaped[]);
}

function placesOf(glyphs: readonly Shaped[]): string {
  let x = 0;
  const placed = glyphs.map(({ g, ax, dx, dy }) => {
    const place = `${g}@${Math.round(x + dx)},${Math.round(dy)}`;
    x += ax;
    return place;
  });
  return `${placed.join(" ")} = ${Math.round(x)}`;
}

it.each(Object.entries(words))("words in %s are shaped as HarfBuzz shapes them", (font, text) => {
  const path = `node_modules/${furtherFamilies.find(({ regular }) => regular.includes(font))!.regular}`;
  const layOut = complexLayout(readFileSync(path));
  for (const word of text.split(" ")) {
    const glyphs = layOut(word).map(({ id, advance, xOffset, yOffset }) => ({
      g: id,
      ax: advance,
      dx: xOffset,
      dy: yOffset,
    }));
    if (/[\u0590-\u08FF]/.test(word)) glyphs.reverse();
    expect(placesOf(glyphs), word).toBe(byHarfBuzz(path, word));
  }
});
