import { MarkupKind, type Hover } from "../engines/language-server.ts";
import type { P5Attribute, P5Content } from "../validate/p5/facts.ts";
import type { Vocabulary } from "../validate/p5/vocabulary.ts";
import type { RelaxNgSchema } from "../validate/relax-ng/read-schema.ts";
import { namesOfSchema } from "../validate/relax-ng/schema-names.ts";
import { written } from "../validate/relax-ng/name-class.ts";
import type { OpenDocument } from "./open-document.ts";
import { placeOfTag } from "./complete/complete-attributes.ts";
import { cursorAt, type NameCursor } from "./source/cursor.ts";
import type { Workspace } from "./workspace.ts";

/** The facts of the schema about the element or the attribute that stands at an offset. */
export async function hover(document: OpenDocument, offset: number, workspace: Workspace): Promise<Hover | undefined> {
  const cursor = cursorAt(document.tree, offset);
  if (cursor.kind !== "name" && cursor.kind !== "attribute" && cursor.kind !== "value") return undefined;
  const schema = (await workspace.schemasFor(document)).at(-1);
  if (!schema) return undefined;
  const vocabulary = schema.kind === "own" ? undefined : await workspace.vocabulary();
  const { tag } = cursor;
  if (cursor.kind === "name") {
    const value = aboutElement(cursor, schema.schema, vocabulary);
    return value === undefined ? undefined : told(value, document, tag.start + 1, tag.name.length);
  }
  const { name, nameAt } = cursor.attribute;
  const declared = vocabulary?.attributesOf(localOf(tag.name)).get(name);
  return declared && told(aboutAttribute(tag.name, declared), document, nameAt, name.length);
}

function told(value: string, document: OpenDocument, start: number, length: number): Hover {
  return {
    contents: { kind: MarkupKind.Markdown, value },
    range: document.rangeOf({ start, end: start + length }),
  };
}

function aboutElement(
  { tag, around }: NameCursor,
  { start }: RelaxNgSchema,
  vocabulary: Vocabulary | undefined,
): string | undefined {
  const { name } = placeOfTag(tag, around, undefined);
  const names = namesOfSchema(start);
  if (!names.declares(name)) return undefined;
  const { elements, attributes, hasText } = names.contentsOf(name);
  const holds = [...(hasText ? ["text"] : []), ...[...elements.values()].map(({ local }) => local).sort()];
  const declared = vocabulary?.facts.elements.get(name.local);
  return [
    `**\`<${tag.name}>\`**${declared ? `, ${clauseOf(declared.module)}` : ""}`,
    ...(declared ? [`Classes: ${few(declared.classes)}`] : []),
    `Stands in: ${few(
      names
        .holdersOf(name)
        .map(({ local }) => local)
        .sort(),
    )}`,
    `May hold: ${few(holds)}`,
    `Attributes: ${few([...attributes.values()].map(written).sort())}`,
  ].join("\n\n");
}

function aboutAttribute(element: string, { name, required, value, suggested }: P5Attribute): string {
  return [
    `**\`@${name}\`** of \`<${element}>\`${required ? ", required" : ""}`,
    `Value: ${describeValue(value)}`,
    ...(suggested.length > 0 ? [`Suggested: ${few(suggested)}`] : []),
  ].join("\n\n");
}

function describeValue(content: P5Content): string {
  switch (content.kind) {
    case "name":
      return `\`${content.name}\``;
    case "value":
      return `"${content.value}"`;
    case "data":
      return `\`${content.type}\``;
    case "choice":
      return few(content.of.map(describeValue));
    case "sequence":
      return content.of.map(describeValue).join(", then ");
    case "repeated":
      return `${describeValue(content.content)}, ${content.occurs.most > 1 ? "as many as are meant" : "once or not at all"}`;
    default:
      return content.kind;
  }
}

function few(words: readonly string[]): string {
  if (words.length === 0) return "nothing";
  const shown = words.slice(0, mostShown).join(", ");
  return words.length > mostShown ? `${shown} … (${words.length})` : shown;
}

const mostShown = 40;

function localOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The chapter of the Guidelines that is about a module. TEI P5, 1.1. */
function clauseOf(module: string): string {
  const chapter = chapters.indexOf(module);
  return chapter < 0 ? `module ${module}` : `TEI P5, ${chapter + 1} (module ${module})`;
}

const chapters =
  "tei header core textstructure gaiji verse drama spoken cmc dictionaries msdescription transcr textcrit namesdates figures corpus linking analysis iso-fs nets - certainty tagdocs".split(
    " ",
  );
