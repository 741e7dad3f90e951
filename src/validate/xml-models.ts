import type { Location } from "../core/location.ts";
import type { XmlDocument } from "../core/xml-tree.ts";

/** A schema that a document names before its root. Associating Schemas with XML documents 1.0, 4. */
export interface XmlModel {
  /** Its address as written. */
  readonly href: string;
  readonly language: SchemaLanguage;
  /** The phase of Schematron, where one is named. */
  readonly phase: string | undefined;
  /** The place of the instruction that names it. */
  readonly location: Location;
}

export type SchemaLanguage = "RELAX NG" | "Schematron" | "XML Schema" | "NVDL" | "DTD" | "a language of its own";

/** The schemas that a document names by `xml-model`, each once, in their order. */
export function xmlModelsOf({ instructions, file }: XmlDocument): readonly XmlModel[] {
  const models = new Map<string, XmlModel>();
  for (const { target, body, place } of instructions) {
    if (target !== "xml-model") continue;
    const said = new Map([...body.matchAll(pseudoAttribute)].map(([, name, , value]) => [name!, value!]));
    const href = said.get("href");
    if (href === undefined) continue;
    const language = languageOf([said.get("schematypens"), said.get("type"), href.replace(/[?#].*/s, "")]);
    const location = { file, ...place };
    models.set(`${language} ${href}`, { href, language, phase: said.get("phase"), location });
  }
  return [...models.values()];
}

const pseudoAttribute = /([\w:-]+)\s*=\s*(["'])(.*?)\2/gs;

/** The language by the first of what is said: the namespace of the schema, its media type, the ending of its address. */
function languageOf(said: readonly (string | undefined)[]): SchemaLanguage {
  for (const mark of said) {
    const known = languages.find(([, marks]) => marks.test(mark ?? ""));
    if (known) return known[0];
  }
  return "a language of its own";
}

const languages: readonly (readonly [SchemaLanguage, RegExp])[] = [
  ["RELAX NG", /^http:\/\/relaxng\.org\/ns\/structure\/|^application\/relax-ng-compact-syntax|\.rn[gc]$/i],
  ["Schematron", /^http:\/\/(purl\.oclc\.org\/dsdl|www\.ascc\.net\/xml)\/schematron|\.sch$/i],
  ["XML Schema", /^http:\/\/www\.w3\.org\/2001\/XMLSchema|\.xsd$/i],
  ["NVDL", /^http:\/\/purl\.oclc\.org\/dsdl\/nvdl\/|\.nvdl$/i],
  ["DTD", /^application\/xml-dtd|\.dtd$/i],
];
