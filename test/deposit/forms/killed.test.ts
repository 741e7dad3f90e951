import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";

import { describe as suite, expect, it } from "vitest";

import { bag } from "../../../src/deposit/forms/bag/bag.ts";
import type { Inventory } from "../../../src/deposit/forms/ocfl/inventory.ts";
import { ocflObject } from "../../../src/deposit/forms/ocfl/ocfl-object.ts";
import { writePackage } from "../../../src/world/write-all.ts";
import type { Beside, PackedFile } from "../../../src/world/world.ts";
import { listing, temporaryFolder } from "../../cli/recension.ts";
import { seeded } from "../../verify/seeded.ts";
import { findingsIn } from "../check/packages.ts";
import { describe, smallDeposit, textsOf } from "./small-deposit.ts";

/** A deposit of forty files, each of which says which deposit it is of. */
const depositOf = (word: string): ReturnType<typeof smallDeposit> =>
  smallDeposit(
    Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`edition/${n}.txt`, `${n} ${word}\n`.repeat(2000)])),
  );

const bags = await Promise.all(["one", "two"].map(async word => bag(await depositOf(word), describe)));

/** Four versions of an object, each the files that it adds. */
async function versionsOfObject(): Promise<readonly (readonly PackedFile[])[]> {
  const versions: (readonly PackedFile[])[] = [];
  let before: Inventory | undefined;
  for (const word of ["one", "two", "three", "four"]) {
    const { files } = (await ocflObject(await depositOf(word), describe, before))!;
    before = JSON.parse(textsOf(files).get("inventory.json")!) as Inventory;
    versions.push(files);
  }
  return versions;
}

const compiled = pathToFileURL("dist/world/write-all.js").href;

/** Writes one package after the other until it is killed: bags into one folder, versions into one object after the other. */
const writer = `import { readFileSync } from "node:fs";
  import { writePackage } from ${JSON.stringify(compiled)};
  const [out, given, beside] = process.argv.slice(1);
  const packages = JSON.parse(readFileSync(given, "utf8")).map(files =>
    files.map(({ path, content }) => ({ path, content: Buffer.from(content, "base64") })));
  console.log("begun");
  for (let n = 0; ; n++)
    for (const files of packages) writePackage(out + "/" + (beside === "copied" ? "object-" + n : "light"), files, beside);`;

async function writeAndKill(out: string, given: string, beside: Beside, afterMs: number): Promise<void> {
  const run = spawn(process.execPath, ["--input-type=module", "-e", writer, out, given, beside]);
  const ended = new Promise(resolve => run.once("exit", resolve));
  await new Promise(resolve => run.stdout.once("data", resolve));
  await setTimeout(afterMs);
  run.kill("SIGKILL");
  await ended;
}

function kept(packages: readonly (readonly PackedFile[])[]): string {
  const file = join(temporaryFolder(), "packages.json");
  const written = packages.map(files =>
    files.map(({ path, content }) => ({ path, content: Buffer.from(content as Uint8Array).toString("base64") })),
  );
  writeFileSync(file, JSON.stringify(written));
  return file;
}

suite("a deposit that is killed at one of 50 moments", () => {
  it("leaves a valid bag, the old one or the new one; the next clears what is left", async () => {
    const given = kept(bags);
    const random = seeded(18);
    const found = new Set<string>();
    for (let moment = 0; moment < 50; moment++) {
      const out = temporaryFolder();
      const folder = join(out, "light");
      await writeAndKill(out, given, "gone", random() * 80);
      if (existsSync(folder)) {
        expect(findingsIn(folder)).toEqual([]);
        found.add(readFileSync(join(folder, "data/objects/edition/1.txt"), "utf8").slice(0, 5));
      }
      writePackage(folder, bags[0]!, "gone");
      expect(listing(out).filter(name => name.startsWith("."))).toEqual([]);
      expect(findingsIn(folder)).toEqual([]);
    }
    expect(found).toEqual(new Set(["1 one", "1 two"]));
  });

  it("leaves each OCFL object valid, with its last version whole or without it", async () => {
    const versions = await versionsOfObject();
    const given = kept(versions);
    const random = seeded(19);
    const heads = new Set<number>();
    for (let moment = 0; moment < 50; moment++) {
      const out = temporaryFolder();
      await writeAndKill(out, given, "copied", random() * 80);
      const objects = readdirSync(out).filter(name => !name.startsWith("."));
      for (const object of objects) expect(errorsIn(join(out, object))).toEqual([]);
      const last = objects.length === 0 ? undefined : join(out, objects.toSorted(byNumber).at(-1)!);
      if (last === undefined) continue;
      const head = Number(/"head": "v(\d)"/.exec(readFileSync(join(last, "inventory.json"), "utf8"))![1]);
      heads.add(head);
      for (const files of versions.slice(head)) writePackage(last, files, "copied");
      expect(errorsIn(last)).toEqual([]);
      if (head < versions.length) expect(listing(out).filter(name => name.startsWith("."))).toEqual([]);
    }
    expect(heads.size).toBeGreaterThan(1);
  });
});

/** Without the warnings that a header without an address deserves. */
function errorsIn(folder: string): readonly string[] {
  return findingsIn(folder).flatMap(({ severity, message }) => (severity === "error" ? [message] : []));
}

function byNumber(a: string, b: string): number {
  return Number(a.slice(7)) - Number(b.slice(7));
}
