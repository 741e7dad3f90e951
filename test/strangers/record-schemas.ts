import { readFileSync } from "node:fs";

import { Ajv } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

const folder = "../shared/schemas/deposit";
xmlRegisterFsInputProviders();

/** The faults of a record in XML by a schema of the standard. */
export function faultsByXsd(schema: string): (xml: string) => readonly string[] {
  const path = `${folder}/${schema}`;
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }));
  return xml => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      return [String(error)];
    } finally {
      document.dispose();
    }
  };
}

const drafts = { "07": Ajv, "2019": Ajv2019, "2020": Ajv2020 };

/** The faults of a record in JSON by a schema of the standard; `mend` changes the schema before it is used. */
export function faultsByJsonSchema(
  schema: string,
  draft: keyof typeof drafts,
  mend: (schema: Record<string, unknown>) => void = () => undefined,
): (json: string) => readonly string[] {
  const read = JSON.parse(readFileSync(`${folder}/json/${schema}`, "utf8")) as Record<string, unknown>;
  mend(read);
  const ajv = new drafts[draft]({ strict: false, logger: false, allErrors: true, formats });
  const validate = ajv.compile(read);
  return json => {
    validate(JSON.parse(json));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
  };
}

const day = "\\d{4}-\\d{2}-\\d{2}";
const range = (one: string): RegExp => new RegExp(`^${one}/${one}$`);

const formats = {
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
  "uri-reference": /^\S*$/,
  year: /^\d{4}$/,
  yearmonth: /^\d{4}-\d{2}$/,
  date: new RegExp(`^${day}$`),
  datetime: new RegExp(`^${day}T\\S+$`),
  "year-range": range("\\d{4}"),
  "yearmonth-range": range("\\d{4}-\\d{2}"),
  "date-range": range(day),
  "datetime-range": range(`${day}T\\S+`),
};
