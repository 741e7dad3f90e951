import { mainTitle } from "../../../record/citation.ts";
import { writeXmlDocument, type WrittenElement } from "../../../engines/xmlbuilder2.ts";
import { element, type Content } from "../../records/xml.ts";
import type { FileFormat } from "../../staging/file-format.ts";
import type { Deposit, DescribedFile } from "../deposit.ts";

/** A file whose format is known. */
export type KnownFile = DescribedFile & { readonly format: FileFormat };

/** A representation: paths are relative to its folder. */
export interface Representation {
  readonly name: string;
  readonly label: string;
  readonly data: readonly KnownFile[];
  readonly preservation: DescribedFile;
  readonly mets: DescribedFile;
}

/** The parts of a package: paths are relative to it. */
export interface PartsOfPackage {
  readonly descriptive: DescribedFile;
  readonly preservation: DescribedFile;
  readonly documentation: readonly KnownFile[];
  readonly schemas: readonly KnownFile[];
  readonly representations: readonly Representation[];
}

/** The METS of a package. CSIP 2.2.0, 5; SIP 2.2.0, 5. */
export function rootMets(deposit: Deposit, parts: PartsOfPackage): string {
  const { made } = deposit;
  const { descriptive, preservation, documentation, schemas, representations } = parts;
  return writeXmlDocument(
    element(
      "mets",
      { ...names, OBJID: deposit.identity.name, LABEL: mainTitle(deposit.record)?.text },
      header(deposit),
      element(
        "dmdSec",
        { ID: "dmd", CREATED: made, STATUS: "CURRENT" },
        metadataReference("dmd-ref", descriptive, { MDTYPE: "MODS", MDTYPEVERSION: "3.7" }, made),
      ),
      administrative(preservation, made),
      element(
        "fileSec",
        { ID: "files" },
        fileGroup("documentation", "Documentation", documentation, made),
        fileGroup("schemas", "Schemas", schemas, made),
        ...representations.map(representation => representationGroup(representation, made)),
      ),
      structure(deposit.identity.name, [
        division("metadata", "Metadata", { DMDID: "dmd", ADMID: "amd-premis" }),
        division("of-documentation", "Documentation", {}, pointerTo("documentation")),
        division("of-schemas", "Schemas", {}, pointerTo("schemas")),
        ...representations.map(({ name }) => representationDivision(name)),
      ]),
    ),
  );
}

/** The METS of a representation. CSIP 2.2.0, 5. */
export function representationMets(
  deposit: Deposit,
  { name, label, data, preservation }: Omit<Representation, "mets">,
): string {
  const { made } = deposit;
  return writeXmlDocument(
    element(
      "mets",
      { ...names, OBJID: name, LABEL: label },
      header(deposit),
      administrative(preservation, made),
      element("fileSec", { ID: "files" }, fileGroup("data", "Data", data, made, contentType)),
      structure(name, [
        division("metadata", "Metadata", { ADMID: "amd-premis" }),
        division("of-data", "Data", {}, pointerTo("data")),
      ]),
    ),
  );
}

/** The list of content types that the specification closes has no TEI. CSIP 2.2.0, CSIP4 and CSIP5. */
const contentType = { "csip:CONTENTINFORMATIONTYPE": "OTHER", "csip:OTHERCONTENTINFORMATIONTYPE": "TEI P5" };

const names = {
  xmlns: "http://www.loc.gov/METS/",
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xmlns:csip": "https://DILCIS.eu/XML/METS/CSIPExtensionMETS",
  "xmlns:sip": "https://DILCIS.eu/XML/METS/SIPExtensionMETS",
  TYPE: "Textual works – Digital",
  PROFILE: "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml",
  ...contentType,
};

