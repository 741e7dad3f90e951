import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { buildEdition } from "../../build-edition.ts";
import { documentOf } from "../text/type-tei.ts";
import { attribute, openBook, textOf } from "./open-book.ts";

/** A book of a document that has files beside it; its findings by code. */
async function bookWith(body: string, files: Readonly<Record<string, Uint8Array | string>>) {
  const folder = mkdtempSync(join(tmpdir(), "recension-pictures-"));
  copyFileSync("test/conformance/fixtures/plan.png", join(folder, "plan.png"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const path = join(folder, "document.xml");
  writeFileSync(path, documentOf(body));
  const options = { formats: ["epub"], layer: "reading", pageSize: "6x9", notes: "end" } as const;
  const built = await buildEdition(path, options);
  if (!built.ok) throw new Error("not built");
  return { book: openBook(built.value.get("epub")!), codes: built.diagnostics.map(({ code }) => code) };
}

const figure = (url: string): string => `<figure><graphic url="${url}"/><figDesc>The plan of a room</figDesc></figure>`;

describe("a picture beside the document", () => {
  it("is in the book, once, with the words for it, and the package tells of it", async () => {
    const { book, codes } = await bookWith(figure("plan.png") + figure("plan.png"), {});
    expect(codes).toEqual([]);
    expect(book.names.filter(name => name.includes("pictures"))).toEqual(["EPUB/pictures/1.png"]);
    const images = book.elements("EPUB/text-1.xhtml").filter(({ local }) => local === "img");
    expect(images.map(image => [attribute(image, "src"), attribute(image, "alt")])).toEqual([
      ["pictures/1.png", "The plan of a room"],
      ["pictures/1.png", "The plan of a room"],
    ]);
    const said = book.elements("EPUB/package.opf");
    const item = said.find(element => attribute(element, "href") === "pictures/1.png");
    expect(item && attribute(item, "media-type")).toBe("image/png");
    const metas = said.filter(({ local }) => local === "meta").map(textOf);
    expect(metas).toContain("visual");
    expect(metas).toContain("alternativeText");
  });

  it("makes another book of it where it is another picture, though the words are the same", async () => {
    const identifierWith = async (dot: number): Promise<string | undefined> => {
      const gif = new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0, 0, 0, dot, 0x3b]);
      const { book } = await bookWith(figure("dot.gif"), { "dot.gif": gif });
      expect(book.names).toContain("EPUB/pictures/1.gif");
      return book
        .elements("EPUB/package.opf")
        .filter(({ local }) => local === "identifier")
        .map(textOf)[0];
    };
    expect(await identifierWith(1)).toBe(await identifierWith(1));
    expect(await identifierWith(1)).not.toBe(await identifierWith(2));
  });

  it.each([
    ["that is not there", "absent.png", "REC-P102"],
    ["that is a program", "evil.svg", "REC-P103"],
    ["that is another thing than its name says", "fake.png", "REC-P103"],
    ["that is cut off", "cut.jpg", "REC-P103"],
  ])("%s leaves its words, and a finding", async (_, url, code) => {
    const files = {
      "evil.svg": `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`,
      "fake.png": "<html><script>alert(1)</script></html>",
      "cut.jpg": new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]),
    };
    const { book, codes } = await bookWith(figure(url), files);
    expect(codes).toEqual([code]);
    expect(book.names.some(name => name.includes("pictures"))).toBe(false);
    expect(book.text("EPUB/text-1.xhtml")).toContain("[The plan of a room]");
    expect(book.text("EPUB/text-1.xhtml")).not.toContain("<img");
  });

  it.each(["../plan.png", "/etc/passwd", "file:///etc/passwd", "https://example.org/a.png"])(
    "is never looked for elsewhere: %s",
    async url => {
      const { book } = await bookWith(figure(url), {});
      expect(book.names.some(name => name.includes("pictures"))).toBe(false);
      expect(book.text("EPUB/text-1.xhtml")).not.toContain("<img");
    },
  );
});
