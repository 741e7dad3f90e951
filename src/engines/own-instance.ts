import Module, { createRequire } from "node:module";

/** The differences of an instance of a package from the one that others have. */
export interface Differences {
  /** The modules that it is given an empty stand-in for: never called by us, slow to load, or a way to where we do not want to go. */
  readonly without: readonly string[];
  /** Its own variables that it would leave in the global scope, where another instance would take them for its own. */
  readonly variables?: readonly string[];
  /** True where its logging goes nowhere: stdout belongs to our results. */
  readonly silent?: boolean;
}

/**
 * An instance of a package in CommonJS that nobody else in the process has: what is exchanged within it is exchanged for us
 * alone. What it does to the traces of errors is undone. Required, not imported: an import would read a large script twice.
 */
export function ownInstanceOf(name: string, { without, variables = [], silent = false }: Differences): unknown {
  const file = createRequire(import.meta.url).resolve(name);
  const own = new Module(file) as CommonJs;
  const require = own.require.bind(own);
  own.require = Object.assign((id: string): unknown => (without.includes(id) ? {} : require(id)), require);
  if (silent) own.ownConsole = { ...console, log: () => undefined };
  declare(own, [...variables, ...(silent ? ["console = module.ownConsole"] : [])]);
  const { stackTraceLimit } = Error;
  try {
    own.load(file);
    return own.exports;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** A module of CommonJS as Node loads it, beyond what its types say. */
interface CommonJs extends NodeJS.Module {
  load(file: string): void;
  _compile(content: string, ...further: readonly unknown[]): unknown;
  /** The console that its code has in place of that of the process. */
  ownConsole?: Partial<Console>;
}

/** Declares variables before the code. Where that is in strict mode, the mode would be lost: for scripts without. */
function declare(own: CommonJs, variables: readonly string[]): void {
  if (variables.length === 0) return;
  const compile = own._compile.bind(own);
  own._compile = (content, ...further) => compile(`var ${variables.join(", ")};${content}`, ...further);
}
