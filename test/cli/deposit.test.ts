import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";

import { describe, expect, it } from "vitest";

import { findingsIn } from "../deposit/check/packages.ts";
import { listing, recension, temporaryFolder, type Run } from "./recension.ts";

const header = `<teiHeader><fileDesc><titleStmt><title>Letter</title><author>A. Writer</author></titleStmt>
<publicationStmt><publisher>P</publisher><date when="2026-11-24"/></publicationStmt>
<sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader>`;

function tei(body = "<p>Dear</p>", attributes = ""): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en" ${attributes}>${header}<text><body>${body}</body></text></TEI>`;
}

/** Writes files into a new folder, and gives its path. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function deposit(document: string, out: string, form = "bag", ...more: readonly string[]): Run {
  return recension("deposit", document, "-o", out, "--form", form, ...more);
}

function errorsIn(folder: string): readonly string[] {
  return findingsIn(folder).flatMap(({ severity, message }) => (severity === "error" ? [message] : []));
}

/** The folders of the objects of a storage root. */
function objectsIn(root: string): readonly string[] {
  return listing(root).flatMap(path => (path.endsWith("/0=ocfl_object_1.1") ? [join(root, dirname(path))] : []));
}

describe("deposited editions are told apart", () => {
  it("by the names of their files, whatever these are, and not by their titles", () => {
    const names = ["CON", "a\r\nb", "é".repeat(120), "caf\u00e9", "e\u0301tude"];
    const given = folderOf(Object.fromEntries(names.map(name => [`${name}.xml`, tei()])));
    const out = temporaryFolder();
    deposit(given, out);
    const bags = readdirSync(join(out, "bag")).sort();
    expect(bags).toEqual(["_CON", "a_b", "cafe", "e".repeat(100), "etude"]);
    for (const name of bags) expect(errorsIn(join(out, "bag", name))).toEqual([]);
  });

  it("or the second is refused: nothing is written over a package of the same run", () => {
    const given = folderOf({ "1.xml": tei("<p>One</p>", 'xml:id="x"'), "2.xml": tei("<p>Two</p>", 'xml:id="x"') });
    const out = temporaryFolder();
    const { status, stderr } = deposit(given, out, "bag,ocfl");
    expect(status).toBe(2);
    expect(stderr).toContain("2.xml: would be put into bag/x, where");
    expect(readFileSync(join(out, "bag/x/data/objects/tei/1.xml"), "utf8")).toContain("One");
    expect(objectsIn(join(out, "ocfl"))).toHaveLength(1);
  });

  it("in one storage root, where each is an object", () => {
    const out = temporaryFolder();
    deposit(folderOf({ "1.xml": tei(), "2.xml": tei() }), out, "ocfl");
    deposit(join(folderOf({ "3.xml": tei() }), "3.xml"), out, "ocfl");
    expect(objectsIn(join(out, "ocfl"))).toHaveLength(3);
    expect(errorsIn(join(out, "ocfl"))).toEqual([]);
  });
});

describe("what stands where a package is to be put", () => {
  const letter = join(folderOf({ "letter.xml": tei() }), "letter.xml");

  it.each([
    ["a file for the folder of all", "out"],
    ["a file for the folder of a form", "out/bag"],
    ["a file for the package", "out/bag/letter"],
    ["a folder of somebody's own", "out/bag/letter/notes.txt"],
  ])("is left as it is: %s", (_, path) => {
    const folder = folderOf({ [path]: "mine" });
    const { status, stderr } = deposit(letter, join(folder, "out"));
    expect([status, stderr.includes("cannot be written")]).toEqual([3, true]);
    expect(readFileSync(join(folder, path), "utf8")).toBe("mine");
    expect(listing(folder).filter(name => /recension|draft|bagit/.test(name))).toEqual([]);
  });

  it("is left as it is: a storage root of another layout", () => {
    const out = folderOf({ "ocfl/0=ocfl_1.1": "ocfl_1.1\n", "ocfl/ocfl_layout.json": '{"extension":"0002-flat"}' });
    const before = listing(out);
    expect(deposit(letter, out, "ocfl")).toMatchObject({ status: 2 });
    expect(listing(out)).toEqual(before);
  });

  it("is an object that a killed run had put away: it is there again, and gets its next version", () => {
    const out = temporaryFolder();
    deposit(letter, out, "ocfl");
    const [object] = objectsIn(join(out, "ocfl"));
    const changed = join(folderOf({ "letter.xml": tei("<p>Changed</p>") }), "letter.xml");
    const workshop = join(dirname(object!), ".recension");
    mkdirSync(workshop);
    renameSync(object!, join(workshop, `${object!.split("/").at(-1)!}.${2 ** 22 + 1}.old`));
    deposit(changed, out, "ocfl");
    expect(readdirSync(object!).filter(name => /^v\d/.test(name))).toEqual(["v1", "v2"]);
    expect(errorsIn(join(out, "ocfl"))).toEqual([]);
  });
});

