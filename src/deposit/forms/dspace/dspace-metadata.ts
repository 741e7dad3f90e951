import { writeXmlDocument } from "../../../engines/xmlbuilder2.ts";
import { isOnWeb } from "../../../record/addresses.ts";
import type { EditionRecord } from "../../../record/edition-record.ts";
import { termsOf, type Term } from "../../records/dc-terms.ts";
import { element } from "../../records/xml.ts";

/** The metadata of an item: `dublin_core.xml`, in the qualified Dublin Core that each DSpace begins with. */
export function dspaceMetadata(record: EditionRecord): string {
  const values = termsOf(record).flatMap(term => {
    const field = fieldOf(term);
    if (field === undefined) return [];
    const [name, qualifier = "none"] = field.split(".");
    return [element("dcvalue", { element: name, qualifier, language: term.language }, term.text)];
  });
  return writeXmlDocument(element("dublin_core", { schema: "dc" }, ...values));
}

/** The field for a term of DCMI; its date "available" DSpace keeps for the day on which it takes the item. */
function fieldOf({ name, text }: Term): string | undefined {
  if (name === "identifier" || name === "rights" || name === "license")
    return isOnWeb(text) ? `${fields[name]!}.uri` : name === "identifier" ? "identifier.other" : fields[name];
  return fields[name];
}

const fields: Readonly<Record<string, string>> = {
  title: "title",
  alternative: "title.alternative",
  creator: "contributor.author",
  contributor: "contributor",
  publisher: "publisher",
  created: "date.created",
  available: "date",
  issued: "date.issued",
  type: "type",
  format: "format.mimetype",
  extent: "format.extent",
  identifier: "identifier",
  source: "source",
  provenance: "description.provenance",
  isPartOf: "relation.ispartof",
  relation: "relation",
  language: "language.iso",
  subject: "subject",
  abstract: "description.abstract",
  description: "description",
  rights: "rights",
  license: "rights",
};
