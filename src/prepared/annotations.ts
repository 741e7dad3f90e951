import type { XmlElement } from "../core/xml-tree.ts";
import type { Additions } from "../engines/saxon.ts";
import { attributes, type AttributeName, type ValueOf } from "./attributes.ts";

/** The annotations on the elements of an edition: attributes of the contract (./attributes.ts), each with a value of its kind. */
export class Annotations {
  readonly #written = new Map<XmlElement, Record<string, string>>();

  /** Writes nothing where there is no value, where a flag is not true, and where a list has no members. */
  write<Name extends AttributeName>(element: XmlElement, name: Name, value: ValueOf<Name> | undefined): void {
    if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return;
    const before = this.#written.get(element);
    const written = Array.isArray(value)
      ? value.join(attributes[name].holds.kind === "lines" ? "\n" : " ")
      : String(value);
    if (before) before[name] = written;
    else this.#written.set(element, { [name]: written });
  }

  /** As it was written. */
  read(element: XmlElement, name: AttributeName): string | undefined {
    return this.#written.get(element)?.[name];
  }

  /** All that was written, by element. */
  get additions(): Additions {
    return this.#written;
  }
}