function header({ made, program, record }: Deposit): WrittenElement {
  const [publisher] = record.publication.publishers;
  return element(
    "metsHdr",
    { CREATEDATE: made, RECORDSTATUS: "NEW", "csip:OAISPACKAGETYPE": "SIP" },
    element(
      "agent",
      { ROLE: "CREATOR", TYPE: "OTHER", OTHERTYPE: "SOFTWARE" },
      element("name", {}, program.name),
      element("note", { "csip:NOTETYPE": "SOFTWARE VERSION" }, program.version),
    ),
    publisher &&
      element(
        "agent",
        { ROLE: "CREATOR", TYPE: "ORGANIZATION" },
        element("name", {}, publisher.text),
        ...publisher.identifiers
          .slice(0, 1)
          .map(({ written }) => element("note", { "csip:NOTETYPE": "IDENTIFICATIONCODE" }, written)),
      ),
  );
}

function administrative(preservation: DescribedFile, made: string): WrittenElement {
  return element(
    "amdSec",
    { ID: "amd" },
    element(
      "digiprovMD",
      { ID: "amd-premis", CREATED: made, STATUS: "CURRENT" },
      metadataReference("amd-premis-ref", preservation, { MDTYPE: "PREMIS", MDTYPEVERSION: "3.0" }, made),
    ),
  );
}

type Attributes = Readonly<Record<string, string>>;

function metadataReference(id: string, file: DescribedFile, type: Attributes, made: string): WrittenElement {
  return element("mdRef", { ID: id, ...locatedAt(file.path), ...type, ...facts(file, "application/xml", made) });
}

function fileGroup(
  id: string,
  use: string,
  files: readonly KnownFile[],
  made: string,
  attributes: Attributes = {},
): WrittenElement | undefined {
  if (files.length === 0) return undefined;
  return element(
    "fileGrp",
    { ID: id, USE: use, ...attributes },
    ...files.map((file, i) => fileElement(`${id}-${i + 1}`, file, file.format, made)),
  );
}

function representationGroup({ name, mets }: Representation, made: string): WrittenElement {
  const located = { ...mets, path: `representations/${name}/${mets.path}` };
  return element(
    "fileGrp",
    { ID: `rep-${name}`, USE: `Representations/${name}`, ...contentType },
    fileElement(`rep-${name}-mets`, located, { name: "METS", mediaType: "application/xml" }, made),
  );
}

function fileElement(id: string, file: DescribedFile, format: FileFormat, made: string): WrittenElement {
  const { name, mediaType, puid } = format;
  const registered = { "sip:FILEFORMATREGISTRY": puid && "PRONOM", "sip:FILEFORMATKEY": puid };
  return element(
    "file",
    { ID: id, ...facts(file, mediaType, made), "sip:FILEFORMATNAME": name, ...registered },
    element("FLocat", locatedAt(file.path)),
  );
}

function facts({ description }: DescribedFile, mediaType: string, made: string): Attributes {
  const { sizeBytes, sha512 } = description;
  return {
    MIMETYPE: mediaType,
    SIZE: String(sizeBytes),
    CREATED: made,
    CHECKSUM: sha512,
    CHECKSUMTYPE: "SHA-512",
  };
}

function locatedAt(path: string): Attributes {
  return { LOCTYPE: "URL", "xlink:type": "simple", "xlink:href": path };
}

function structure(label: string, divisions: readonly Content[]): WrittenElement {
  return element(
    "structMap",
    { ID: "structure", TYPE: "PHYSICAL", LABEL: "CSIP" },
    element("div", { ID: "package", LABEL: label }, ...divisions),
  );
}

function division(id: string, label: string, attributes: Attributes, ...content: readonly Content[]): WrittenElement {
  return element("div", { ID: id, LABEL: label, ...attributes }, ...content);
}

function pointerTo(id: string): WrittenElement {
  return element("fptr", { FILEID: id });
}

function representationDivision(name: string): WrittenElement {
  const pointer = { ...locatedAt(`representations/${name}/METS.xml`), "xlink:title": `rep-${name}` };
  return division(`of-rep-${name}`, `Representations/${name}`, {}, element("mptr", pointer));
}
