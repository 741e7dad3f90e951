import { Session } from "node:inspector/promises";

/**
 * Counts the work that a piece of program does: how often functions of ours and of SaxonJS, and the blocks within them, are run.
 * The same on each run, however busy the machine. What V8 does of itself, to sort or to seek in a string, counts as one.
 */
export async function workCounter(): Promise<(work: () => Promise<unknown>) => Promise<number>> {
  const inspector = new Session();
  inspector.connect();
  await inspector.post("Profiler.enable");
  await inspector.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const countSinceLast = async (): Promise<number> => {
    const { result } = await inspector.post("Profiler.takePreciseCoverage");
    const functions = result.filter(({ url }) => counted.test(url)).flatMap(script => script.functions);
    return functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);
  };
  return async work => {
    await countSinceLast();
    await work();
    return countSinceLast();
  };
}

/** Not what packs files, and what reads PDF, whose work goes by pieces of its own. */
const counted = /[/\\](src|saxon-js|parse5|pdfkit|saxes)[/\\](?!engines[/\\]packed)/;
