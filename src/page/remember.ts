import { all } from "./elements.ts";

const key = "recension";

/** The layer, the marks and the colours that the reader chose are chosen again on the next visit. A page on disk may have no storage: then not. */
export function rememberChoices(): void {
  const switches = all<HTMLInputElement>("aside [name]");
  const chosen = read();
  for (const input of switches) {
    const was = chosen[nameOf(input)];
    if (was !== undefined) input.checked = was;
    input.addEventListener("change", () => {
      keep(Object.fromEntries(switches.map(one => [nameOf(one), one.checked])));
    });
  }
  if (matchMedia("(max-width: 48em)").matches)
    for (const fold of all<HTMLDetailsElement>("aside details")) fold.open = false;
}

function nameOf({ name, type, value }: HTMLInputElement): string {
  return type === "radio" ? `${name} ${value}` : name;
}

function read(): Readonly<Record<string, boolean>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Record<string, boolean>) : {};
  } catch {
    return {};
  }
}

function keep(chosen: Readonly<Record<string, boolean>>): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...read(), ...chosen }));
  } catch {
    // The choice holds for this visit.
  }
}
