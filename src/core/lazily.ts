/** A value that is made when it is first asked for, and kept. For values that are the same whenever they are made. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
