import type { SchemaFile } from "../../relax-ng/read-schema-file.ts";
import { schematronNamespace } from "../schema.ts";

/** True of a file that may have rules in Schematron: it names the namespace. */
export function holdsRules({ path, bytes }: SchemaFile): boolean {
  if (/\.sch$/i.test(path)) return true;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    buffer.includes(schematronNamespace) || buffer.includes(schematronNamespace, 0, "utf16le") || isBigEndian(bytes)
  );
}

/** True of a schema that is rules alone. */
export function isRulesAlone({ path, bytes }: SchemaFile): boolean {
  if (/\.sch$/i.test(path)) return true;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, longestProlog)).replaceAll("\0", "");
  const [, prefix = "", name = ""] = /<(?:([\w.-]+):)?(schema|library)\b/.exec(start) ?? [];
  const first = /<[^!?][^>]*>/.exec(start)?.[0] ?? "";
  return (
    name !== "" &&
    first.startsWith(`<${prefix === "" ? "" : `${prefix}:`}${name}`) &&
    first.includes(schematronNamespace)
  );
}

/** In bytes: the root of a schema begins before. */
const longestProlog = 50_000;

/** In this order of bytes the namespace is not looked for: whether there are rules is then seen as they are read. */
function isBigEndian([first, second]: Uint8Array): boolean {
  return first === 0xfe && second === 0xff;
}
