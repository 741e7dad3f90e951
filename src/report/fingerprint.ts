import type { Diagnostic } from "../core/diagnostic.ts";

/** The marks by which a finding is known again when lines have moved: its code, the element by its path, and what is said. */
export function fingerprintOf({ code, location, message }: Pick<Diagnostic, "code" | "location" | "message">): string {
  return [code, location.xpath ?? "", message].join("\n");
}
