import { expect, it } from "vitest";

import { nodeWorld } from "../../src/world/node-world.ts";
import { isSoundFont } from "../../src/shape/fonts/sound-font.ts";

const font = await nodeWorld({}).font("@expo-google-fonts/cardo/400Regular/Cardo_400Regular.ttf");

it("a font that came whole is sound", () => {
  expect(isSoundFont(font)).toBe(true);
});

it.each([
  ["cut off", font.subarray(0, font.length - 5000)],
  ["cut off in its directory", font.subarray(0, 20)],
  ["changed in one byte", font.map((byte, at) => (at === font.length >> 1 ? byte ^ 1 : byte))],
  ["none at all", new TextEncoder().encode("<!DOCTYPE html>")],
  ["empty", new Uint8Array()],
])("a font that is %s is not", (_, bytes) => {
  expect(isSoundFont(bytes)).toBe(false);
});
