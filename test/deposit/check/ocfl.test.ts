import { createHash } from "node:crypto";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { digest, findingsIn, ocflObject, written, type Files } from "./packages.ts";

/** The codes of OCFL in the findings, each once. */
function ocflCodes(files: Files | string): readonly string[] {
  const folder = typeof files === "string" ? files : written(files);
  return [...new Set(findingsIn(folder).map(({ clause }) => clause.split(", ").at(-1)!))].sort();
}

test("an object that is as it was has no finding", () => {
  expect(findingsIn(written(ocflObject()))).toEqual([]);
});

test("one byte of the content is changed, and the check says which file", () => {
  const folder = written(ocflObject());
  writeFileSync(join(folder, "v1/content/a.txt"), "texT\n");
  expect(findingsIn(folder)).toMatchObject([
    {
      code: "REC-D201",
      message: 'E092: "v1/content/a.txt" is not as it was: its sha512 is another than inventory.json has.',
      clause: "OCFL 1.1, 3.5.2, E092",
    },
  ]);
});

test("an object root that is empty, as git cannot keep one, declares nothing and has no inventory", () => {
  expect(ocflCodes({ "0=ocfl_1.1": "ocfl_1.1\n", "a/inventory.json": "" })).toEqual(["E003", "E008", "E033"]);
});

test("an inventory that names itself or what is outside is told, and nothing is opened", () => {
  const sha512 = digest("sha512", "text\n");
  for (const path of ["inventory.json", "../../etc/passwd", "/etc/passwd"])
    expect(ocflCodes(ocflObject({ manifest: { [sha512]: ["v1/content/a.txt", path] } })).length).toBeGreaterThan(0);
  expect(ocflCodes(ocflObject({ manifest: { [sha512]: ["v1/content/a.txt", "inventory.json"] } }))).toEqual([
    "E042",
    "E092",
  ]);
});

test("links are told by the code of OCFL and not followed", () => {
  const folder = written(ocflObject());
  symlinkSync("/etc/hostname", join(folder, "v1/content/link"));
  expect(ocflCodes(folder)).toEqual(["E090"]);
});

test("all algorithms of fixity are computed", () => {
  const fixity = Object.fromEntries(
    [
      ["md5", "d7c36a5ee6f3f5b0f8a0c1d6f7f4c2f0"],
      ["blake2b-160", "00"],
      ["sha512/256", createHash("sha512-256").update("text\n").digest("hex")],
    ].map(([name, value]) => [name!, { [value!]: ["v1/content/a.txt"] }]),
  );
  expect(findingsIn(written(ocflObject({ fixity }))).map(({ message }) => message.slice(0, 4))).toEqual([
    "E093",
    "E093",
  ]);
});

test("a storage root: each object is checked; files between them, empty ids and objects of a later OCFL are told", () => {
  const within = (path: string, files: Files): Files =>
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`${path}/${name}`, content]));
  const root = { "0=ocfl_1.1": "ocfl_1.1\n" };
  expect(ocflCodes({ ...root, ...within("a/b", ocflObject()) })).toEqual([]);
  expect(ocflCodes({ ...root, ...within("a/b", ocflObject()), "a/stray.txt": "" })).toEqual(["E072"]);
  expect(ocflCodes({ ...root, ...within("a/b", ocflObject()), ...within("c", ocflObject()) })).toEqual(["E037"]);
  expect(ocflCodes({ "0=ocfl_1.0": "ocfl_1.0\n", ...within("a", ocflObject()) })).toEqual(["E081"]);
});

test("a version whose date is none, without zone or without state is told", () => {
  const versions = (created: string): object => ({
    versions: { v1: { created, message: "", user: { name: "A", address: "mailto:a@b.c" } } },
  });
  expect(ocflCodes(ocflObject(versions("2026-02-30T00:00:00Z")))).toEqual(["E048", "E049", "E107"]);
  expect(ocflCodes(ocflObject(versions("2026-02-28T00:00:00")))).toContain("E049");
});
