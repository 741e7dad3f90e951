import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";

import { describe, expect, it } from "vitest";

import { mendFolder, writeAll } from "../../src/world/write-all.ts";
import { listing, temporaryFolder } from "../cli/recension.ts";
import { seeded } from "../verify/seeded.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (...path: readonly string[]): string => readFileSync(join(...path), "utf8");

/** The set of an edition, each file of which says which set it is of. */
const names = Array.from({ length: 40 }, (_, n) => (n % 3 === 0 ? `pictures/${n}.png` : `letter.${n}`));
const setOf = (word: string): { path: string; bytes: Uint8Array }[] =>
  names.map(path => ({ path, bytes: bytes(word.repeat(5000)) }));
const setIn = (folder: string): string[] => [
  ...new Set(names.map(name => (existsSync(join(folder, name)) ? read(folder, name).slice(0, 3) : "none"))),
];

describe("a set of files", () => {
  it("is put into its folder, and what else stands there is left as it is", () => {
    const folder = join(temporaryFolder(), "letter");
    writeAll(folder, setOf("old"));
    writeFileSync(join(folder, "notes.txt"), "mine");
    mkdirSync(join(folder, "mine", "deep"), { recursive: true });
    writeFileSync(join(folder, "mine", "deep", "more.txt"), "mine too");
    symlinkSync("../notes.txt", join(folder, "pictures", "link"));
    chmodSync(join(folder, "mine"), 0o700);
    const before = statSync(join(folder, "notes.txt")).ino;
    writeAll(folder, setOf("new"));
    expect(setIn(folder)).toEqual(["new"]);
    expect(statSync(join(folder, "notes.txt")).ino).toBe(before);
    expect(statSync(join(folder, "mine")).mode & 0o777).toBe(0o700);
    expect(read(folder, "mine", "deep", "more.txt")).toBe("mine too");
    expect(readlinkSync(join(folder, "pictures", "link"))).toBe("../notes.txt");
    expect(listing(join(folder, ".."))).not.toContain(".recension");
  });

  it("goes where a symbolic link in the place of its folder leads", () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(elsewhere, join(folder, "letter"));
    writeAll(join(folder, "letter"), setOf("new"));
    expect(readlinkSync(join(folder, "letter"))).toBe(elsewhere);
    expect(setIn(elsewhere)).toEqual(["new"]);
    symlinkSync(join(elsewhere, "not-yet"), join(folder, "answer"));
    writeAll(join(folder, "answer"), setOf("new"));
    expect(setIn(join(elsewhere, "not-yet"))).toEqual(["new"]);
  });

  it.each([
    [
      "a folder in the place of a file",
      (folder: string) => {
        mkdirSync(join(folder, "letter.1"));
      },
    ],
    [
      "a file in the place of a folder",
      (folder: string) => {
        writeFileSync(join(folder, "pictures"), "");
      },
    ],
  ])("is not written at all over %s", (_, spoil) => {
    const folder = join(temporaryFolder(), "letter");
    mkdirSync(folder);
    spoil(folder);
    const before = listing(join(folder, ".."));
    expect(() => {
      writeAll(folder, setOf("new"));
    }).toThrow(expect.objectContaining({ name: "EditionError", kind: "unwritable" }));
    expect(listing(join(folder, ".."))).toEqual(before);
  });

  it("is not written into the folder that one is in, which would then be another", () => {
    const above = join(process.cwd(), "..");
    for (const folder of [".", process.cwd(), above])
      expect(() => {
        writeAll(folder, setOf("new"));
      }).toThrow("you are in this folder");
  });

  it("leaves nothing behind on a disk that takes no more of it", () => {
    const out = temporaryFolder();
    const program = `import { writeAll } from ${JSON.stringify(compiled)};
      const files = [{ path: "a", bytes: new Uint8Array(10) }, { path: "b", bytes: new Uint8Array(5e6) }];
      process.on("SIGXFSZ", () => undefined);
      writeAll(${JSON.stringify(join(out, "new", "letter"))}, files);`;
    writeFileSync(join(out, "program.mjs"), program);
    const run = spawnSync("sh", ["-c", `ulimit -f 1000; exec "$0" "$1"`, process.execPath, join(out, "program.mjs")]);
    expect(run.stderr.toString()).toContain("letter/b: cannot be written");
    expect(listing(out)).toEqual(["program.mjs"]);
  });
});

const compiled = pathToFileURL("dist/world/write-all.js").href;

