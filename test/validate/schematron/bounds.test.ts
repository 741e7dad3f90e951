import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

const bounds = { seconds: 10, mebibytes: 256 };

/** Tests without end, or of no bounds, by what they do. */
const hostile: Readonly<Record<string, string>> = {
  "counts for ever": "count(for $i in 1 to 10000000000 return $i * 2) = 0",
  "writes a string of gigabytes": "string-length(string-join((1 to 1000000000) ! string(.))) = 0",
  "doubles a string": "string-length(fold-left(1 to 60, 'ab', function($a, $b) { concat($a, $a) })) = 0",
  "makes a list in one piece": "count(codepoints-to-string((1 to 100000000) ! 97)) = 0",
  "makes an array of all numbers": "array:size(array { 1 to 100000000 }) = 0",
  "fills a map": "count(fold-left(1 to 100000000, map {}, function($m, $i) { map:put($m, $i, 'x' || $i) })) = 0",
  "matches a pattern that tries all ways": "matches(string-join((1 to 60) ! 'a') || 'b', '^(a+)+$')",
  "replaces by such a pattern": "replace(string-join((1 to 60) ! 'a') || 'b', '(a|a)*c', '') = ''",
  "parses without end": "count((1 to 10000000) ! parse-xml('&lt;a/&gt;')) = 0",
  "calls itself": "f:f(1) = 0",
  "builds a tree without end": "count(f:tree()) = 0",
  "reads a file": "doc('/etc/passwd')",
  "reads text": "unparsed-text('/etc/passwd')",
  "reads a folder": "collection('/etc')",
  "reads the environment": "environment-variable('HOME')",
};

const schemaWith = (test: string): string =>
  `<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" queryBinding="xslt3">
<ns prefix="f" uri="urn:f"/>
<xsl:function name="f:f"><xsl:param name="n"/><xsl:sequence select="f:f($n + 1) + 1"/></xsl:function>
<xsl:function name="f:tree"><xsl:document><xsl:for-each select="1 to 100000000"><b/></xsl:for-each></xsl:document></xsl:function>
<pattern><rule context="/*"><assert test="${test}">x</assert></rule></pattern></schema>`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "recension-test-"));
  writeFileSync(join(folder, "letter.xml"), "<letter/>");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("a rule", () => {
  it.each(Object.entries(hostile))("that %s is a finding, in bounds of time and memory", async (_, test) => {
    writeFileSync(join(folder, "rules.sch"), schemaWith(test));
    const { output, status, seconds, mebibytes } = await validated();
    expect(output).toMatch(/letter\.xml.*: error REC-V05[126] /);
    expect(status).toBe(1);
    expect(seconds).toBeLessThan(bounds.seconds);
    expect(mebibytes).toBeGreaterThan(20);
    expect(mebibytes).toBeLessThan(bounds.mebibytes);
  });
});

/** A run of the program, with what it takes: all of its processes together, each page of memory once. */
async function validated(): Promise<{ output: string; status: number | null; seconds: number; mebibytes: number }> {
  const began = performance.now();
  const run = spawn("node", [
    "dist/cli/main.js",
    "validate",
    "--schema",
    join(folder, "rules.sch"),
    join(folder, "letter.xml"),
  ]);
  let [output, mebibytes] = ["", 0];
  run.stderr.on("data", (text: Buffer) => (output += text.toString()));
  const watch = setInterval(() => (mebibytes = Math.max(mebibytes, memoryOf(run.pid!))), 20);
  const status = await new Promise<number | null>(resolve => run.on("close", resolve));
  clearInterval(watch);
  return { output, status, seconds: (performance.now() - began) / 1000, mebibytes };
}

/** The proportional set size of a process and of those that it began. */
function memoryOf(pid: number): number {
  const own = Number(/^Pss:\s+(\d+)/m.exec(readOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;
  const begun = readOf(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean);
  return begun.reduce((sum, child) => sum + memoryOf(Number(child)), own);
}

/** Nothing of a process that has ended. */
function readOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
