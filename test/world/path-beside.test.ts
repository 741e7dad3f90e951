import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { nodeWorld } from "../../src/world/node-world.ts";
import { fileBeside, pathBeside } from "../../src/world/path-beside.ts";

describe("what a document names", () => {
  it.each([
    ["a.xml", "book.xml", "a.xml"],
    ["parts/a%20b.xml?x#y", "in/book.xml", "in/parts/a b.xml"],
    ["50%_crop%20a.jpg", "book.xml", "50%_crop%20a.jpg"],
    ["b%20c/50%_crop.jpg", "book.xml", "b c/50%_crop.jpg"],
    ["..a.xml", "book.xml", "..a.xml"],
    ["a.xml", "../book.xml", "../a.xml"],
    ["a.xml", "../../book.xml", "../../a.xml"],
    ["a.xml", "/in/book.xml", "/in/a.xml"],
  ])("%s in %s is %s", (reference, from, path) => {
    expect(pathBeside(reference, from)).toBe(path);
  });

  it.each([
    ["../a.xml", "book.xml"],
    ["../../etc/passwd", "../book.xml"],
    ["../a.xml", "../book.xml"],
    ["%2e%2e/a.xml", "../book.xml"],
    ["..%2f..%2fa.xml", "in/book.xml"],
    ["50%/../../a.xml", "in/book.xml"],
    ["/etc/passwd", "/book.xml"],
    ["%2fetc/passwd", "in/book.xml"],
    ["..", "in/book.xml"],
    [".", "in/book.xml"],
    ["https://example.org/a.xml", "book.xml"],
    ["..\\a.xml", "book.xml"],
    ["a.xml%00", "book.xml"],
  ])("%s in %s is nothing that is looked at", (reference, from) => {
    expect(pathBeside(reference, from)).toBeUndefined();
  });

  it("is not looked at where a symbolic link leads out of the folder", async () => {
    const above = mkdtempSync(join(tmpdir(), "recension-test-"));
    const folder = join(above, "book");
    mkdirSync(join(above, "elsewhere"));
    mkdirSync(folder);
    writeFileSync(join(above, "elsewhere", "a.xml"), "<a/>");
    writeFileSync(join(folder, "b.xml"), "<b/>");
    symlinkSync(join(above, "elsewhere", "a.xml"), join(folder, "file.xml"));
    symlinkSync(join(above, "elsewhere"), join(folder, "folder"));
    symlinkSync("b.xml", join(folder, "within.xml"));
    symlinkSync("none.xml", join(folder, "dangling.xml"));
    symlinkSync(folder, join(above, "linked"));
    const find = (name: string, book = folder) => fileBeside(name, join(book, "book.xml"), nodeWorld({}));
    expect(await find("file.xml")).toEqual({ wanting: "outside" });
    expect(await find("folder/a.xml")).toEqual({ wanting: "outside" });
    expect(await find("dangling.xml")).toEqual({ wanting: "absent" });
    expect(await find("within.xml")).toEqual({ path: join(folder, "within.xml") });
    expect(await find("b.xml", join(above, "linked"))).toEqual({ path: join(above, "linked", "b.xml") });
  });
});
