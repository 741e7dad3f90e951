/**
 * Requires a package while some of its own dependencies are empty stand-ins. For what we never call, costs time to load, or
 * reaches where we do not want to go. What it does to the traces of errors is undone. Required, not imported: an import
 * would read a large script twice.
 */
export function loadWithout(require: NodeJS.Require, name: string, ...dependencies: readonly string[]): unknown {
  const files = dependencies.map(dependency => require.resolve(dependency, { paths: [require.resolve(name)] }));
  const known = files.map(file => require.cache[file]);
  for (const file of files)
    require.cache[file] = { id: file, filename: file, loaded: true, exports: {} } as NodeJS.Module;
  const { stackTraceLimit } = Error;
  try {
    return require(name);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    files.forEach((file, i) => {
      if (known[i]) require.cache[file] = known[i];
      else Reflect.deleteProperty(require.cache, file);
    });
  }
}
