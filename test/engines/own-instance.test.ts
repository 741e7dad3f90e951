import { spawnSync } from "node:child_process";

import { describe, expect, it } from "vitest";

/** What a process has loaded of packages, and how long its traces are, after it has imported a module of `dist`. */
function afterImporting(module: string): { readonly packages: readonly string[]; readonly traceLimit: number } {
  const program = `
    import { createRequire } from "node:module";
    await import("./dist/engines/${module}.js").then(({ openPdf }) => openPdf?.({}, { language: "en", title: "", author: "", subject: "", keywords: "" }));
    const packages = Object.entries(createRequire(import.meta.url).cache).filter(([, { exports }]) => Object.keys(exports).length > 0);
    console.log(JSON.stringify({ packages: packages.map(([path]) => path), traceLimit: Error.stackTraceLimit }));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ReturnType<typeof afterImporting>;
}

describe("a package that is loaded without one of its own", () => {
  it("is SaxonJS without its way to the network, and the traces of bugs stay short", () => {
    const { packages, traceLimit } = afterImporting("saxon");
    expect(packages.filter(path => path.includes("/node_modules/saxon-js/"))).not.toEqual([]);
    expect(packages.filter(path => /\/node_modules\/(axios|follow-redirects|form-data)\//.test(path))).toEqual([]);
    expect(traceLimit).toBe(10);
  });

  it("is pdfkit without fontkit, which no text of one direction needs, without its breaker of lines, and without ciphers", () => {
    const { packages } = afterImporting("pdfkit");
    expect(packages.filter(path => path.includes("/node_modules/pdfkit/"))).not.toEqual([]);
    // What fontkit asks for in its turn would be there, though the stand-in is forgotten.
    expect(
      packages.filter(path =>
        /\/node_modules\/(fontkit|restructure|brotli|dfa|linebreak|@noble\/ciphers)\//.test(path),
      ),
    ).toEqual([]);
  });
});
