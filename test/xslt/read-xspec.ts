import { readFile } from "node:fs/promises";

import { attribute, type XmlElement } from "../../src/core/xml-tree.ts";
import { toSaxonDocument } from "../../src/engines/saxon.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { Runner, type Sources } from "./run-xspec.ts";
import { watchedSheet } from "./watched-sheet.ts";
import { parts, refuseUnknown, xspec } from "./xspec-nodes.ts";

/** One expectation of a description, and how to see whether it holds: it throws where it does not. */
export interface Expectation {
  /** Labels from the outermost scenario inwards, then that of the expectation. */
  readonly labels: readonly string[];
  readonly check: () => void;
}

export interface Description {
  /** The name of the sheet that it describes: `html`. */
  readonly sheet: string;
  readonly expectations: readonly Expectation[];
  /** Runs every scenario that has an expectation, once, and gives the ids of the parts of the sheet that ran. */
  readonly run: () => ReadonlySet<string>;
}

/**
 * Reads a description of XSpec (https://github.com/xspec/xspec), in the part of its vocabulary that we use: `x:scenario` with
 * `x:context` (`mode`, `select`, and `x:param`) or `x:call` (`function`, and `x:param`), and `x:expect` with `test`, `select`
 * or the nodes expected; `x:param` of a description or a scenario is a parameter of the sheet. Scenarios within one inherit its
 * start. A function may be called that is private to the sheet. What it does not know, it refuses.
 */
export async function readXspec(path: string): Promise<Description> {
  const parsed = parseXml(await readFile(path), path);
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
  const root = parsed.value.root;
  if (root.namespace !== xspec || root.local !== "description") throw new Error(`${path} is no x:description`);
  refuseUnknown(root, ["stylesheet"], ["param", "scenario"]);
  const sheet = /([a-z]+)\.xsl$/.exec(attribute(root, "stylesheet") ?? "")?.[1] ?? "";
  const runner = new Runner(await watchedSheet(sheet), await sources(), root);
  const around = { labels: [], parameters: parts(root, "param"), starts: [] };
  const scenarios = parts(root, "scenario").flatMap(scenario => scenariosOf(scenario, around, runner));
  return {
    sheet,
    expectations: scenarios.flatMap(({ expectations }) => expectations),
    run: () => {
      for (const { expectations, result } of scenarios) if (expectations.length > 0) result();
      return runner.reached;
    },
  };
}

interface Scenario {
  readonly expectations: readonly Expectation[];
  readonly result: () => readonly unknown[];
}

/** The labels, parameters and starts that scenarios around one hand on to it. */
interface Inherited {
  readonly labels: readonly string[];
  readonly parameters: readonly XmlElement[];
  readonly starts: readonly XmlElement[];
}

function scenariosOf(scenario: XmlElement, around: Inherited, runner: Runner): Scenario[] {
  refuseUnknown(scenario, ["label"], ["param", "scenario", "context", "call", "expect"]);
  const labels = [...around.labels, attribute(scenario, "label") ?? ""];
  const [start, another] = [...parts(scenario, "context"), ...parts(scenario, "call")];
  if (another) throw new Error(`${labels.join(" ")}: two starts in one scenario`);
  const parameters = [...around.parameters, ...parts(scenario, "param")];
  const starts = start ? [...around.starts, start] : around.starts;
  const result = once(() => runner[starts.at(-1)?.local === "call" ? "call" : "apply"](starts, parameters));
  const expectations = parts(scenario, "expect").map((expect): Expectation => {
    if (starts.length === 0) throw new Error(`${labels.join(" ")}: an expectation of nothing`);
    refuseUnknown(expect, ["label", "test", "select"], undefined);
    const check = (): void => {
      runner.check(expect, result());
    };
    return { labels: [...labels, attribute(expect, "label") ?? ""], check };
  });
  const inner = parts(scenario, "scenario").flatMap(each => scenariosOf(each, { labels, parameters, starts }, runner));
  return [{ expectations, result }, ...inner];
}

function once<T>(work: () => T): () => T {
  let done: { value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}

/** The documents that `doc()` may read, read once: the words of the interface and the registers of the project. */
function sources(): Promise<Sources> {
  known ??= Promise.all([
    readSource("recension://labels/en", "dist/xslt/en.xml"),
    ...["persons", "places", "organisations", "treaties", "events"].map(name =>
      readSource(`recension://register:${name}`, `tei/registers/${name}.xml`),
    ),
  ]).then(read => Object.fromEntries(read));
  return known;
}

let known: Promise<Sources> | undefined;

async function readSource(uri: string, path: string): Promise<[string, unknown]> {
  const parsed = parseXml(await readFile(path), path);
  if (!parsed.ok) throw new Error(`${path}: ${parsed.diagnostics[0]?.message ?? ""}`);
  return [uri, toSaxonDocument(parsed.value.root).node];
}
