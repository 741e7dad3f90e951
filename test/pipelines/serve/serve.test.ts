import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, describe, expect, it } from "vitest";

import { openRepository } from "../../../src/pipelines/serve/open-repository.ts";
import { serve, type Serving } from "../../../src/pipelines/serve/serve.ts";
import type { Repository } from "../../../src/serve/repository.ts";
import { nodeWorld } from "../../../src/world/node-world.ts";

const world = nodeWorld({});
const clock = (): Date => new Date();
const presentation = { name: "Letters", email: "editor@example.org", baseUrl: "https://example.org/oai" };

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "recension-serve-"));
  for (const [path, text] of Object.entries(files)) put(join(folder, path), text);
  return folder;
}

function put(path: string, text: string): void {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
}

function letter(key: string, header = ""): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Letter ${key}</title></titleStmt><publicationStmt><publisher>P</publisher><idno type="DOI">10.1234/${key}</idno></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>${header}</teiHeader><text><body><p>a</p></body></text></TEI>`;
}

function keysOf({ entries }: Repository): string[] {
  return entries.map(({ identifier, isDeleted }) => identifier.replace(/^.*\//, "") + (isDeleted ? " deleted" : ""));
}

const titleOf = async (repository: Repository): Promise<string | undefined> =>
  (await repository.recordOf(repository.entries[0]!))?.titles[0]?.text;

describe("a repository of a folder", () => {
  it("has the TEI documents in it and below, and says what is none", async () => {
    const folder = folderOf({ "a.xml": letter("a"), "deep/b.xml": letter("b"), "c.xml": "<html/>", "d.txt": "d" });
    const opened = await openRepository(folder, presentation, world, clock);
    expect(keysOf(opened.current()).sort()).toEqual(["a", "b"]);
    expect(opened.passedOver()).toEqual([join(folder, "c.xml")]);
  });

  it("has no registers, which are no editions", async () => {
    const register = letter("r").replace(/<text>.*<\/text>/, "<standOff><listPerson><person/></listPerson></standOff>");
    const folder = folderOf({ "a.xml": letter("a"), "persons.xml": register });
    const opened = await openRepository(folder, presentation, world, clock);
    expect([keysOf(opened.current()), opened.passedOver()]).toEqual([["a"], [join(folder, "persons.xml")]]);
  });

  it("follows no symbolic link, neither of a document nor of what a document names", async () => {
    const person = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><listPerson><person xml:id="x"><idno type="VIAF">42</idno></person></listPerson></body></text></TEI>`;
    const outside = folderOf({ "secret.xml": letter("secret"), "persons.xml": person });
    const prefix = `<encodingDesc><listPrefixDef><prefixDef ident="p" matchPattern="(.+)" replacementPattern="FILE#$1"/></listPrefixDef></encodingDesc><profileDesc><particDesc><listPerson><person corresp="p:x"><persName ref="p:x">X</persName></person></listPerson></particDesc></profileDesc>`;
    const named = (file: string): string =>
      letter("a", prefix.replace("FILE", file)).replace("</titleStmt>", '<author ref="p:x">X</author></titleStmt>');
    const numbersOf = async (folder: string): Promise<(string | undefined)[]> => {
      const repository = (await openRepository(folder, presentation, world, clock)).current();
      expect(keysOf(repository)).toContain("a");
      const record = await repository.recordOf(repository.entries.find(({ identifier }) => identifier.endsWith("/a"))!);
      return record!.agents
        .filter(({ role }) => role === "author")
        .flatMap(({ identifiers }) => identifiers.map(({ value }) => value));
    };
    const folder = folderOf({ "a.xml": named(`../${outside.split("/").at(-1)!}/persons.xml`) });
    symlinkSync(join(outside, "secret.xml"), join(folder, "link.xml"));
    symlinkSync(outside, join(folder, "linked"));
    expect(keysOf((await openRepository(folder, presentation, world, clock)).current())).toEqual(["a"]);
    expect(await numbersOf(folder)).toEqual([]);
    expect(await numbersOf(folderOf({ "a.xml": named("persons.xml"), "persons.xml": person }))).toEqual(["42"]);
  });

  it("has of a bag the TEI by which it is named, and not its registers", async () => {
    const folder = folderOf({
      "bag/one/bagit.txt": "BagIt-Version: 1.0\n",
      "bag/one/bag-info.txt": "External-Identifier: https://doi.org/10.1234/b\n",
      "bag/one/data/objects/tei/a.xml": letter("a"),
      "bag/one/data/objects/tei/b.xml": letter("b"),
      "stray.xml": letter("stray"),
    });
    const opened = await openRepository(folder, presentation, world, clock);
    expect(keysOf(opened.current())).toEqual(["b"]);
  });

  it("has of an object of OCFL the head, wherever its contents are stored, but none from outside", async () => {
    const inventory = (stored: string): string =>
      JSON.stringify({
        ...{ id: "https://doi.org/10.1234/a", digestAlgorithm: "sha512", head: "v2" },
        manifest: { AB: ["v1/content/tei/a.xml"], cd: [stored] },
        versions: { v1: { state: { ab: ["tei/a.xml"] } }, v2: { state: { cd: ["tei/a.xml"] } } },
      });
    const folder = folderOf({
      "ocfl/0=ocfl_1.1": "ocfl_1.1\n",
      "ocfl/x/o/0=ocfl_object_1.1": "ocfl_object_1.1\n",
      "ocfl/x/o/inventory.json": inventory("v2/content/elsewhere.bin"),
      "ocfl/x/o/v1/content/tei/a.xml": letter("a"),
      "ocfl/x/o/v2/content/elsewhere.bin": letter("a").replace("Letter a", "Letter a, corrected"),
    });
    const opened = await openRepository(folder, presentation, world, clock);
    expect(await titleOf(opened.current())).toBe("Letter a, corrected");
    const outside = folderOf({ "secret.xml": letter("secret") });
    put(join(folder, "ocfl/x/o/inventory.json"), inventory(`../../../../${outside.split("/").at(-1)!}/secret.xml`));
    utimesSync(join(folder, "ocfl/x/o/inventory.json"), 1, 1);
    await opened.look();
    expect(keysOf(opened.current())).toEqual(["a deleted"]);
  });

  it("has an edition once that was deposited in several forms", async () => {
    const folder = folderOf({ "a.xml": letter("a"), "copy/a.xml": letter("a") });
    expect(keysOf((await openRepository(folder, presentation, world, clock)).current())).toEqual(["a"]);
  });

  it("gives the time of the file; of what comes, changes or goes later the moment at which it was seen", async () => {
    const folder = folderOf({ "a.xml": letter("a"), "b.xml": letter("b") });
    utimesSync(join(folder, "a.xml"), 1000, 1000);
    utimesSync(join(folder, "b.xml"), 2000, 2000);
    let now = 5_000_000;
    const opened = await openRepository(folder, presentation, world, () => new Date(now));
    const times = (): [string, number][] =>
      opened.current().entries.map((entry, i) => [keysOf(opened.current())[i]!, entry.time]);
    expect(times()).toEqual([
      ["a", 1_000_000],
      ["b", 2_000_000],
    ]);
    now = 6_000_000;
    put(join(folder, "c.xml"), letter("c"));
    utimesSync(join(folder, "c.xml"), 1500, 1500);
    rmSync(join(folder, "b.xml"));
    await opened.look();
    expect(times()).toEqual([
      ["a", 1_000_000],
      ["b deleted", 6_000_000],
      ["c", 6_000_000],
    ]);
    now = 7_000_000;
    put(join(folder, "b.xml"), letter("b"));
    await opened.look();
    expect(times()).toEqual([
      ["a", 1_000_000],
      ["c", 6_000_000],
      ["b", 7_000_000],
    ]);
  });

  it("a folder that cannot be read for a while holds what it held", async () => {
    const folder = folderOf({ "a.xml": letter("a") });
    const opened = await openRepository(folder, presentation, world, clock);
    renameSync(folder, `${folder}-away`);
    await expect(opened.look()).rejects.toThrow("there is no such file or folder");
    expect(keysOf(opened.current())).toEqual(["a"]);
  });

  it("what is written of a package while it is looked at is read again when it is whole", async () => {
    const folder = folderOf({ "a.xml": letter("a").slice(0, 200) });
    const opened = await openRepository(folder, presentation, world, clock);
    expect(keysOf(opened.current())).toEqual([]);
    put(join(folder, "a.xml"), letter("a"));
    utimesSync(join(folder, "a.xml"), 1, 1);
    await opened.look();
    expect(keysOf(opened.current())).toEqual(["a"]);
  });
});

