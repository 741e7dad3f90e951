import type { Diagnostic } from "../../core/diagnostic.ts";
import { EditionError } from "../../core/edition-error.ts";
import { isBlankInXml } from "../../core/is-blank.ts";
import { childElements, type XmlAttribute, type XmlDocument, type XmlElement } from "../../core/xml-tree.ts";
import { certainMendOfAttribute, certainMendOfElement } from "./certain-mends.ts";
import type { Derivatives } from "./derivative.ts";
import { remedyOfAttribute } from "./diagnosis/of-attribute.ts";
import { diagnoseElement } from "./diagnosis/of-element.ts";
import { diagnoseEnd } from "./diagnosis/of-end.ts";
import { diagnoseText } from "./diagnosis/of-text.ts";
import { remedyOfValue } from "./diagnosis/of-value.ts";
import { KnownDiagnoses } from "./diagnosis/known-diagnoses.ts";
import type { Place } from "./diagnosis/place.ts";
import { Usage } from "./diagnosis/usage.ts";
import { contentsOfAttribute, requiredAttributes } from "./expected.ts";
import { FindingsOfSchema, type Matter } from "./findings-of-schema.ts";
import { closeFrames, openFrame, type Begun } from "./frames.ts";
import { QuickReading } from "./is-valid.ts";
import type { ElementName } from "./name-class.ts";
import { isDeclaration, namespacesAt } from "./namespaces.ts";
import { TooManyPatterns, type Pattern } from "./pattern.ts";
import type { RelaxNgSchema } from "./read-schema.ts";
import { namesOfSchema } from "./schema-names.ts";
import type { StartTags } from "./start-tag.ts";
import { Steps, type Frame } from "./steps.ts";

/**
 * All that the schema has against the document, in document order. After a fault the rest is read as if it had been
 * put right, so that one fault gives one finding; the same fault in many places is one finding too. Findings: REC-V001 to
 * REC-V007. Errors: EditionError "unreadable", where the schema is too ambiguous to be followed.
 */
export function validateRelaxNg(document: XmlDocument, schema: RelaxNgSchema): readonly Diagnostic[] {
  schema.derivatives.begin();
  try {
    return explain(document, schema, new QuickReading(schema));
  } catch (error) {
    if (!(error instanceof TooManyPatterns)) throw error;
    throw new EditionError("unreadable", "The schema leaves more ways to read this document than can be followed.");
  }
}

/** The same; without a quick reading, each element is looked at as if something were wrong with it. Errors: TooManyPatterns. */
export function explain(document: XmlDocument, schema: RelaxNgSchema, quick?: QuickReading): readonly Diagnostic[] {
  if (quick?.element(schema.start, document.root).isNullable) return [];
  const validation = new Validation(document, schema, quick);
  validation.root();
  return validation.findings.all();
}

class Validation {
  readonly findings: FindingsOfSchema;
  readonly #derivatives: Derivatives;
  readonly #startTags: StartTags;
  readonly #start: Pattern;
  readonly #root: XmlElement;
  readonly #quick: QuickReading | undefined;
  /** Namespaces that are read as others, which they were meant for. */
  readonly #readAs = new Map<string, string>();
  readonly #known = new KnownDiagnoses();
  #steps: Steps | undefined;
  #usage: Usage | undefined;

  constructor(document: XmlDocument, { start, startTags, derivatives }: RelaxNgSchema, quick?: QuickReading) {
    this.#quick = quick;
    this.findings = new FindingsOfSchema(document);
    this.#derivatives = derivatives;
    this.#startTags = startTags;
    this.#start = start;
    this.#root = document.root;
  }

