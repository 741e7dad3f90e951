import { reporter, type Diagnostic } from "../../../core/diagnostic.ts";
import type { Location } from "../../../core/location.ts";
import { XPathFault } from "../../../engines/saxon-xpath.ts";
import { codes } from "../../codes.ts";
import { refusedCode } from "../expressions/rewrite.ts";

const report = reporter(codes);

interface Failure {
  readonly fault: XPathFault;
  readonly rule: string;
  readonly location: Location;
  times: number;
}

/** All that could not be tried: each expression once, at the first node where it failed, with the number of nodes. */
export class Failures {
  readonly #failures = new Map<string, Failure>();

  /** Runs something of a rule. Where it fails, that is noted, and the answer is undefined. */
  tried<Value>(rule: string, place: () => Location, make: () => Value): Value | undefined {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof XPathFault)) throw error;
      const key = `${rule} ${error.code} ${error.message}`;
      const before = this.#failures.get(key);
      if (before) before.times++;
      else this.#failures.set(key, { fault: error, rule, location: place(), times: 1 });
      return undefined;
    }
  }

  /** Findings: REC-V051, REC-V052. */
  findings(): readonly Diagnostic[] {
    return [...this.#failures.values()].map(({ fault: { code, message }, rule, location, times }) =>
      code.endsWith(refusedCode)
        ? report("REC-V052", location, { rule, called: message, times })
        : report("REC-V051", location, { rule, fault: `${message} (${code})`, times }),
    );
  }
}