describe("a server", () => {
  let served: Serving | undefined;
  afterEach(async () => {
    await served?.close();
  });

  async function start(): Promise<string> {
    const folder = folderOf({ "a.xml": letter("a") });
    const { name, email } = presentation;
    const where = { host: "127.0.0.1", port: 0, baseUrl: undefined };
    served = await serve({ ...where, folder, name, email }, world, clock);
    return served.baseUrl;
  }

  it("answers by GET and by POST alike, as XML in UTF-8", async () => {
    const url = await start();
    const form = new URLSearchParams({
      verb: "GetRecord",
      identifier: "https://doi.org/10.1234/a",
      metadataPrefix: "mods",
    });
    const answers = [await fetch(`${url}?${form.toString()}`), await fetch(url, { method: "POST", body: form })];
    expect(answers.map(({ status, headers }) => [status, headers.get("content-type")])).toEqual([
      [200, "text/xml; charset=utf-8"],
      [200, "text/xml; charset=utf-8"],
    ]);
    const texts = await Promise.all(answers.map(response => response.text()));
    expect(texts.map(text => text.includes("<title>Letter a</title>"))).toEqual([true, true]);
  });

  it("says what is wrong with a request of OAI-PMH in a good response", async () => {
    const response = await fetch(`${await start()}?verb=Nothing`);
    expect([response.status, (await response.text()).includes('code="badVerb"')]).toEqual([200, true]);
  });

  it("refuses what is no such request, and goes on", async () => {
    const url = await start();
    const long = "a".repeat(10_000);
    const statusOf = async (address: string, init: RequestInit = {}): Promise<number> =>
      (await fetch(address, init)).status;
    const type = { "content-type": "application/x-www-form-urlencoded" };
    expect([
      await statusOf(`${url}?verb=${long}`),
      await statusOf(url, { method: "POST", body: long, headers: type }),
      await statusOf(url, { method: "POST", body: "{}", headers: { "content-type": "application/json" } }),
      await statusOf(url, { method: "DELETE" }),
      await statusOf(`${url}/../a.xml`),
      await statusOf(url.replace("oai", "..%2f..%2fetc/passwd")),
      await statusOf(`${url}?verb=Identify`, { headers: { "x-long": "a".repeat(20_000) } }),
    ]).toEqual([414, 413, 415, 405, 404, 404, 431]);
    expect(await statusOf(`${url}?verb=Identify`)).toBe(200);
  });

  it("is not ended by what is no HTTP, nor by who goes away in the middle of a form", async () => {
    const url = await start();
    const { port } = new URL(url);
    await new Promise<void>(resolve => {
      connect(Number(port), "127.0.0.1")
        .on("close", () => {
          resolve();
        })
        .on("error", () => undefined)
        .end("\0\x01 nothing\r\n\r\n")
        .resume();
    });
    await new Promise<void>(resolve => {
      const headers = { "content-type": "application/x-www-form-urlencoded", "content-length": "100" };
      const begun = request(url, { method: "POST", headers }).on("error", () => {
        resolve();
      });
      begun.write("verb=", () => begun.destroy());
      begun.on("close", () => {
        resolve();
      });
    });
    expect((await fetch(`${url}?verb=Identify`)).status).toBe(200);
  });

  it("says that a port is taken", async () => {
    const { port } = new URL(await start());
    const options = {
      folder: folderOf({}),
      name: "n",
      email: "a@b.c",
      host: "127.0.0.1",
      port: Number(port),
      baseUrl: undefined,
    };
    await expect(serve(options, world, clock)).rejects.toThrow("cannot be listened at: the system says EADDRINUSE");
  });
});
