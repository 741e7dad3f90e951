/**
 * Bundles the command line: dist/cli/main.js and, in dist/program, what it is put together of, so that few files are read in place
 * of two hundred. All that a document needs that is validated is one file, the rest is one for each part that is loaded when it is
 * asked for. Threads and the library go on with the modules that the compiler has written.
 */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

import { rolldown } from "rolldown";

const sources = fileURLToPath(new URL("../", import.meta.url));

/** The modules that `validate` loads one after the other. What they import goes with them. */
const validation = ["cli/check-documents.ts", "session.ts", "cli/answer-to-job.ts", "pipelines/validate.ts"];

const bundle = await rolldown({
  input: fileURLToPath(new URL("main.ts", import.meta.url)),
  platform: "node",
  external: /^[^./]/,
  plugins: [keepPlaces()],
  /** That a module is loaded with another is meant. */
  checks: { ineffectiveDynamicImport: false },
});
await bundle.write({
  dir: fileURLToPath(new URL("../../dist/", import.meta.url)),
  entryFileNames: "cli/main.js",
  /** Functions keep their names: a bug is reported with them. */
  minify: { mangle: { keepNames: true }, compress: true, codegen: { removeWhitespace: true } },
  chunkFileNames: "program/[name].js",
  codeSplitting: { groups: [{ name: "validation", test: id => validation.includes(relative(sources, id)) }] },
});
await bundle.close();

/** Each module finds what lies beside it as if it stood where the compiler has put it. */
function keepPlaces() {
  return {
    name: "keep-places",
    transform: (code, id) => {
      const own = relative(sources, id).replaceAll("\\", "/").replace(/\.ts$/, ".js");
      return code.replaceAll("import.meta.url", `new URL("../${own}", import.meta.url).href`);
    },
  };
}
