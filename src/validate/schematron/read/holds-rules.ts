import type { SchemaFile } from "../../relax-ng/read-schema-file.ts";
import { schematronNamespace } from "../schema.ts";

/** True of a file that may have rules in Schematron: it names the namespace. In a schema in compact syntax, they are none. */
export function holdsRules({ path, bytes }: SchemaFile): boolean {
  if (/\.rnc$/i.test(path)) return false;
  if (/\.sch$/i.test(path)) return true;
  return new TextDecoder("latin1").decode(bytes).replaceAll("\0", "").includes(schematronNamespace);
}

/** True of a schema that is rules alone. */
export function isRulesAlone({ path, bytes }: SchemaFile): boolean {
  if (/\.sch$/i.test(path)) return true;
  const start = new TextDecoder("latin1").decode(bytes).replaceAll("\0", "");
  const [, prefix = "", name = ""] = /<(?:([\w.-]+):)?(schema|library)\b/.exec(start) ?? [];
  const first = /<[^!?][^>]*>/.exec(start)?.[0] ?? "";
  return (
    name !== "" &&
    first.startsWith(`<${prefix === "" ? "" : `${prefix}:`}${name}`) &&
    first.includes(schematronNamespace)
  );
}
