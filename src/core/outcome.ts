import type { Diagnostic } from "./diagnostic.ts";

/** The result of a stage: its value and all its findings, or, where no value could be made, the findings alone. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export function success<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { ok: true, value, diagnostics };
}

export function failure(diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { ok: false, diagnostics };
}

/** Runs the next stage on the value of the first. Keeps the findings of both; stops where there is no value. */
export async function andThen<A, B>(
  first: Outcome<A>,
  next: (value: A) => Outcome<B> | Promise<Outcome<B>>,
): Promise<Outcome<B>> {
  if (!first.ok) return first;
  const second = await next(first.value);
  return { ...second, diagnostics: [...first.diagnostics, ...second.diagnostics] };
}
