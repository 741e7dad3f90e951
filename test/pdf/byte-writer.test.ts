import { describe, expect, it } from "vitest";

import { ByteWriter } from "../../src/pdf/byte-writer.ts";

const written = (write: (writer: ByteWriter) => void): string => {
  const writer = new ByteWriter();
  write(writer);
  return Buffer.from(writer.take()).toString("latin1");
};

describe("bytes written one after another", () => {
  it("are the characters of a text, however many", () => {
    const long = "\xFF\0(abc)".repeat(40_000);
    expect(
      written(writer => {
        [long, "", long].forEach(text => {
          writer.text(text);
        });
      }),
    ).toBe(long + long);
  });

  it.each([
    [0, "0"],
    [-0.001, "0"],
    [7, "7"],
    [10, "10"],
    [-10.5, "-10.5"],
    [0.05, "0.05"],
    [-0.994, "-0.99"],
    [0.995, "1"],
    [841.89, "841.89"],
    [1_234_567.891, "1234567.89"],
  ])("a number to two places: %d", (value, expected) => {
    expect(
      written(writer => {
        writer.decimal(value);
      }),
    ).toBe(expected);
  });

  it.each([0, 9, 10, -10, 99, 100, -123_456_789])("a whole number: %d", value => {
    expect(
      written(writer => {
        writer.integer(value);
      }),
    ).toBe(String(value));
  });

  it("begin anew once they are taken", () => {
    const writer = new ByteWriter();
    writer.text("one");
    expect(writer.take().length).toBe(3);
    writer.text("two");
    expect(Buffer.from(writer.take()).toString("latin1")).toBe("two");
  });
});
