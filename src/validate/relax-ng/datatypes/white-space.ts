import type { ValueSpace } from "./datatype.ts";

/** White space as the datatype has it. XML Schema, part 2, 4.3.6. */
export function normalize(text: string, { whiteSpace }: ValueSpace): string {
  if (whiteSpace === "preserve") return text;
  if (whiteSpace === "replace") return text.replace(/[\t\r\n]/g, " ");
  return text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");
}
