import { spawn } from "node:child_process";
import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

import { expect, test } from "vitest";

import { listing, temporaryFolder } from "../cli/recension.ts";

const edition = "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml";

async function buildAndInterrupt(output: string, signal: NodeJS.Signals, afterMs: number): Promise<void> {
  const build = spawn(process.execPath, ["dist/cli/main.js", "build", edition, "-o", output], { stdio: "ignore" });
  const ended = new Promise(resolve => build.on("exit", resolve));
  await Promise.race([setTimeout(afterMs), ended]);
  build.kill(signal);
  await ended;
}

test.each(["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const)(
  "a build that %s ends, whenever it comes, leaves all of the edition or nothing of it",
  async signal => {
    for (const afterMs of [50, 700, 1500, 1900, 2100, 2300]) {
      const folder = temporaryFolder();
      await buildAndInterrupt(join(folder, "output"), signal, afterMs);
      const files = listing(folder).filter(name => !name.includes(".recension") && /\.(html|pdf|txt)$/.test(name));
      expect([0, 3]).toContain(files.length);
    }
  },
);

test("an edition that stands is not touched by a build that is interrupted", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "note.txt"), "mine");
  await buildAndInterrupt(folder, "SIGTERM", 300);
  expect(listing(folder)).toEqual(["note.txt"]);
});

test.each([
  ["SIGINT", "1"],
  ["SIGTERM", "1"],
  ["SIGTERM", "2"],
] as const)("a run of many documents that %s ends, with --jobs %s, leaves whole sets", async (signal, jobs) => {
  const folder = temporaryFolder();
  for (let n = 0; n < 40; n++) cpSync("test/documents/letter.xml", join(folder, "in", `letter-${n}.xml`));
  const parameters = ["build", join(folder, "in"), "-f", "html,txt", "-o", join(folder, "out"), "-j", jobs];
  const build = spawn(process.execPath, ["dist/cli/main.js", ...parameters], { stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise(resolve =>
    build.on("exit", (_, by) => {
      resolve(by);
    }),
  );
  await new Promise(resolve => build.stdout.once("data", resolve));
  build.kill(signal);
  expect(await ended).toBe(signal);
  const editions = readdirSync(join(folder, "out")).filter(name => name !== ".recension");
  expect(editions.length).toBeLessThan(40);
  for (const name of editions)
    expect(readdirSync(join(folder, "out", name)).sort()).toEqual(
      ["html", "txt", "xml"].map(ending => `${name}.${ending}`),
    );
});
