/** An element of Schematron: the attributes that are carried out or shown, and the elements that may stand in it. */
interface Known {
  readonly attributes: ReadonlySet<string>;
  readonly children: ReadonlySet<string>;
}

const rich = "icon see fpi";
const words = "name value-of emph dir span";
const ofSchema = "title p ns let phase pattern group rules diagnostics properties include extends library";

/** All of Schematron that is known here, by element. ISO/IEC 19757-3:2016, 2020 and 2025, annex A. */
const vocabulary: ReadonlyMap<string, Known> = new Map(
  Object.entries({
    schema: [`id ${rich} schemaVersion schematronEdition defaultPhase queryBinding`, ofSchema],
    library: [`id ${rich} schemaVersion schematronEdition defaultPhase queryBinding`, ofSchema],
    grammar: ["", `${ofSchema} rule`],
    title: [rich, words],
    p: ["id class icon", words],
    ns: ["prefix uri", ""],
    let: ["name value as", ""],
    phase: [`id when from ${rich}`, "active let p title include"],
    active: ["pattern", words],
    pattern: [`id documents abstract is-a role flag severity ${rich}`, "rule rules let param p title include"],
    group: [`id documents abstract is-a role flag severity ${rich}`, "rule rules let param p title include"],
    param: ["name value", ""],
    rules: [`id ${rich}`, "rule let p title include"],
    rule: [
      `id context abstract flag role subject severity visit-each ${rich}`,
      "assert report let p title include extends",
    ],
    extends: ["rule href", ""],
    include: ["href", ""],
    assert: [`id test flag role subject severity diagnostics properties ${rich}`, words],
    report: [`id test flag role subject severity diagnostics properties ${rich}`, words],
    name: ["path", ""],
    "value-of": ["select", ""],
    emph: ["class", words],
    dir: ["value class", words],
    span: ["class", words],
    diagnostics: ["", "diagnostic include"],
    diagnostic: [`id role ${rich}`, words],
    properties: ["", "property include"],
    property: ["id role scheme", words],
  }).map(([name, [attributes, children]]) => [
    name,
    { attributes: new Set(attributes!.split(" ")), children: new Set(children!.split(" ")) },
  ]),
);

/** True of an element of Schematron that may stand in another; in a schema of RELAX NG, in `grammar`. */
export function mayStandIn(name: string, around: string): boolean {
  return vocabulary.get(around)?.children.has(name) ?? false;
}

/** True of an attribute that an element of Schematron may have. */
export function mayHave(name: string, attribute: string): boolean {
  return vocabulary.get(name)?.attributes.has(attribute) ?? false;
}
