/** The CPU of `recension check` beside that of the field's own tools, over the same packages; `test/oracles/setup` brings them. Seconds of user and system. */
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const python = "test/oracles/cache/packages/bin";
const scratch = mkdtempSync(join(tmpdir(), "bench-deposit-"));
const [megabytes = 1024, objects = 156] = process.argv.slice(2).map(Number);

try {
  benchBag();
  benchObjects();
} finally {
  rmSync(scratch, { recursive: true });
}

/** One file, in a bag with manifests by sha256 and sha512. */
function benchBag() {
  const bag = join(scratch, "bag");
  mkdirSync(join(bag, "data"), { recursive: true });
  const file = join(bag, "data", "large");
  const digests = writeLarge(file);
  writeFileSync(join(bag, "bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  for (const [name, digest] of Object.entries(digests))
    writeFileSync(join(bag, `manifest-${name}.txt`), `${digest}  data/large\n`);
  const sums = cpuOf("sha256sum", [file]) + cpuOf("sha512sum", [file]);
  const ours = cpuOf(process.execPath, ["dist/cli/main.js", "check", bag]);
  tell(`bag of ${megabytes} MiB, both digests`, ours, "sha256sum and sha512sum", sums);
  tell("the same", ours, "bagit-python", cpuOf(`${python}/bagit.py`, ["--validate", "--quiet", bag]));
}

function writeLarge(path) {
  const hashes = { sha256: createHash("sha256"), sha512: createHash("sha512") };
  const block = Buffer.alloc(1 << 20, "an edition that nobody preserves is a web page; ");
  const out = openSync(path, "w");
  for (let i = 0; i < megabytes; i++) {
    block.writeUInt32LE(i);
    writeSync(out, block);
    for (const hash of Object.values(hashes)) hash.update(block);
  }
  closeSync(out);
  return Object.fromEntries(Object.entries(hashes).map(([name, hash]) => [name, hash.digest("hex")]));
}

/** A storage root of small objects, each in one process of both. */
function benchObjects() {
  const root = join(scratch, "root");
  mkdirSync(root);
  writeFileSync(join(root, "0=ocfl_1.1"), "ocfl_1.1\n");
  for (let i = 0; i < objects; i++) writeObject(join(root, `object-${i}`), i);
  const paths = readdirSync(root)
    .filter(name => name.startsWith("object-"))
    .map(name => join(root, name));
  const ours = cpuOf(process.execPath, ["dist/cli/main.js", "check", ...paths]);
  tell(`${objects} OCFL objects`, ours, "ocfl-py", cpuOf(`${python}/ocfl-validate.py`, ["--quiet", ...paths]));
}

function writeObject(folder, number) {
  const content = `edition ${number}\n`;
  const sha512 = text => createHash("sha512").update(text).digest("hex");
  const user = { name: "A. Editor", address: "mailto:editor@example.org" };
  const state = { [sha512(content)]: ["a.txt"] };
  const inventory = JSON.stringify({
    id: `info:edition-${number}`,
    type: "https://ocfl.io/1.1/spec/#inventory",
    digestAlgorithm: "sha512",
    head: "v1",
    manifest: { [sha512(content)]: ["v1/content/a.txt"] },
    versions: { v1: { created: "2026-11-24T00:00:00Z", message: "First", user, state } },
  });
  mkdirSync(join(folder, "v1/content"), { recursive: true });
  writeFileSync(join(folder, "0=ocfl_object_1.1"), "ocfl_object_1.1\n");
  writeFileSync(join(folder, "v1/content/a.txt"), content);
  for (const into of [folder, join(folder, "v1")]) {
    writeFileSync(join(into, "inventory.json"), inventory);
    writeFileSync(join(into, "inventory.json.sha512"), `${sha512(inventory)} inventory.json\n`);
  }
}

function cpuOf(command, parameters) {
  const { status, stderr, error } = spawnSync("/usr/bin/time", ["-f", "%U %S %M", command, ...parameters], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error || status !== 0) throw new Error(`${command}: ${error ?? stderr.slice(-500)}`);
  const [user, system, kilobytes] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
  console.log(`  ${command.split("/").at(-1)}: ${(user + system).toFixed(2)} s, ${Math.round(kilobytes / 1024)} MiB`);
  return user + system;
}

function tell(what, ours, peer, theirs) {
  console.log(`${what}: ${ours.toFixed(2)} s; ${peer} ${theirs.toFixed(2)} s; ratio ${(ours / theirs).toFixed(2)}`);
}
