import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { addSchema } from "../../src/pipelines/add-schema.ts";
import { changedFiles, copyOf, keptSchemas } from "../../src/pipelines/schema-copies.ts";
import { memoryWorld, type MemoryWorld } from "../../src/world/memory-world.ts";
import { nodeWeb, type Web } from "../../src/world/web.ts";

const rng = (content: string): string =>
  `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://x">${content}</grammar>`;
const start = `<start><element name="a"><ref name="b"/></element></start>`;

const schematron = "http://purl.oclc.org/dsdl/schematron";
const sch = (content: string): string => `<schema xmlns="${schematron}">${content}</schema>`;

/** The answers of a server, by path: a file, or an address that it sends one to. */
const answers: Record<string, string> = {
  "/s/letters.rng": rng(`${start}<include href="parts/b.rng"/>`),
  "/s/parts/b.rng": rng(`<define name="b"><empty/></define>`),
  "/latest": "-> /v2/letters.rng",
  "/v2/letters.rng": rng(`${start}<include href="b.rng"/>`),
  "/v2/b.rng": rng(`<define name="b"><text/></define>`),
  "/compact.rnc": "start = element a { text }",
  "/outside.rng": rng(`${start}<include href="../b.rng"/>`),
  "/elsewhere.rng": rng(`${start}<include href="http://example.org/b.rng"/>`),
  "/rules.sch": sch(`<include href="parts/pattern.sch"/>`),
  "/parts/pattern.sch": `<pattern xmlns="${schematron}"><rule context="a"><assert test="b"/></rule></pattern>`,
  "/broken.sch": sch("<include/>"),
  "/broken.rng": "<grammar>",
  "/page.html": "<html><body>Not found</body></html>",
  "/file": "-> file:///etc/passwd",
  "/circle": "-> /circle",
  "/large": "x".repeat(5000),
};

let asked: string[] = [];
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  asked.push(request.url!);
  const answer = answers[request.url!];
  if (request.url === "/slow") return;
  if (answer === undefined) response.writeHead(404).end();
  else if (answer.startsWith("-> ")) response.writeHead(302, { location: answer.slice(3) }).end();
  else response.end(answer);
});
let base = "";

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const web: Web = nodeWeb({ bytes: 4000, milliseconds: 300 });
const today = new Date("2026-11-30T12:00:00Z");

async function added(path: string, world: MemoryWorld = memoryWorld()): Promise<MemoryWorld> {
  await addSchema(base + path, { folder: "schemas", today }, world, web);
  return world;
}

const filesIn = (world: MemoryWorld): string[] =>
  [...world.files.keys()].map(path => path.replace(/127_0_0_1_\d+|127\.0\.0\.1_\d+/, "HOST")).sort();

