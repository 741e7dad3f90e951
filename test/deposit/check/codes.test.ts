import { linkSync, mkdirSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { bag, codesIn, digest, ocflObject, written, type Files } from "./packages.ts";

const payload = { "a.txt": "one\n" };
const manifest = `${digest("sha256", "one\n")}  data/a.txt\n`;
const withManifest = (text: string, more: Files = {}): Files => bag(payload, { "manifest-sha256.txt": text, ...more });
const withFetch = (line: string): Files => bag(payload, { "fetch.txt": `${line}\n` });
const declared = (text: string): Files => bag(payload, { "bagit.txt": text });
const without = (files: Files, name: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path !== name));
const old = { "bagit.txt": "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n" };
const metsOf = (attributes: string): Files => ({
  "METS.xml": `<mets xmlns="http://www.loc.gov/METS/" ${attributes}/>`,
  "representations/a.txt": "a",
});

type Bent = readonly [bent: string, codes: readonly string[], files: Files, bend?: (folder: string) => void];

/** Packages, each with a fault and the codes that are told of it. */
const bent: readonly Bent[] = [
  ["bagit.txt is not there", ["REC-D101"], without(bag(payload), "bagit.txt")],
  ["bagit.txt has other labels", ["REC-D101"], declared("Version: 1.0\n")],
  ["a version that never was", ["REC-D102"], declared("BagIt-Version: 7.0\nTag-File-Character-Encoding: UTF-8\n")],
  ["no folder data", ["REC-D103"], bag({})],
  ["no payload manifest", ["REC-D104"], without(bag(payload), "manifest-sha256.txt")],
  ["a manifest by an unknown algorithm", ["REC-D105"], bag(payload, { "manifest-crc9.txt": "0 data/a.txt\n" })],
  ["a digest that is too short", ["REC-D106", "REC-D109"], withManifest("abc  data/a.txt\n")],
  ["a path that leads out", ["REC-D107"], withManifest(`${manifest}${digest("sha256", "")}  ../b\n`)],
  ["a listed file that is not there", ["REC-D108"], withManifest(manifest + manifest.replace("a.txt", "b.txt"))],
  ["a file that is not listed", ["REC-D109"], bag(payload, { "data/b.txt": "" })],
  ["one byte of a file", ["REC-D110"], bag(payload, { "data/a.txt": "onE\n" })],
  ["a file listed twice", ["REC-D111"], withManifest(manifest + manifest)],
  ["a file listed twice, before 1.0", ["REC-D112"], withManifest(manifest + manifest, old)],
  [
    "a name composed otherwise than in the manifest",
    ["REC-D113"],
    bag({ "caf\u00e9": "x" }),
    folder => {
      renameSync(join(folder, "data/caf\u00e9"), join(folder, "data/cafe\u0301"));
    },
  ],
  ["a listed file of a system", ["REC-D114"], withManifest(manifest + manifest.replace("a.txt", ".DS_Store"))],
  ["a path with ./ before it", ["REC-D115"], withManifest(manifest.replace("data", "./data"))],
  [
    "a tag manifest in a tag manifest",
    ["REC-D116"],
    bag(payload, {
      "tagmanifest-md5.txt": "",
      "tagmanifest-sha256.txt": `${digest("sha256", "")}  tagmanifest-md5.txt\n`,
    }),
  ],
  ["bag-info.txt without a colon", ["REC-D117"], bag(payload, { "bag-info.txt": "nothing\n" })],
  ["another Payload-Oxum", ["REC-D118"], bag(payload, { "bag-info.txt": "Payload-Oxum: 9.9\n" })],
  [
    "another Payload-Oxum, where a file of a system is gone",
    ["REC-D114", "REC-D119"],
    withManifest(manifest + manifest.replace("a.txt", ".DS_Store"), { "bag-info.txt": "Payload-Oxum: 8.2\n" }),
  ],
  ["two Payload-Oxums", ["REC-D120"], bag(payload, { "bag-info.txt": "Payload-Oxum: 4.1\n".repeat(2) })],
  ["a line of fetch.txt of one word", ["REC-D121"], withFetch("x")],
  ["an address of a file in fetch.txt", ["REC-D122"], withFetch("file:///etc/passwd 4 data/a.txt")],
  ["a file to be fetched that is in no manifest", ["REC-D123", "REC-D124"], withFetch("https://e.org/ 4 data/b.txt")],
  [
    "a file that is still to be fetched",
    ["REC-D124"],
    withManifest(manifest + manifest.replace("a.txt", "b.txt"), { "fetch.txt": "https://e.org/ 4 data/b.txt\n" }),
  ],
  ["another size in fetch.txt", ["REC-D125"], withFetch("https://e.org/ 9 data/a.txt")],
  ["one byte of an object", ["REC-D201"], ocflObject({}, { "v1/content/a.txt": "texT\n" })],
  ["an id that is no URI", ["REC-D202"], ocflObject({ id: "edition" })],
  ["METS without an identifier", ["REC-D301", "REC-D302"], metsOf('TYPE="Text"')],
  ["METS that is none", ["REC-D302", "REC-D303"], { "METS.xml": "<other/>", "representations/a.txt": "a" }],
  ["a folder that is no package", ["REC-D401"], { "a.txt": "" }],
  [
    "more folders than 100 in one another",
    ["REC-D403"],
    bag(payload),
    folder => {
      mkdirSync(join(folder, "data", ...Array<string>(101).fill("d")), { recursive: true });
    },
  ],
  ["1,001 lines that are none", ["REC-D106", "REC-D109", "REC-D405"], withManifest("x y\n".repeat(1001))],
  ["a name of Windows", ["REC-D410"], bag({ "con.txt": "x" })],
  ["a name with the end of a line", ["REC-D109", "REC-D410"], bag(payload, { "data/x\r\ny": "" })],
  ["a path of 300 characters", ["REC-D410"], bag({ [`${"d".repeat(150)}/${"f".repeat(150)}`]: "x" })],
  ["two names that differ in capitals", ["REC-D411"], bag({ "A.txt": "x", "a.txt": "x" })],
  ["two names that differ in composition", ["REC-D411"], bag({ "caf\u00e9": "x", "cafe\u0301": "x" })],
  [
    "an absolute symbolic link",
    ["REC-D412"],
    bag(payload),
    folder => {
      symlinkSync("/etc", join(folder, "data/link"));
    },
  ],
  [
    "a hard link",
    ["REC-D414"],
    bag(payload),
    folder => {
      linkSync(join(folder, "data/a.txt"), join(folder, "..", "other"));
    },
  ],
];

for (const [name, expected, files, bend] of bent)
  test(`${name}: ${expected.join(", ")}`, () => {
    const folder = written(files);
    bend?.(folder);
    expect([...codesIn(folder)].sort()).toEqual(expected);
  });