/** Writes one set after the other, until it is killed. */
const writer = `import { writeAll } from ${JSON.stringify(compiled)};
  const [folder] = process.argv.slice(1);
  const names = ${JSON.stringify(names)};
  const setOf = word => names.map(path => ({ path, bytes: new TextEncoder().encode(word.repeat(5000)) }));
  writeAll(folder, setOf("one"));
  console.log("begun");
  for (;;) for (const word of ["two", "one"]) writeAll(folder, setOf(word));`;

/** Starts to write, ends it so many milliseconds after the first set, and gives the signal that it ended by. */
async function writeAndEnd(folder: string, signal: NodeJS.Signals, afterMs: number): Promise<unknown> {
  const run = spawn(process.execPath, ["--input-type=module", "-e", writer, folder]);
  const ended = new Promise(resolve =>
    run.once("exit", (_, by) => {
      resolve(by);
    }),
  );
  await new Promise(resolve => run.stdout.once("data", resolve));
  await setTimeout(afterMs);
  run.kill(signal);
  return ended;
}

describe.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("a run that %s ends while it writes", signal => {
  it("ends by it at once, and leaves the old set or the new one", async () => {
    const random = seeded(8);
    for (let moment = 0; moment < 8; moment++) {
      const folder = join(temporaryFolder(), "letter");
      expect(await writeAndEnd(folder, signal, random() * 40)).toBe(signal);
      mendFolder(folder);
      expect([["one"], ["two"]]).toContainEqual(setIn(folder));
    }
  });
});

describe("a run that is killed while it writes", () => {
  it("leaves the old set or the new one at each of 50 moments, and nothing that the next run does not clear", async () => {
    const random = seeded(50);
    const found = new Set<string>();
    for (let moment = 0; moment < 50; moment++) {
      const out = temporaryFolder();
      const folder = join(out, "letter");
      mkdirSync(folder);
      writeFileSync(join(folder, "notes.txt"), "mine");
      await writeAndEnd(folder, "SIGKILL", random() * 40);
      if (!existsSync(folder)) mendFolder(folder);
      expect([["one"], ["two"]]).toContainEqual(setIn(folder));
      expect(read(folder, "notes.txt")).toBe("mine");
      found.add(setIn(folder).join());
      writeAll(folder, setOf("new"));
      expect(setIn(folder)).toEqual(["new"]);
      expect(listing(out).filter(name => name.startsWith("."))).toEqual([]);
    }
    expect(found).toEqual(new Set(["one", "two"]));
  });

  it("between the two renames has put away the old folder: the next has the new one take its place", () => {
    const out = temporaryFolder();
    const folder = join(out, "letter");
    writeAll(join(out, "new"), setOf("new"));
    writeAll(folder, setOf("old"));
    mkdirSync(join(out, ".recension"));
    renameSync(folder, join(out, ".recension", `letter.${noProcess}.old`));
    writeFileSync(join(out, ".recension", `letter.${noProcess}.old`, "notes.txt"), "mine");
    renameSync(join(out, "new"), join(out, ".recension", `letter.${noProcess}.draft`));
    mendFolder(folder);
    expect(setIn(folder)).toEqual(["new"]);
    expect(read(folder, "notes.txt")).toBe("mine");
    expect(listing(out)).not.toContain(".recension");
  });

  it("after them has left the old folder: what came into it at the last moment is kept", () => {
    const out = temporaryFolder();
    const folder = join(out, "letter");
    writeAll(folder, setOf("new"));
    const old = join(out, ".recension", `letter.${noProcess}.old`);
    mkdirSync(old, { recursive: true });
    linkSync(join(folder, "letter.1"), join(old, "letter.1"));
    writeFileSync(join(old, "letter.2"), "old");
    writeFileSync(join(old, "notes.txt"), "mine");
    writeAll(folder, setOf("new"));
    expect(setIn(folder)).toEqual(["new"]);
    expect(read(folder, "notes.txt")).toBe("mine");
    expect(listing(out)).not.toContain(".recension");
  });

  it("leaves what another process, which still runs, is writing, and what is of other editions", () => {
    const out = temporaryFolder();
    for (const name of [`letter.${process.ppid}.draft`, `answer.${noProcess}.draft`, `letter.${noProcess}.draft`])
      mkdirSync(join(out, ".recension", name), { recursive: true });
    writeAll(join(out, "letter"), setOf("new"));
    expect(listing(join(out, ".recension"))).toEqual([`answer.${noProcess}.draft`, `letter.${process.ppid}.draft`]);
  });
});

/** Larger than any process has it on Linux. */
const noProcess = 2 ** 22 + 1;