describe("a schema that was added", () => {
  it("is kept with what it includes, under its address, with its digest and the day", async () => {
    const world = await added("/s/letters.rng");
    expect(filesIn(world)).toEqual([
      "schemas/HOST/s/letters.rng",
      "schemas/HOST/s/parts/b.rng",
      "schemas/schemas.lock.json",
    ]);
    const [kept] = await keptSchemas("schemas", world);
    expect(kept).toMatchObject({ url: `${base}/s/letters.rng`, fetched: "2026-11-30" });
    expect(kept!.files.map(({ sha256 }) => sha256)).toEqual(
      ["/s/letters.rng", "/s/parts/b.rng"].map(path => world.digest(new TextEncoder().encode(answers[path]))),
    );
  });

  it("may be of rules in Schematron, which include others", async () => {
    expect(filesIn(await added("/rules.sch"))).toEqual([
      "schemas/HOST/parts/pattern.sch",
      "schemas/HOST/rules.sch",
      "schemas/schemas.lock.json",
    ]);
    await expect(added("/broken.sch")).rejects.toMatchObject({ kind: "unreadable" });
  });

  it("is found for a document in the folder of copies beside it or above, and for no other address", async () => {
    const world = await added("/s/letters.rng");
    for (const document of ["a.xml", "letters/1911/a.xml", "/elsewhere/a.xml"])
      expect((await copyOf(`${base}/s/letters.rng`, document, world))!.path).toMatch(/^schemas\/.*letters\.rng$/);
    expect(await copyOf(`${base}/s/other.rng`, "a.xml", world)).toBeUndefined();
  });

  it("is what the document names, though the server sends one elsewhere; what it includes is asked for there", async () => {
    const world = await added("/latest");
    expect(filesIn(world)).toEqual(["schemas/HOST/b.rng", "schemas/HOST/latest.rng", "schemas/schemas.lock.json"]);
    expect((await copyOf(`${base}/latest`, "a.xml", world))!.changed).toEqual([]);
  });

  it("that is no longer as it was fetched is known, and so is a part that is gone", async () => {
    const world = await added("/s/letters.rng");
    const [kept] = await keptSchemas("schemas", world);
    const [first, second] = kept!.files.map(({ path }) => `schemas/${path}`);
    expect(await changedFiles(kept!, "schemas", world)).toEqual([]);
    world.files.set(first!, new TextEncoder().encode("other"));
    world.files.delete(second!);
    expect((await copyOf(kept!.url, "a.xml", world))!.changed).toEqual([first, second]);
  });

  it("twice is one; where it is another now, that is known", async () => {
    const world = await added("/s/letters.rng");
    const again = (): ReturnType<typeof addSchema> =>
      addSchema(`${base}/s/letters.rng`, { folder: "schemas", today }, world, web);
    expect((await again()).before).toBeUndefined();
    const before = answers["/s/parts/b.rng"]!;
    answers["/s/parts/b.rng"] = rng(`<define name="b"><text/></define>`);
    expect((await again()).before).toMatchObject({ fetched: "2026-11-30" });
    answers["/s/parts/b.rng"] = before;
    expect(await keptSchemas("schemas", world)).toHaveLength(1);
  });

  it("may be in the compact syntax", async () => {
    expect(filesIn(await added("/compact.rnc"))).toContain("schemas/HOST/compact.rnc");
  });
});

describe("nothing is kept", () => {
  it.each([
    ["of what is not there", "/none.rng", /the server answers 404/],
    ["of a page that says it is not found", "/page.html", /This is no RELAX NG schema/],
    ["of what is no XML", "/broken.rng", /the schema cannot be read/],
    ["where a part stands outside its folder", "/outside.rng", /in its folder or below/],
    ["where a part stands on another server", "/elsewhere.rng", /in its folder or below/],
    ["where one is sent to a file", "/file", /cannot be fetched/],
    ["where one is sent about in a circle", "/circle", /cannot be fetched/],
    ["of what is too large", "/large", /it is larger than/],
    ["where no answer comes", "/slow", /no answer came in 0\.3 s/],
  ])("%s", async (_, path, reason) => {
    const world = memoryWorld();
    await expect(added(path, world)).rejects.toMatchObject({
      kind: "unreadable",
      message: expect.stringMatching(reason) as string,
    });
    expect(filesIn(world)).toEqual([]);
  });

  it.each(["file:///etc/passwd", "ftp://example.org/a.rng", "a.rng", "http://"])(
    "of %s, which is no address of the web",
    async address => {
      asked = [];
      const adding = addSchema(address, { folder: "schemas", today }, memoryWorld(), web);
      await expect(adding).rejects.toMatchObject({
        message: expect.stringContaining("no address of the web") as string,
      });
      expect(asked).toEqual([]);
    },
  );
});

it("a list of copies that leads out of its folder is none", async () => {
  const files = [{ url: "http://x/a.rng", path: "../../a.rng", sha256: "0" }];
  const lock = JSON.stringify({ schemas: [{ url: "http://x/a.rng", fetched: "2026-11-30", files }] });
  const world = memoryWorld({ "schemas/schemas.lock.json": lock });
  await expect(copyOf("http://x/a.rng", "a.xml", world)).rejects.toMatchObject({ kind: "unreadable" });
});
