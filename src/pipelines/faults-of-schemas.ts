import type { Location } from "../core/location.ts";
import { reporter, type Diagnostic } from "../core/diagnostic.ts";
import { EditionError } from "../core/edition-error.ts";
import { isOutOfStack } from "../core/out-of-stack.ts";
import { codes } from "../validate/codes.ts";

const report = reporter(codes);

/**
 * The result of making something of a schema that a document names; where the schema is wrong, the finding in that document, since
 * others, which do not name it, go on. Findings: REC-V044.
 */
export async function ofNamed<Value>(
  href: string,
  location: Location,
  make: () => Value | Promise<Value>,
): Promise<Value | Diagnostic> {
  try {
    return await withinStack(make);
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    return report("REC-V044", location, { href, fault: error.message });
  }
}

/**
 * The result of making something of a schema, whose definitions may lead into one another deeper than can be followed. Errors:
 * EditionError "unreadable".
 */
export async function withinStack<Value>(make: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await make();
  } catch (error) {
    if (!isOutOfStack(error)) throw error;
    const hint =
      "Put the parts of long groups into definitions of their own; look for definitions that lead one to another.";
    throw new EditionError("unreadable", "The schema is nested too deep to be followed.", hint);
  }
}
