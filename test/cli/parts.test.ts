import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { listing, recension, temporaryFolder } from "./recension.ts";

const book = (content: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"><teiHeader><fileDesc><titleStmt><title>Parts</title></titleStmt></fileDesc></teiHeader><text><body><p>One.</p>${content}</body></text></TEI>`;

describe("the TEI beside its page", () => {
  it("has its parts with it, and makes the same edition again", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "in", "parts"), { recursive: true });
    writeFileSync(
      join(folder, "in", "book.xml"),
      book(
        `<xi:include href="parts/a%20b.xml"/><xi:include href="none.xml"/><xi:include href="c.xml" xpointer="none"/>`,
      ),
    );
    const div = (content: string): string =>
      `<div xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude">${content}</div>`;
    writeFileSync(
      join(folder, "in", "parts", "a b.xml"),
      div(`<p>A.</p><p><xi:include href="../d.txt" parse="text"/></p>`),
    );
    writeFileSync(join(folder, "in", "c.xml"), div("<p>C.</p>"));
    writeFileSync(join(folder, "in", "d.txt"), "D.");
    const build = (input: string, output: string): { stderr: string; files: Map<string, Buffer> } => {
      const { status, stderr } = recension("build", input, "-f", "html,txt", "-o", join(folder, output));
      expect(status, stderr).toBe(0);
      const names = listing(join(folder, output, "book")).filter(name => name !== "parts");
      const bytes = names.map(name => [name, readFileSync(join(folder, output, "book", name))] as const);
      return {
        stderr: stderr.replaceAll(join(folder), "").replaceAll(/\/(in|out\/book)\//g, ""),
        files: new Map(bytes),
      };
    };
    const first = build(join(folder, "in", "book.xml"), "out");
    const second = build(join(folder, "out", "book", "book.xml"), "again");
    expect([...first.files.keys()]).toEqual(["book.html", "book.txt", "book.xml", "c.xml", "d.txt", "parts/a b.xml"]);
    expect(second).toEqual(first);
  });
});

describe("a file outside the folder of the document", () => {
  it("is not read, neither as a part nor as a picture, by its address or through a symbolic link", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "book", "within"), { recursive: true });
    const secret = join(folder, "secret.txt");
    writeFileSync(secret, "A secret.");
    writeFileSync(
      join(folder, "secret.png"),
      Buffer.from(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        "base64",
      ),
    );
    symlinkSync("../secret.txt", join(folder, "book", "link.txt"));
    symlinkSync("../secret.png", join(folder, "book", "link.png"));
    const part = (href: string): string => `<p><xi:include href="${href}" parse="text"/></p>`;
    const pictures = `<figure><graphic url="link.png"/></figure><figure><graphic url="../secret.png"/></figure>`;
    writeFileSync(
      join(folder, "book", "book.xml"),
      book(part("../secret.txt") + part("link.txt") + part(`../../${"../".repeat(20)}${secret.slice(1)}`) + pictures),
    );
    const { stderr } = recension("build", join(folder, "book", "book.xml"), "-f", "txt,pdf", "-o", join(folder, "out"));
    expect(stderr.match(/REC-X010/g)).toHaveLength(3);
    expect(stderr.match(/REC-P102/g)).toHaveLength(2);
    expect(readFileSync(join(folder, "out", "book", "book.txt"), "utf8")).not.toContain("A secret.");
  });
});
