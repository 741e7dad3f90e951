import { createHash } from "node:crypto";
import module from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";

import { isKeepingForbidden, keep, keptPath, readKept } from "./kept-files.ts";

/**
 * Keeps what V8 made of the code: a run needs a seventh less memory at the peak and, under Node 20, a fifteenth less time. From
 * 22.8 on, Node does so of itself, in the temporary folder. Before, the two scripts that are worth it, SaxonJS and PDF.js, are
 * kept in `dist/compiled` by the first run that has loaded them; where that cannot be written, they are compiled each time. For
 * the command line alone, whose process it is. NODE_DISABLE_COMPILE_CACHE=1 forbids both.
 */
export function keepCompiledCode(): void {
  const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
  if (enableCompileCache) enableCompileCache();
  else if (!isKeepingForbidden()) keepLargeScripts();
}

/** In characters. */
const large = 1_000_000;

/** A module of CommonJS, as Node makes one. */
interface CommonJs {
  exports: unknown;
  require: (id: string) => unknown;
  _compile: (this: CommonJs, content: string, filename: string, ...further: readonly unknown[]) => unknown;
}

function keepLargeScripts(): void {
  const prototype = module.prototype as unknown as CommonJs;
  const { _compile: compile } = prototype;
  prototype._compile = function (content, filename, ...further) {
    if (content.length >= large) return runKept(this, content, filename);
    return compile.call(this, content, filename, ...further);
  };
}

type Run = (exports: unknown, require: CommonJs["require"], own: CommonJs, file: string, folder: string) => unknown;

function runKept(own: CommonJs, content: string, filename: string): unknown {
  const path = pathFor(content);
  const cachedData = readKept(path);
  const script = new Script(module.wrap(content), { filename, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected)
    process.on("exit", () => {
      keep(path, () => script.createCachedData());
    });
  const run = script.runInThisContext() as Run;
  return run.call(own.exports, own.exports, id => own.require(id), own, filename, dirname(filename));
}

/** Of its own for each script and each V8. */
function pathFor(content: string): string {
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 16);
  return keptPath(`${digest}-${process.versions.v8}-${process.arch}.v8`);
}
