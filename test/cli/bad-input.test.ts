import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { listing, recension, temporaryFolder } from "./recension.ts";

const tei = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>\n`;
const bomb = [...Array(9).keys()].map(n => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");

/** A document, the code that is found, the place that is named, and a word of the hint. */
const cases: readonly [string, string | Uint8Array, string, string, RegExp][] = [
  ["empty", "", "REC-X001", "", /cut off/],
  ["not XML", "Dear Strobe,\n", "REC-X011", ":", /each paragraph in <p>/],
  ["XML of the wrong kind", "<TEI><p>One</TEI>", "REC-X003", ":1:12", /Write <\/p>/],
  ["not TEI", "<record/>", "REC-X008", ":1:1", /root is <TEI/],
  ["HTML", "<html><body/></html>", "REC-X008", ":1:1", /htmltotei/],
  [
    "not UTF-8",
    new Uint8Array([...Buffer.from("<TEI>\ncaf"), 0xe9, ...Buffer.from("</TEI>")]),
    "REC-X002",
    ":2:4",
    /encoding="windows-1252"/,
  ],
  [
    "declared to be in another encoding",
    '<?xml version="1.0" encoding="UTF-16"?><TEI/>',
    "REC-X004",
    ":1:1",
    /encoding="UTF-8"/,
  ],
  [
    "declared to be in an encoding that is not read",
    '<?xml version="1.0" encoding="cp850"?><TEI/>',
    "REC-X004",
    ":1:1",
    /iconv -f cp850.* and write encoding="UTF-8"/,
  ],
  ["truncated", tei("<p>One</p>").slice(0, 120), "REC-X003", ":2:", /cut off/],
  [
    "a document type that grows without end",
    `<!DOCTYPE TEI [<!ENTITY l0 "ha">${bomb}]>${tei("<p>&l9;</p>").slice(39)}`,
    "REC-X006",
    ":1:",
    /Write out/,
  ],
  [
    "an entity from outside",
    `<!DOCTYPE TEI [<!ENTITY e SYSTEM "file:///etc/passwd">]><TEI>&e;</TEI>`,
    "REC-X005",
    ":1:",
    /Put the text/,
  ],
  ["nested without end", "<a>".repeat(2000), "REC-X007", ":1:", /end tag/],
];

describe.each(cases)("a document that is %s", (_, content, code, place, hint) => {
  const folder = temporaryFolder();
  const input = join(folder, "edition.xml");
  writeFileSync(input, content);

  it.each(["build", "validate", "verify"])("is refused by %s with one message, its place and a hint", command => {
    const output = command === "validate" ? [] : ["-o", join(folder, "output")];
    const { status, stdout, stderr } = recension(command, input, ...output);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.match(/REC-[A-Z]\d+/g)).toEqual([code]);
    expect(stderr).toContain(`edition.xml${place}`);
    expect(stderr).toMatch(hint);
    expect(listing(folder)).toEqual(["edition.xml"]);
  });
});

describe("what is asked wrongly", () => {
  const folder = temporaryFolder();
  const good = join(folder, "good.xml");
  writeFileSync(good, tei("<p>Good.</p>"));

  it("a missing file is named, and is no finding: exit 3", () => {
    const { status, stderr } = recension("build", join(folder, "absent.xml"), "-o", join(folder, "output"));
    expect(status).toBe(3);
    expect(stderr).toContain("absent.xml");
    expect(listing(folder)).toEqual(["good.xml"]);
  });

  it("an unknown format is refused with those that are known: exit 2", () => {
    const { status, stderr } = recension("build", good, "-f", "html,docx", "-o", join(folder, "output"));
    expect(status).toBe(2);
    expect(stderr).toContain('"docx"');
    expect(stderr).toContain("html, pdf, txt");
    expect(listing(folder)).toEqual(["good.xml"]);
  });

  it("two inputs that nothing tells apart but the ending are refused before anything is built: exit 2", () => {
    writeFileSync(join(folder, "good.tei"), readFileSync(good));
    const { status, stderr } = recension("build", good, join(folder, "good.tei"), "-o", join(folder, "output"));
    expect(status).toBe(2);
    expect(stderr).toContain("good.tei would both be written to the folder");
    expect(listing(folder)).not.toContain("output");
    rmSync(join(folder, "good.tei"));
  });

  it("an output folder that cannot be written is named: exit 3", () => {
    writeFileSync(join(folder, "taken"), "a file in the place of the folder");
    const before = listing(folder);
    const { status, stderr } = recension("build", good, "-o", join(folder, "taken"));
    expect(status).toBe(3);
    expect(stderr).toContain("taken");
    expect(listing(folder)).toEqual(before);
    expect(readFileSync(join(folder, "taken"), "utf8")).toBe("a file in the place of the folder");
  });

  it.each([["frobnicate"], ["build"], ["build", "--wrong", "x.xml"]])(
    "%s is a fault of usage: exit 2",
    (...parameters) => {
      expect(recension(...parameters).status).toBe(2);
    },
  );
});

describe("a document that is well", () => {
  const folder = temporaryFolder();
  const input = join(folder, "small.xml");
  writeFileSync(input, tei('<pb n="1"/><p>It ends <gap reason="redacted" quantity="3" unit="line"/> here.</p>'));

  it("is built in three formats, which carry its text", () => {
    const { status, stderr } = recension("build", input, "-o", join(folder, "output"));
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(listing(join(folder, "output", "small"))).toEqual(["small.html", "small.pdf", "small.txt", "small.xml"]);
    const verified = recension("verify", input, "-o", join(folder, "output"));
    expect(verified.stderr).toBe("");
    expect(verified.stdout).toMatch(/^html: 3 words.*\npdf: 3 words.*\ntxt: 3 words/);
  });

  it("shows its redaction in plain text", () => {
    expect(readFileSync(join(folder, "output", "small", "small.txt"), "utf8")).toContain(
      "It ends [redacted, 3 lines] here.",
    );
  });

  it("is found out when an output loses a word", () => {
    const path = join(folder, "output", "small", "small.txt");
    writeFileSync(path, readFileSync(path, "utf8").replace("It ends", "It"));
    const { status, stderr } = recension("verify", input, "-o", join(folder, "output"));
    expect(status).toBe(1);
    expect(stderr).toMatch(/REC-Y\d+/);
    expect(stderr).toContain("page 1");
  });
});
