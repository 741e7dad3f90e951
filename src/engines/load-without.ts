/**
 * Requires a package while one of its own dependencies is an empty stand-in. For what we never call, costs time to load,
 * and reaches where we do not want to go. What it does to the traces of errors is undone. Required, not imported: an import
 * would read a large script twice.
 */
export function loadWithout(require: NodeJS.Require, name: string, dependency: string): unknown {
  const file = require.resolve(dependency, { paths: [require.resolve(name)] });
  const known = require.cache[file];
  require.cache[file] = { id: file, filename: file, loaded: true, exports: {} } as NodeJS.Module;
  const { stackTraceLimit } = Error;
  try {
    return require(name);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    if (known) require.cache[file] = known;
    else Reflect.deleteProperty(require.cache, file);
  }
}
