import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { recension } from "../cli/recension.ts";

const python = "test/oracles/cache/packages/bin/python";
const count = 300;
const keys = Array.from({ length: count }, (_, i) => `k${String(i).padStart(4, "0")}`);
const firstDay = Date.parse("2026-01-01T12:00:00Z") / 1000;
const staging = mkdtempSync(join(tmpdir(), "recension-staged-"));
const folder = mkdtempSync(join(tmpdir(), "recension-harvest-"));

/** Put in its place as a whole, with the time of a day: ten editions each day. */
function deposit(key: string, day?: number): void {
  const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${key}</title></titleStmt><publicationStmt><publisher>P</publisher><date when="2026"/><idno type="DOI">10.1234/${key}</idno></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><p>a</p></body></text></TEI>`;
  const path = join(staging, `${key}.xml`);
  writeFileSync(path, text);
  if (day !== undefined) utimesSync(path, firstDay + day * 86_400, firstDay + day * 86_400);
  renameSync(path, join(folder, `${key}.xml`));
}

function harvest(url: string, ...parameters: readonly string[]): ChildProcess {
  return spawn(python, ["test/oracles/harvest.py", url, ...parameters], { stdio: ["ignore", "pipe", "inherit"] });
}

async function keysFrom(harvester: ChildProcess, onLine: (line: number) => void = () => undefined): Promise<string[]> {
  let said = "";
  let lines = 0;
  for await (const chunk of harvester.stdout! as AsyncIterable<Buffer>) {
    said += chunk.toString();
    for (; lines < said.split("\n").length - 1; lines++) onLine(lines);
  }
  return said.split("\n").flatMap(line => (line === "" ? [] : [line.replace(/^.*\//, "")]));
}

describe("sickle harvests", { timeout: 120_000 }, () => {
  let server: ChildProcess;
  let url = "";
  beforeAll(async () => {
    for (const [i, key] of keys.entries()) deposit(key, Math.floor(i / 10));
    const parameters = ["serve", "--oai", folder, "--email", "editor@example.org", "--port", "0"];
    server = spawn(process.execPath, ["dist/cli/main.js", ...parameters], { stdio: ["ignore", "pipe", "inherit"] });
    url = await new Promise<string>(resolve => {
      server.stdout!.once("data", (said: Buffer) => {
        resolve(/serving 300 editions at (\S+)/.exec(said.toString())?.[1] ?? said.toString());
      });
    });
  }, 60_000);
  afterAll(() => {
    server.kill("SIGKILL");
  });

  it("what was changed within days, as a plain list has it", async () => {
    const found = await keysFrom(harvest(url, "mods", "2026-01-03", "2026-01-05"));
    expect(found).toEqual(keys.slice(20, 50));
  });

  it("every record by tokens, none lost or twice, while others are added; and those afterwards", async () => {
    const since = `${new Date().toISOString().slice(0, 19)}Z`;
    const found = await keysFrom(harvest(url, "oai_dc"), line => {
      if (line % 10 === 0) deposit(`new${line / 10}`);
    });
    expect(found).toEqual(keys);
    const listed = await (await fetch(`${url}?verb=ListIdentifiers&metadataPrefix=oai_dc&from=${since}`)).text();
    expect(listed).toContain("<identifier>https://doi.org/10.1234/new0</identifier>");
    const added = Array.from({ length: count / 10 }, (_, i) => `new${i}`).sort();
    await expect
      .poll(async () => (await keysFrom(harvest(url, "oai_dc", since))).sort(), { timeout: 60_000, interval: 1000 })
      .toEqual(added);
  });

  it("an interrupted server ends quietly", async () => {
    const ended = new Promise(resolve =>
      server.once("exit", (code, signal) => {
        resolve([code, signal]);
      }),
    );
    server.kill("SIGINT");
    expect(await ended).toEqual([0, null]);
  });
});

it("a static repository is written into a file", () => {
  const file = join(staging, "oai.xml");
  const base = "https://gateway.example.org/oai/example.org/oai.xml";
  const parameters = ["--email", "editor@example.org", "--base-url", base, "--static", file];
  const { status, stdout } = recension("serve", "--oai", "tei/editions", ...parameters);
  expect([status, stdout]).toEqual([0, `${file}\n`]);
  const written = readFileSync(file, "utf8");
  expect(written).toContain(`<oai:baseURL>${base}</oai:baseURL>`);
  expect(written.match(/<oai:record>/g)).toHaveLength(4);
});

describe("a server that cannot be started says why", () => {
  it.each([
    [["--oai", "nowhere", "--email", "a@example.org"], 3, "nowhere: cannot be read: there is no such file or folder."],
    [["--oai", folder, "--email", "nobody"], 2, '"nobody" is no address of mail.'],
    [["--oai", folder, "--email", "a@example.org", "--port", "http"], 2, '"http" is no port.'],
    [["--oai", folder, "--email", "a@example.org", "--base-url", "oai"], 2, '"oai" cannot be a base URL.'],
    [["--oai", folder, "--email", "a@example.org", "--static", "oai.xml"], 2, "A static repository has the address of"],
  ])("%j", (parameters, status, said) => {
    const run = recension("serve", ...parameters);
    expect([run.status, run.stdout]).toEqual([status, ""]);
    expect(run.stderr).toContain(said);
  });
});
