import type { Reporter, TestModule } from "vitest/node";

interface Span {
  readonly from: number;
  to: number;
}

/** Says, after a run, how long each project took. */
export default class ReportTimes implements Reporter {
  readonly #spans = new Map<string, Span>();

  onTestModuleQueued({ project }: TestModule): void {
    if (!this.#spans.has(project.name)) this.#spans.set(project.name, { from: Date.now(), to: Date.now() });
  }

  onTestModuleEnd({ project }: TestModule): void {
    this.#spans.get(project.name)!.to = Date.now();
  }

  onTestRunEnd(): void {
    for (const [name, { from, to }] of this.#spans) console.log(`${name}: ${((to - from) / 1000).toFixed(0)} s`);
  }
}
