import { describe, expect, it } from "vitest";

import { openSession } from "../../../src/session.ts";
import { memoryWorld } from "../../../src/world/memory-world.ts";

const rng = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const including = (href: string): string => `<grammar ${rng}><include href="${href}"/></grammar>`;
const whole = `<grammar ${rng}><start><element name="a"><empty/></element></start></grammar>`;

/** The schema at schemas/s.rng, read as a command reads it. */
function schemaIn(files: Readonly<Record<string, string>>): Promise<unknown> {
  const world = memoryWorld(files);
  const path = "/schemas/s.rng";
  return openSession(world).schema({ path, bytes: world.files.get(path)! });
}

describe("a schema of strangers", () => {
  it("includes what stands in its folder and below", async () => {
    const files = {
      "/schemas/s.rng": including("a/b.rng"),
      "/schemas/a/b.rng": including("../c.rng"),
      "/schemas/c.rng": whole,
    };
    await expect(schemaIn(files)).resolves.toBeDefined();
  });

  it.each(["../secret.rng", "/secret.rng", "file:///secret.rng", "http://example.org/s.rng", "a/../../secret.rng"])(
    "is not given what stands elsewhere: %s",
    async href => {
      const files = { "/schemas/s.rng": including(href), "/secret.rng": whole };
      await expect(schemaIn(files)).rejects.toThrow(`/schemas/s.rng:1:54: "${href}" is not read`);
    },
  );

  it.each([
    ["in XML syntax, whatever its name", "/schemas/s", whole],
    ["in compact syntax by its name", "/schemas/s.rnc", "start = element a { empty }"],
    ["in compact syntax by its first character", "schema.rng", "start = element a { empty }"],
  ])("is read %s", async (_, path, text) => {
    const session = openSession(memoryWorld());
    await expect(session.schema({ path, bytes: new TextEncoder().encode(text) })).resolves.toBeDefined();
  });

  it("is not given it by xml:base either", async () => {
    const based = including("secret.rng").replace("<include", '<include xml:base="../"');
    await expect(schemaIn({ "/schemas/s.rng": based, "/secret.rng": whole })).rejects.toThrow("is not read");
  });

  it("is read anew when a file that it includes has changed", async () => {
    const world = memoryWorld({ "/schemas/s.rng": including("c.rng"), "/schemas/c.rng": whole });
    const session = openSession(world);
    const file = { path: "/schemas/s.rng", bytes: world.files.get("/schemas/s.rng")! };
    const first = await session.schema(file);
    expect(await session.schema(file)).toBe(first);
    world.files.set("/schemas/c.rng", new TextEncoder().encode(whole.replace("empty", "text")));
    expect(await session.schema(file)).not.toBe(first);
  });
});
