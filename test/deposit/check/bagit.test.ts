import { linkSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { bag, codesIn, digest, findingsIn, written } from "./packages.ts";

const payload = { "a.txt": "one\n", "b/c.txt": "two\n" };

test("a bag that is complete and as it was has no finding", () => {
  expect(findingsIn(written(bag(payload)))).toEqual([]);
});

test("one byte of one file is changed, and the check says which file and by which manifest", () => {
  const folder = written(bag(payload));
  writeFileSync(join(folder, "data/b/c.txt"), "twO\n");
  expect(findingsIn(folder)).toMatchObject([
    {
      code: "REC-D110",
      message: '"data/b/c.txt" is not as it was: its sha256 is another than manifest-sha256.txt has.',
      location: { file: join(folder, "data/b/c.txt") },
      clause: "RFC 8493, 3",
    },
  ]);
});

test("a file that is not listed, and one that is listed and not there, are told", () => {
  expect(codesIn(written(bag(payload, { "data/more.txt": "" })))).toEqual(["REC-D109"]);
  const line = `${digest("sha256", "")}  data/gone.txt\n`;
  const manifest = String(bag(payload)["manifest-sha256.txt"]) + line;
  expect(codesIn(written(bag(payload, { "manifest-sha256.txt": manifest })))).toEqual(["REC-D108"]);
});

test("no path leads out of a bag, in whatever way it is written", () => {
  const outside = written({ "secret.txt": "secret" });
  for (const path of [
    `${outside}/secret.txt`,
    "../secret.txt",
    "data/../../x",
    "~/x",
    "C:\\x",
    "\\\\host\\x",
    "bagit.txt",
  ]) {
    const manifest = `${String(bag(payload)["manifest-sha256.txt"])}${digest("sha256", "secret")}  ${path}\n`;
    expect([path, codesIn(written(bag(payload, { "manifest-sha256.txt": manifest })))]).toEqual([path, ["REC-D107"]]);
  }
});

test("a symbolic link is not followed, and a hard link is told", () => {
  const folder = written(bag({ "a.txt": "one\n" }));
  symlinkSync("/etc/hostname", join(folder, "data/link"));
  linkSync(join(folder, "data/a.txt"), join(folder, "tag.txt"));
  expect(codesIn(folder)).toEqual(["REC-D414", "REC-D412"]);
});

test("fetch.txt: nothing is fetched; an address of a file, a path outside and what is still to be fetched are told", () => {
  const fetch = [
    "file:///etc/passwd - data/a.txt",
    "https://example.org/x - ../x",
    "https://example.org/c 9 data/b/c.txt",
  ];
  const folder = written(bag(payload, { "fetch.txt": fetch.join("\n") }));
  expect(codesIn(folder)).toEqual(["REC-D122", "REC-D107", "REC-D125"]);
  const missing = `${digest("sha256", "x")}  data/x\n`;
  const toFetch = bag({}, { "manifest-sha256.txt": missing, "fetch.txt": "https://example.org/x - data/x" });
  expect(codesIn(written({ ...toFetch, "data/y": "" }))).toEqual(["REC-D124", "REC-D109"]);
});

test("names with line ends and percent signs are read as BagIt 1.0 writes them", () => {
  const folder = written({
    ...bag({}),
    "data/100%.txt": "one\n",
    "manifest-sha256.txt": `${digest("sha256", "one\n")}  data/100%25.txt\n`,
  });
  expect(findingsIn(folder)).toEqual([]);
});

test("tag files are read in the encoding that bagit.txt declares; bytes that are none of it are told", () => {
  const manifest = String(bag(payload)["manifest-sha256.txt"]);
  const declared = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n";
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(manifest, "utf16le")]);
  expect(findingsIn(written(bag(payload, { "bagit.txt": declared, "manifest-sha256.txt": utf16 })))).toEqual([]);
  const broken = Buffer.from([...Buffer.from(manifest), 0xc3, 0x28]);
  expect(codesIn(written(bag(payload, { "manifest-sha256.txt": broken })))).toContain("REC-D106");
});

test("a manifest of one endless line, and one of a million wrong lines, end in a bounded list of findings", () => {
  const endless = bag(payload, { "manifest-sha256.txt": "a".repeat(5_000_000) });
  expect(codesIn(written(endless))).toEqual(["REC-D106", "REC-D109"]);
  const many = findingsIn(written(bag(payload, { "manifest-sha256.txt": "x y\n".repeat(1_000_000) })));
  expect(many.length).toBe(1003);
  expect(many.at(-1)!.message).toBe("REC-D106 was found 999000 more times.");
});

test("names that Windows cannot keep, and two that some systems cannot tell apart, are warned of", () => {
  const names = { "con.txt": "", "a:b": "", "end.": "", "line\nend": "", "A.txt": "", "a.txt": "" };
  const folder = written(bag({}, { ...Object.fromEntries(Object.keys(names).map(name => [`data/${name}`, ""])) }));
  const warned = findingsIn(folder).filter(({ code }) => code.startsWith("REC-D41"));
  expect(warned.map(({ severity }) => severity)).toEqual(Array(5).fill("warning"));
  expect(new Set(warned.map(({ code }) => code))).toEqual(new Set(["REC-D410", "REC-D411"]));
});

test("Payload-Oxum that is not the payload's is told", () => {
  expect(codesIn(written(bag(payload, { "bag-info.txt": "Payload-Oxum: 8.3\n" })))).toEqual(["REC-D118"]);
  expect(codesIn(written(bag(payload, { "bag-info.txt": "Payload-Oxum: 8.2\n" })))).toEqual([]);
});

test("nothing in a bag is changed by its check", () => {
  const folder = written(bag(payload));
  findingsIn(folder);
  expect(readFileSync(join(folder, "data/a.txt"), "utf8")).toBe("one\n");
});
