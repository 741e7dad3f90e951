import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Invenio, serve, type RepositoryServer } from "../pipelines/deposit/repository-server.ts";
import { listing, temporaryFolder, type Run } from "./recension.ts";

const letter = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>A letter</title>
<editor>Ada Byrne</editor></titleStmt><publicationStmt><publisher>Harbour</publisher><date when="2026-11-24"/></publicationStmt>
<sourceDesc><p>A letter.</p></sourceDesc></fileDesc></teiHeader><text><body><p>Dear</p></body></text></TEI>`;

describe("recension deposit --to", () => {
  const folder = temporaryFolder();
  const invenio = new Invenio();
  let server: RepositoryServer;
  beforeAll(async () => {
    server = await serve(invenio.answer);
    writeFileSync(join(folder, "letter.xml"), letter);
    writeFileSync(join(folder, "other.xml"), letter);
  });
  afterAll(() => {
    server.close();
  });

  /** Runs the command line while the server of this process answers. */
  function run(token: string, ...parameters: readonly string[]): Promise<Run> {
    const [command, options] = [join(process.cwd(), "dist/cli/main.js"), { cwd: folder }];
    const env = { ...process.env, RECENSION_TOKEN: token };
    return new Promise(resolve => {
      const child = execFile(
        process.execPath,
        [command, "deposit", ...parameters],
        { ...options, env },
        (_error, stdout, stderr) => {
          resolve({ status: child.exitCode, stdout, stderr });
        },
      );
    });
  }

  it("tells what would be sent, and sends and writes nothing, until --send is said", async () => {
    const { status, stdout, stderr } = await run("", "letter.xml", "--to", "invenio", "--url", server.url);
    expect(status).toBe(0);
    expect(stdout).toContain(`POST ${server.url}/api/records (the metadata of a new draft, `);
    expect(stdout).toMatch(/PUT .*\/letter\.pdf\/content \(letter\.pdf, \d+ bytes\)/);
    expect(stderr).toContain("nothing was sent");
    expect(server.came).toEqual([]);
    expect(listing(folder)).toEqual(["letter.xml", "other.xml"]);
  });

  it("sends a draft with --send, and says where it is, but never the token", async () => {
    const own = ["letter.xml", "--to", "invenio", "--url", server.url, "--send"];
    const { status, stdout, stderr } = await run("secret-token", ...own);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`draft: ${server.url}/uploads/r1\n$`));
    expect([...invenio.records.get("r1")!.files.keys()]).toEqual(
      expect.arrayContaining(["letter.pdf", "letter-bag.zip"]),
    );
    expect(stdout + stderr).not.toContain("secret-token");
    const refused = await run("wrong-secret", ...own);
    expect(refused.status).toBe(3);
    expect(refused.stderr).toContain("401: Unauthenticated.");
    expect(refused.stdout + refused.stderr).not.toContain("wrong-secret");
  });

  it.each<[string, readonly string[], RegExp]>([
    ["no address", ["--to", "invenio"], /does not say where/],
    ["an address without --to", ["--url", "https://zenodo.org"], /ways of --to/],
    ["another repository", ["--to", "github", "--url", "https://github.com"], /no repository that Recension knows/],
    ["a form too", ["--to", "invenio", "--url", "https://zenodo.org", "--form", "bag"], /--to writes no package/],
    ["an address without TLS", ["--to", "invenio", "--url", "http://zenodo.org"], /unencrypted/],
    ["no token", ["--to", "invenio", "--url", "https://zenodo.org", "--send"], /RECENSION_TOKEN is not set/],
    [
      "a record for two documents",
      ["other.xml", "--to", "invenio", "--url", "https://zenodo.org", "--record", "r1"],
      /the record of one document/,
    ],
  ])("with %s is a mistake of usage", async (_what, parameters, said) => {
    const { status, stdout, stderr } = await run("", "letter.xml", ...parameters);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(said);
  });
});
