import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "recension-vscode-"));
let files: Readonly<Record<string, Uint8Array>> = {};
const textOf = (name: string): string => new TextDecoder().decode(files[name]);

beforeAll(() => {
  execFileSync(process.execPath, ["src/lsp/vscode/pack.js", folder]);
  const vsce = resolve("test/oracles/cache/vsce/node_modules/@vscode/vsce/vsce");
  const flags = ["--no-dependencies", "--allow-missing-repository", "--out", "recension.vsix"];
  execFileSync(process.execPath, [vsce, "package", ...flags], { cwd: folder });
  files = unzipSync(readFileSync(join(folder, "recension.vsix")));
});

describe("the extension for Visual Studio Code, as vsce packs it", () => {
  it("holds its script and its licences, and little else", () => {
    const names = Object.keys(files).filter(name => name.startsWith("extension/"));
    expect(names.map(name => name.toLowerCase()).sort()).toEqual([
      "extension/extension.cjs",
      "extension/license.txt",
      "extension/package.json",
      "extension/readme.md",
    ]);
    expect(textOf("extension/LICENSE.txt")).toContain("vscode-languageclient");
  });

  it("asks for nothing that Visual Studio Code and Node do not have", () => {
    const asked = [...textOf("extension/extension.cjs").matchAll(/\brequire\(\s*[`"']([^`"']+)[`"']\s*\)/g)];
    const others = asked.map(([, name = ""]) => name).filter(name => !isBuiltin(name) && name !== "vscode");
    expect(asked.length).toBeGreaterThan(0);
    expect(others).toEqual([]);
  });

  it("is of the version of the program", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(JSON.parse(textOf("extension/package.json"))).toMatchObject({ version, main: "./extension.cjs" });
  });
});
