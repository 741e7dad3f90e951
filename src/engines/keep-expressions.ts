/** Translates a regular expression of XPath with its flags; tells the number of its groups. */
type Translate = (
  pattern: string,
  flags: string | null | undefined,
  input?: string | null,
  tellGroups?: ((groups: number) => void) | null,
) => RegExp;

/** The same translation, which keeps the last thousand expressions. */
export function keepExpressions(translate: Translate): Translate {
  const kept = new Map<string, { readonly expression: RegExp; readonly groups: number }>();
  return (pattern, flags, input, tellGroups) => {
    const key = `${flags ?? ""} ${pattern}`;
    let known = kept.get(key);
    if (!known) {
      let groups = 0;
      const expression = translate(pattern, flags, input, number => (groups = number));
      if (kept.size >= 1000) kept.clear();
      kept.set(key, (known = { expression, groups }));
    }
    tellGroups?.(known.groups);
    // One that goes on from where it matched last belongs to whoever asks.
    return known.expression.global ? new RegExp(known.expression) : known.expression;
  };
}

/** The same test of a name, which keeps ten thousand that are right. */
export function keepNames(isName: (name: string) => boolean): (name: string) => boolean {
  const right = new Set<string>();
  return name => {
    if (right.has(name)) return true;
    if (!isName(name)) return false;
    if (right.size >= 10_000) right.clear();
    right.add(name);
    return true;
  };
}
