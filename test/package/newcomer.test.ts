import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { listing, type Run } from "../cli/recension.ts";

const home = mkdtempSync(join(tmpdir(), "recension-newcomer-"));
let tarball = "";

beforeAll(() => {
  const packed = execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", home]);
  tarball = join(home, packed.toString().trim());
});

/** Runs a program as one would whose machine has this Node and no other. */
function runIn(folder: string, node: string, program: string, ...parameters: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(node, [program, ...parameters], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

/** The program of npm, which any Node runs. */
function npm(): string {
  return realpathSync(execFileSync("which", ["npm"], { encoding: "utf8" }).trim());
}

describe("who comes for the first time", () => {
  it.each(["this Node", "node-22", "node-24"])(
    "has a letter as book, page and text, and proved, within a minute, under %s",
    { timeout: 60_000 },
    name => {
      const node = name === "this Node" ? process.execPath : resolve("test/oracles/cache", name);
      const folder = join(home, name);
      mkdirSync(folder);
      cpSync("test/documents/letter.xml", join(folder, "my.xml"));
      // Without a prefix, npm installs into a folder above, where one there has packages.
      const installed = runIn(folder, node, npm(), "install", "--prefer-offline", "--prefix", folder, tarball);
      expect(installed).toMatchObject({ status: 0 });

      const recension = join(folder, "node_modules/.bin/recension");
      const built = runIn(folder, node, recension, "build", "my.xml");
      expect(built).toMatchObject({ status: 0, stderr: "" });
      expect(listing(join(folder, "output/my"))).toEqual(["my.html", "my.pdf", "my.txt", "my.xml"]);
      const verified = runIn(folder, node, recension, "verify", "my.xml");
      expect(verified).toMatchObject({ status: 0, stderr: "" });
      expect(verified.stdout.match(/^\w+: \d+ words, .* 0 differences/gm)).toHaveLength(3);
    },
  );

  it("is given less than 70 MB, and less than 2.5 to fetch of ours", () => {
    const weights = execFileSync(process.execPath, ["test/package/weigh.js"], { encoding: "utf8" });
    expect(Number(/^ *([\d.]+) {2}MB in all/m.exec(weights)?.[1])).toBeLessThan(70);
    expect(Number(/^ *([\d.]+) {2}MB the tarball/m.exec(weights)?.[1])).toBeLessThan(2.5);
  });
});
