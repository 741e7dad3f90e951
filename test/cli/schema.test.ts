import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

let schema = "start = element a { text }";
const server = createServer((_, response) => response.end(schema));
let url = "";
const folder = mkdtempSync(join(tmpdir(), "recension-test-"));

beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.rnc`;
});
afterAll(() => server.close());

/** The command line beside a server of this process, which must go on. */
function recension(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise(done => {
    const env = { ...process.env, SOURCE_DATE_EPOCH: "1780000000" };
    const command = [resolve("dist/cli/main.js"), ...args];
    const child = execFile(process.execPath, command, { cwd: folder, env }, (_, stdout, stderr) => {
      done({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

it("a schema is fetched when that is asked, is listed, and is told when it has changed, here or there", async () => {
  const added = await recension("schema", "add", url);
  const [, path = ""] = /^(schemas\/\S+\/a\.rnc) \(SHA-256 [0-9a-f]{64}\)\n$/.exec(added.stdout)!;
  expect(readFileSync(join(folder, path), "utf8")).toBe(schema);
  expect(added).toMatchObject({ code: 0, stderr: "" });
  expect(await recension("schema", "list")).toEqual({ code: 0, stdout: `${url} (2026-05-28): ${path}\n`, stderr: "" });

  writeFileSync(join(folder, path), "start = element b { text }");
  const changed = await recension("schema", "list");
  expect([changed.code, changed.stderr]).toEqual([1, expect.stringContaining(`${path}: is not as it was fetched`)]);

  schema = "start = element c { text }";
  expect((await recension("schema", "add", url)).stderr).toBe(`recension: ${url} is another than that of 2026-05-28\n`);
  expect((await recension("schema", "list")).code).toBe(0);
});

it("a document that names the schema is checked by the copy, and by nothing that is fetched", async () => {
  schema = 'default namespace = "http://www.tei-c.org/ns/1.0"\nstart = element TEI { text }';
  const model = `<?xml-model href="${url}" type="application/relax-ng-compact-syntax"?>`;
  writeFileSync(join(folder, "a.xml"), `${model}<TEI xmlns="http://www.tei-c.org/ns/1.0">a</TEI>`);
  await recension("schema", "add", url);
  server.close();
  server.closeAllConnections();
  expect(await recension("validate", "a.xml")).toEqual({ code: 0, stdout: `a.xml: valid (${url})\n`, stderr: "" });
  const { schemas } = JSON.parse(readFileSync(join(folder, "schemas/schemas.lock.json"), "utf8")) as {
    schemas: [{ files: [{ path: string }] }];
  };
  writeFileSync(join(folder, "schemas", schemas[0].files[0].path), "start = element b { text }");
  const changed = await recension("validate", "a.xml");
  expect([changed.code, changed.stderr]).toEqual([1, expect.stringContaining("error REC-V043")]);
});
