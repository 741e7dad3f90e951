import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

import { describe, expect, it } from "vitest";

import { ownInstanceOf } from "../../src/engines/own-instance.ts";

const require = createRequire(import.meta.url);

/** The packages that a process has loaded, and the length of its traces, after it has run a program that imports from `dist`. */
function afterRunning(program: string): { readonly packages: readonly string[]; readonly traceLimit: number } {
  const report = `
    import { createRequire } from "node:module";
    ${program}
    const packages = Object.keys(createRequire(import.meta.url).cache);
    console.log(JSON.stringify({ packages, traceLimit: Error.stackTraceLimit }));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", report], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ReturnType<typeof afterRunning>;
}

describe("a package that we have an instance of our own of", () => {
  it("is another than the one that others are given, and is loaded for each that asks", () => {
    const [one, other] = [ownInstanceOf("fflate", { without: [] }), ownInstanceOf("fflate", { without: [] })];
    expect(Object.keys(one as object)).toEqual(Object.keys(require("fflate") as object));
    expect(one).not.toBe(require("fflate"));
    expect(one).not.toBe(other);
  });

  it("is SaxonJS without its way to the network, and the traces of bugs stay short", () => {
    const { packages, traceLimit } = afterRunning(`await import("./dist/engines/saxon.js");`);
    expect(packages.filter(path => /\/node_modules\/(saxon-js|axios|follow-redirects|form-data)\//.test(path))).toEqual(
      [],
    );
    expect(traceLimit).toBe(10);
  });
});
