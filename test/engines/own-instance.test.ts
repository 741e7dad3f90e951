import { createRequire } from "node:module";

import { describe, expect, it } from "vitest";

import { ownInstanceOf } from "../../src/engines/own-instance.ts";
import { afterRunning } from "./after-running.ts";

const require = createRequire(import.meta.url);

interface Left {
  readonly packages: readonly string[];
  readonly globals: readonly string[];
  readonly traceLimit: number;
}

/** The packages and global variables of a process, and the length of its traces, after a program that imports from `dist`. */
function leftBy(program: string): Left {
  const report = `
    import { createRequire } from "node:module";
    const before = Object.getOwnPropertyNames(globalThis);
    ${program}
    const globals = Object.getOwnPropertyNames(globalThis).filter(name => !before.includes(name));
    const packages = Object.keys(createRequire(import.meta.url).cache);
    console.log(JSON.stringify({ packages, globals, traceLimit: Error.stackTraceLimit }));`;
  return afterRunning(report) as Left;
}

describe("a package that we have an instance of our own of", () => {
  it("is another than the one that others are given, and is loaded for each that asks", () => {
    const [one, other] = [ownInstanceOf("fflate", { without: [] }), ownInstanceOf("fflate", { without: [] })];
    expect(Object.keys(one as object)).toEqual(Object.keys(require("fflate") as object));
    expect(one).not.toBe(require("fflate"));
    expect(one).not.toBe(other);
  });

  it("is SaxonJS without its way to the network; it leaves nothing to other programs, and the traces of bugs stay short", () => {
    const { packages, globals, traceLimit } = leftBy(`await import("./dist/engines/saxon.js");`);
    expect(packages.filter(path => /\/node_modules\/(saxon-js|axios|follow-redirects|form-data)\//.test(path))).toEqual(
      [],
    );
    expect(globals).toEqual([]);
    expect(traceLimit).toBe(10);
  });
});
