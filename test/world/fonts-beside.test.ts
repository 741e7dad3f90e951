import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { expect, it } from "vitest";

const optional = "@expo-google-fonts/noto-sans-khmer";
const file = "400Regular/NotoSansKhmer_400Regular.ttf";
/** Of Thai: it stands in for one that is too large to be kept here, and has none of its letters. */
const other = "node_modules/@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf";
const program = resolve("dist/cli/main.js");

function folderWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "recension-beside-"));
  writeFileSync(
    join(folder, "document.xml"),
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><p>${text}</p></body></text></TEI>`,
  );
  return folder;
}

function build(folder: string): string {
  const { stderr, status } = spawnSync(process.execPath, [program, "build", "document.xml", "-f", "pdf"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(status).toBe(0);
  return stderr;
}

it("a font is found that was installed where the command is given, and is no longer asked for", () => {
  const folder = folderWith("មួយឆ្នាំ");
  const withoutFont = build(folder);
  expect(withoutFont).toMatch(/npm install @expo-google-fonts\/noto-sans-khmer$/m);
  const installed = join(folder, "node_modules", optional, file);
  mkdirSync(dirname(installed), { recursive: true });
  copyFileSync(other, installed);
  writeFileSync(join(folder, "node_modules", optional, "package.json"), `{"name":"${optional}","version":"1.0.0"}`);
  const withFont = build(folder);
  expect(withFont).toContain("REC-P101");
  expect(withFont).not.toContain("npm install");
});
