/** The general entities of an internal subset, with bounds against expansion bombs. XML 1.0, 4.2 to 4.4. */

export type Entities =
  | { readonly ok: true; readonly replacements: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly code: "REC-X005" | "REC-X006"; readonly entity: string };

/** The longest replacement text, after expansion, in UTF-16 units. */
const expansionLimit = 10_000;

/**
 * Reads `<!ENTITY name "text">` declarations and expands references among them.
 * An external entity is REC-X005; one that refers to itself, or grows over the bound, or holds markup, is REC-X006.
 * Parameter entities and the external subset are never read; a reference to what they would declare is not well-formed.
 */
export function readEntities(doctype: string): Entities {
  const declared = new Map<string, string>();
  for (const { groups = {} } of doctype.replace(/<!--[^]*?-->/g, "").matchAll(entityDeclaration)) {
    const name = groups["name"] ?? "";
    if (groups["external"]) return { ok: false, code: "REC-X005", entity: name };
    if (!declared.has(name)) declared.set(name, groups["double"] ?? groups["single"] ?? "");
  }
  const replacements: Record<string, string> = {};
  for (const name of declared.keys()) {
    const expanded = expand(name, declared, new Set());
    if (expanded === undefined) return { ok: false, code: "REC-X006", entity: name };
    replacements[name] = expanded;
  }
  return { ok: true, replacements };
}

function expand(name: string, declared: ReadonlyMap<string, string>, within: ReadonlySet<string>): string | undefined {
  if (within.has(name)) return undefined;
  let expanded = "";
  let end = 0;
  const value = declared.get(name) ?? "";
  for (const { 0: written, 1: reference = "", index } of value.matchAll(/&([^;\s]+);/g)) {
    const replacement = expandReference(reference, declared, new Set([...within, name]));
    if (replacement === undefined) return undefined;
    expanded += value.slice(end, index) + replacement;
    end = index + written.length;
    if (expanded.length > expansionLimit) return undefined;
  }
  expanded += value.slice(end);
  return expanded.length > expansionLimit || /[<&]/.test(expanded) ? undefined : expanded;
}

function expandReference(
  reference: string,
  declared: ReadonlyMap<string, string>,
  within: ReadonlySet<string>,
): string | undefined {
  const code = /^#x([0-9a-f]+)$/i.exec(reference)?.[1];
  const decimal = /^#([0-9]+)$/.exec(reference)?.[1];
  const point = code ? parseInt(code, 16) : decimal ? parseInt(decimal, 10) : undefined;
  if (point !== undefined) return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
  if (declared.has(reference)) return expand(reference, declared, within);
  return predefined[reference];
}

const predefined: Readonly<Record<string, string>> = { gt: ">", apos: "'", quot: '"' };

const entityDeclaration =
  /<!ENTITY\s+(?<name>[^\s%]+)\s+(?:(?<external>SYSTEM|PUBLIC)|"(?<double>[^"]*)"|'(?<single>[^']*)')/g;