describe("what a document names outside its folder", () => {
  const secret = "Skarnwold";

  const leadingOut = ["../../secret.txt", "link.txt", "%2e%2e/%2e%2e/secret.txt", "ABSOLUTE", "file://ABSOLUTE"];

  /** A document in a folder with a link beside it, and what it names above that. */
  function documentThatNames(named: string, change: (text: string, target: string) => string): string {
    const folder = folderOf({ "secret.txt": secret, "a/b/doc.xml": "" });
    symlinkSync(join(folder, "secret.txt"), join(folder, "a/b/link.txt"));
    const path = join(folder, "a/b/doc.xml");
    writeFileSync(path, change(tei(), named.replace("ABSOLUTE", join(folder, "secret.txt"))));
    return path;
  }

  const filesWithSecret = (out: string): string => spawnSync("grep", ["-rl", secret, out], { encoding: "utf8" }).stdout;

  it.each(leadingOut)("is in no package, be it picture, register or schema: %s", named => {
    const document = documentThatNames(named, (text, target) =>
      text
        .replace("<TEI", `<?xml-model href="${target}"?><TEI`)
        .replace("<p>Dear</p>", `<p><rs ref="p:x">x</rs><graphic url="${target}"/></p>`)
        .replace(
          "</fileDesc>",
          `</fileDesc><encodingDesc><listPrefixDef><prefixDef ident="p" matchPattern="(.+)" replacementPattern="${target}#$1"><p/></prefixDef></listPrefixDef></encodingDesc>`,
        ),
    );
    const out = temporaryFolder();
    deposit(document, out, "bag,csip,ocfl,dspace");
    expect(listing(out)).toContain("bag/doc/bagit.txt");
    expect(listing(out).filter(path => /secret|link\.txt/.test(path))).toEqual([]);
    expect(filesWithSecret(out)).toBe("");
  });

  it.each(leadingOut)("is in no package and in no report as its source: %s", named => {
    const document = documentThatNames(named, (text, target) =>
      text.replace("<p>S</p>", `<bibl><ref target="${target}"/><idno type="sha256">0</idno></bibl>`),
    );
    const out = temporaryFolder();
    const { stderr } = deposit(document, out, "bag,ocfl");
    expect(stderr).not.toContain(secret);
    expect(filesWithSecret(out)).toBe("");
  });
});

describe("a header that lacks what archives need", () => {
  it("without a title is packed, and the title is asked for", () => {
    const folder = folderOf({ "letter.xml": tei().replace("<title>Letter</title>", "") });
    const { status, stderr } = deposit(join(folder, "letter.xml"), join(folder, "out"), "bag,csip");
    expect(status).toBe(1);
    expect(stderr).toContain("RO-Crate and E-ARK need a title.");
    expect(errorsIn(join(folder, "out/bag/letter"))).toEqual([]);
    expect(errorsIn(join(folder, "out/csip/letter"))).toEqual([]);
  });

  it("with a day that no calendar has is not packed, and the day is told", () => {
    const folder = folderOf({ "letter.xml": tei().replace("2026-11-24", "2026-02-30") });
    const { status, stderr } = deposit(join(folder, "letter.xml"), join(folder, "out"));
    expect(status).toBe(1);
    expect(stderr).toContain("No calendar has the date 2026-02-30");
    expect(listing(folder)).toEqual(["letter.xml"]);
  });
});

describe("packages are the same to the byte", () => {
  const folder = temporaryFolder();
  cpSync("test/documents/letter.xml", join(folder, "letter.xml"));
  copyFileSync("test/documents/leaf.png", join(folder, "leaf.png"));

  function digestOf(node: string, environment: NodeJS.ProcessEnv, umask: string): string {
    const out = temporaryFolder();
    const run = `umask ${umask}; for z in "" --zip; do "$0" "$1" deposit letter.xml --form bag,csip,ocfl,dspace,dataverse -o "$2" $z; done`;
    spawnSync("sh", ["-c", run, node, resolve("dist/cli/main.js"), out], {
      cwd: folder,
      env: { ...process.env, ...environment },
    });
    const sum = `find . -type f | LC_ALL=C sort | xargs -d '\\n' sha256sum`;
    return spawnSync("sh", ["-c", sum], { cwd: out, encoding: "utf8" }).stdout;
  }

  const here = digestOf(process.execPath, { TZ: "UTC", LANG: "C" }, "022");

  it("and there are some", () => {
    expect(here).toMatch(/bag\/[^/]*\.zip/);
    expect(here).toMatch(/dataverse\/.*\/files\.zip/);
  });

  it("in another time zone, language and umask", () => {
    const there = { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
    expect(digestOf(process.execPath, there, "077")).toBe(here);
  });

  it.each(["node-22", "node-24"])("under %s", name => {
    expect(digestOf(resolve("test/oracles/cache", name), { TZ: "UTC", LANG: "C" }, "022")).toBe(here);
  });
});
