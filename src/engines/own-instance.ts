import Module, { createRequire } from "node:module";

/** The differences of an instance of a package from the one that others have. */
export interface Differences {
  /** The modules that it is given an empty stand-in for: never called by us, slow to load, or a way to where we do not want to go. */
  readonly without: readonly string[];
  /** Its own variables that it would leave in the global scope, where another instance would take them for its own. */
  readonly variables?: readonly string[];
  /** Code of it, which must be there once, in place of which other code stands. */
  readonly amended?: Readonly<Record<string, string>>;
  /** Values that the code in its place finds as `module.given`. */
  readonly given?: object;
  /** True where its logging goes nowhere: stdout belongs to our results. */
  readonly silent?: boolean;
}

/**
 * An instance of a package in CommonJS that nobody else in the process has: what is exchanged within it is exchanged for us
 * alone. What it does to the traces of errors is undone. Required, not imported: an import would read a large script twice.
 */
export function ownInstanceOf(name: string, differences: Differences): unknown {
  const { without, variables = [], amended = {}, given = {}, silent = false } = differences;
  const file = createRequire(import.meta.url).resolve(name);
  const own = new Module(file) as CommonJs;
  const require = own.require.bind(own);
  own.require = Object.assign((id: string): unknown => (without.includes(id) ? {} : require(id)), require);
  if (silent) own.ownConsole = { ...console, log: () => undefined };
  own.given = given;
  amend(own, amended);
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
  given?: object;
  /** The console that its code has in place of that of the process. */
  ownConsole?: Partial<Console>;
}

/** Declares variables before the code. Where that is in strict mode, the mode would be lost: for scripts without. */
function declare(own: CommonJs, variables: readonly string[]): void {
  if (variables.length === 0) return;
  const compile = own._compile.bind(own);
  own._compile = (content, ...further) => compile(`var ${variables.join(", ")};${content}`, ...further);
}

function amend(own: CommonJs, amended: Readonly<Record<string, string>>): void {
  if (Object.keys(amended).length === 0) return;
  const compile = own._compile.bind(own);
  own._compile = (content, ...further) => compile(Object.entries(amended).reduce(replacedOnce, content), ...further);
}

function replacedOnce(content: string, [was, is]: [string, string]): string {
  const parts = content.split(was);
  if (parts.length !== 2) throw new Error(`The package has "${was}" ${parts.length - 1} times, not once.`);
  return parts.join(is);
}
