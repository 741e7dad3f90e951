import { isBlankInXml } from "../../core/is-blank.ts";
import { contentsOfAttribute, expectedAttributes, requiredAttributes } from "../../validate/relax-ng/expected.ts";
import { isDeclaration } from "../../validate/relax-ng/namespaces.ts";
import type { ElementName } from "../../validate/relax-ng/name-class.ts";
import type { Pattern } from "../../validate/relax-ng/pattern.ts";
import type { RelaxNgSchema } from "../../validate/relax-ng/read-schema.ts";
import { isAlwaysEmpty, namesOfSchema, type SchemaNames } from "../../validate/relax-ng/schema-names.ts";
import { Steps, type Step } from "../../validate/relax-ng/steps.ts";
import type { SourceElement, SourceNode } from "../source/source-element.ts";

/** The places of a document as a schema sees them: what may come at each, given what stands before it and after it. */
export class Grammar {
  readonly names: SchemaNames;
  readonly #schema: RelaxNgSchema;
  readonly #steps: Steps;
  /** The patterns at offsets that were asked for. */
  readonly #known = new Map<number, Pattern>();

  constructor(schema: RelaxNgSchema) {
    this.#schema = schema;
    this.names = namesOfSchema(schema.start);
    this.#steps = new Steps(schema.derivatives, this.names);
  }

  /** The elements that may stand at an offset in the content of an element, such that all that follows in it may follow still. */
  elementsAt(around: SourceElement | undefined, offset: number): readonly ElementName[] {
    const before = this.#before(around, offset);
    const after = around?.children.filter(({ start }) => start >= offset) ?? [];
    const steps = after.flatMap(stepOf);
    return this.#steps
      .expected(before)
      .filter(name => this.#leaves(this.#steps.past(before, name), before, steps))
      .sort((a, b) => Number(this.#completes(before, b)) - Number(this.#completes(before, a)));
  }

  /** The attributes that an element of the name must have at that place, one of each choice. */
  requiredOf(name: ElementName, around: SourceElement | undefined, offset: number): readonly string[] {
    return requiredAttributes(this.#opened(name, around, offset)).map(either => either.split(" or ")[0]!);
  }

  /** The attributes that may still stand on a start tag that has these attributes. */
  attributesAt(tag: TagPlace): {
    readonly names: readonly ElementName[];
    readonly required: readonly string[];
  } {
    const rest = this.#attributed(tag);
    return { names: expectedAttributes(rest), required: requiredAttributes(rest) };
  }

  /** The contents that an attribute of a start tag may have. */
  contentsAt(tag: TagPlace, attribute: ElementName): readonly Pattern[] {
    return contentsOfAttribute(this.#attributed(tag), attribute);
  }

  isAlwaysEmpty(name: ElementName): boolean {
    return isAlwaysEmpty(name, this.names);
  }

  /** True where the same of what follows can be read as without the new. Where that is broken anyway, the new breaks nothing. */
  #leaves(now: Pattern, before: Pattern, steps: readonly Step[]): boolean {
    let [own, other] = [now, before];
    for (const step of steps) {
      if (own === other) return true;
      [own, other] = [this.#steps.go(own, step), this.#steps.go(other, step)];
      if (own.kind === "notAllowed") return other.kind === "notAllowed";
      if (other.kind === "notAllowed") return true;
    }
    return true;
  }

  /** True where the element around lacks this element, and then nothing more. */
  #completes(before: Pattern, name: ElementName): boolean {
    const { derivatives } = this.#steps;
    const isWhole = (pattern: Pattern): boolean => derivatives.end(pattern).kind !== "notAllowed";
    return !isWhole(before) && isWhole(this.#steps.past(before, name));
  }

  #attributed({ name, around, start, given }: TagPlace): Pattern {
    const { derivatives } = this.#steps;
    return given.reduce(
      (rest, { namespace, local }) => {
        const next = derivatives.attribute(rest, namespace, local);
        return next.kind === "notAllowed" ? rest : next;
      },
      this.#opened(name, around, start),
    );
  }

  /** The pattern in the start tag of an element; of one that may not stand there, as it is elsewhere. */
  #opened(name: ElementName, around: SourceElement | undefined, offset: number): Pattern {
    const opened = this.#steps.derivatives.open(this.#before(around, offset), name.namespace, name.local);
    return opened.kind === "notAllowed" ? this.#steps.alone(name) : opened;
  }

  /** The pattern after all that stands before an offset in the content of an element. What may not stand there is passed over. */
  #before(around: SourceElement | undefined, offset: number): Pattern {
    const known = this.#known.get(offset) ?? this.#read(around, offset);
    this.#known.set(offset, known);
    return known;
  }

  #read(around: SourceElement | undefined, offset: number): Pattern {
    if (!around) return this.#schema.start;
    let rest = this.#contentOf(around);
    for (const child of around.children) {
      if (child.start >= offset) break;
      for (const step of stepOf(child)) {
        const next = this.#steps.go(rest, step);
        if (next.kind !== "notAllowed") rest = next;
      }
    }
    return rest;
  }

  #contentOf(element: SourceElement): Pattern {
    const { derivatives } = this.#steps;
    const given = element.attributes.filter(one => !isDeclaration(one));
    const opened = this.#attributed({ name: element, around: element.parent, start: element.start, given });
    return derivatives.close(opened, true);
  }
}

/** A start tag, where it stands, and the attributes that it has. */
export interface TagPlace {
  readonly name: ElementName;
  readonly around: SourceElement | undefined;
  readonly start: number;
  readonly given: readonly ElementName[];
}

function stepOf(node: SourceNode): readonly Step[] {
  if (node.kind === "element") return [node];
  return node.kind === "text" && !isBlankInXml(node.text) ? ["words"] : [];
}