  /** A document that begins with what may only stand further within is read as that. */
  root(): void {
    const name = this.#nameOf(this.#root);
    const steps = this.#stepsOf();
    const isPart = !steps.allows(this.#start, name) && steps.alone(name).kind !== "notAllowed";
    if (!isPart) this.element(this.#start, this.#root, undefined);
    else {
      const roots = steps.expected(this.#start).map(({ local }) => local);
      this.findings.add("REC-V007", this.#root, { element: this.#root.name, roots }, "");
      this.#alone(this.#root);
    }
  }

  /** The rest of the pattern after the element. */
  element(pattern: Pattern, element: XmlElement, outer: Frame | undefined): Pattern {
    if (outer?.moved.delete(element)) {
      this.#alone(element);
      return pattern;
    }
    const past = this.#quickly(pattern, element);
    if (past) return past;
    const name = this.#nameOf(element);
    const opened = this.#derivatives.open(pattern, name.namespace, name.local);
    if (opened.kind === "notAllowed") {
      if (outer && outer.implied > 0) return this.element(this.#endImplied(pattern, outer), element, outer);
      return this.#mend(pattern, element, outer);
    }
    return this.#within(opened, { element, name, before: pattern, outer });
  }

  /** The rest after an element that nothing is wrong with; undefined where something is, or is known to be. */
  #quickly(pattern: Pattern, element: XmlElement): Pattern | undefined {
    if (!this.#quick || this.#quick.stuck.has(element) || this.#readAs.size > 0) return undefined;
    const rest = this.#quick.element(pattern, element);
    return rest.kind === "notAllowed" ? undefined : rest;
  }

  /** The rest where an element may not stand: after the likeliest mend. */
  #mend(pattern: Pattern, element: XmlElement, outer: Frame | undefined): Pattern {
    const name = this.#nameOf(element);
    const misplaced = { ...this.#place(pattern, outer), element, name };
    const { said, remedy, repair, lacks } = this.#known.element(pattern, name, outer, () => diagnoseElement(misplaced));
    const matter: Matter =
      lacks && outer ? { kind: "lacking", holder: outer.element, names: lacks } : { kind: "misplaced", name };
    this.findings.add("REC-V001", element, { said, remedy }, said, {
      matter,
      mend: certainMendOfElement(misplaced, repair),
    });
    switch (repair.kind) {
      case "namespace":
        this.#readAs.set(repair.of, repair.to);
        return this.element(pattern, element, outer);
      case "read":
        return this.#within(repair.opened, { element, name: repair.name, before: pattern, outer }, repair.isForeign);
      case "skip":
        if (!repair.isForeign) this.#alone(element);
        return repair.rest;
      case "imply":
        outer!.implied++;
        return this.element(repair.begun, element, outer);
      case "close":
        closeFrames(outer, repair.frames);
        return this.element(repair.rest, element, outer);
    }
  }

  /** An element that is read by itself, wherever it stands; what the schema does not know, by what is in it. */
  #alone(element: XmlElement): void {
    const name = this.#nameOf(element);
    const opened = this.#stepsOf().alone(name);
    if (opened.kind !== "notAllowed") this.#within(opened, { element, name, before: opened, outer: undefined });
    else for (const child of childElements(element)) this.#alone(child);
  }

  /** The rest after an element whose start tag is opened. The attributes of one that is of another vocabulary are passed over. */
  #within(opened: Pattern, begun: Begun, isForeign = false): Pattern {
    const { element } = begun;
    const closed = isForeign
      ? this.#derivatives.close(opened, true)
      : (this.#startTags.closed(opened, element) ?? this.#tag(opened, element));
    const frame = openFrame(begun);
    const read = this.#children(closed, frame);
    if (frame.isClosed) return read;
    const content = this.#endAllImplied(read, frame);
    const after = this.#derivatives.end(content);
    if (after.kind !== "notAllowed") return after;
    if (!frame.isForgiven) {
      const { said, remedy, lacks } = diagnoseEnd({ ...this.#place(content, frame), frame });
      const matter: Matter = { kind: "lacking", holder: element, names: lacks };
      this.findings.add("REC-V005", element, { said, remedy }, said, { matter });
    }
    return this.#derivatives.end(content, true);
  }

  /** The innermost element that was read as begun ends, where nothing more may stand in it. */
  #endImplied(pattern: Pattern, frame: Frame): Pattern {
    frame.implied--;
    return this.#derivatives.end(pattern, true);
  }

  #endAllImplied(pattern: Pattern, frame: Frame): Pattern {
    let rest = pattern;
    while (frame.implied > 0) rest = this.#endImplied(rest, frame);
    return rest;
  }

  #tag(opened: Pattern, element: XmlElement): Pattern {
    const attributed = element.attributes.reduce((rest, given) => this.#attribute(rest, element, given), opened);
    return this.#close(attributed, element);
  }

  #attribute(pattern: Pattern, element: XmlElement, given: XmlAttribute): Pattern {
    if (isDeclaration(given)) return pattern;
    const { namespace, local, name, value } = given;
    const accepted = (one: string): Pattern =>
      this.#derivatives.attribute(pattern, namespace, local, one, namespacesAt(element));
    const rest = accepted(value);
    if (rest.kind !== "notAllowed") return rest;
    const forgiven = this.#derivatives.attribute(pattern, namespace, local);
    if (forgiven.kind === "notAllowed") return this.#attributeOfNone(pattern, element, given);
    const remedy = remedyOfValue({
      value,
      contents: contentsOfAttribute(pattern, given),
      accepts: one => accepted(one).kind !== "notAllowed",
      written: one => `${name}="${one}"`,
    });
    this.findings.add(
      "REC-V003",
      element,
      { element: element.name, attribute: name, value, remedy },
      `${name} ${value}`,
    );
    return forgiven;
  }

  /** The rest after an attribute that may not stand on the element: it is read as the one that was meant. */
  #attributeOfNone(pattern: Pattern, element: XmlElement, given: XmlAttribute): Pattern {
    const { remedy, meant } = this.#known.attribute(pattern, element, given.name, () =>
      remedyOfAttribute({ element, given, pattern, names: this.#stepsOf().names }),
    );
    const parameters = { element: element.name, attribute: given.name, remedy };
    this.findings.add("REC-V002", element, parameters, given.name, { mend: certainMendOfAttribute(given, meant) });
    const rest = meant && this.#derivatives.attribute(pattern, meant.namespace, meant.local);
    return rest && rest.kind !== "notAllowed" ? rest : pattern;
  }

  #close(pattern: Pattern, element: XmlElement): Pattern {
    const closed = this.#derivatives.close(pattern);
    if (closed.kind !== "notAllowed") return closed;
    const attributes = requiredAttributes(pattern);
    this.findings.add("REC-V004", element, { element: element.name, attributes }, attributes.join());
    return this.#derivatives.close(pattern, true);
  }

  #children(pattern: Pattern, frame: Frame): Pattern {
    const { nodes, states } = frame;
    if (nodes.length === 0) return this.#emptyContent(pattern);
    return nodes.reduce<Pattern>((rest, child) => {
      states.push(frame.implied > 0 || frame.isClosed ? this.#derivatives.pool.notAllowed : rest);
      return typeof child === "string" ? this.#text(rest, child, frame) : this.element(rest, child, frame);
    }, pattern);
  }

  /** Nothing may stand for an empty string. RELAX NG specification, 6.2.7. */
  #emptyContent(pattern: Pattern): Pattern {
    const asText = this.#derivatives.text(pattern, "");
    return this.#derivatives.end(pattern).kind === "notAllowed" && asText.kind !== "notAllowed" ? asText : pattern;
  }

  #text(pattern: Pattern, text: string, frame: Frame): Pattern {
    const { element, nodes } = frame;
    const blank = isBlankInXml(text);
    if (blank && nodes.length > 1) return pattern;
    const rest = this.#derivatives.text(pattern, text, namespacesAt(element));
    if (blank && (rest.kind === "notAllowed" || this.#derivatives.end(pattern).kind !== "notAllowed")) return pattern;
    if (rest.kind !== "notAllowed") return rest;
    if (frame.implied > 0) return this.#text(this.#endImplied(pattern, frame), text, frame);
    const diagnosis = this.#known.text(pattern, frame, () =>
      diagnoseText({ ...this.#place(pattern, frame), frame }, text),
    );
    const { said, remedy } = diagnosis;
    this.findings.add("REC-V006", element, { said, remedy, text: text.trim().replace(/\s+/g, " ") }, said);
    frame.isForgiven ||= diagnosis.isWhole;
    if (diagnosis.begun === -1) closeFrames(frame, 1);
    else frame.implied += diagnosis.begun ?? 0;
    return diagnosis.rest;
  }

  #nameOf(element: XmlElement): ElementName {
    const { namespace, local } = element;
    return { namespace: this.#readAs.get(namespace) ?? namespace, local };
  }

  #place(pattern: Pattern, frame: Frame | undefined): Place {
    const nameOf = (element: XmlElement): ElementName => this.#nameOf(element);
    const usage = (): Usage => (this.#usage ??= new Usage(this.#root, nameOf));
    return { pattern, frame, steps: this.#stepsOf(), nameOf, usage };
  }

  /** Made where there is a finding. */
  #stepsOf(): Steps {
    return (this.#steps ??= new Steps(this.#derivatives, namesOfSchema(this.#start)));
  }
}
