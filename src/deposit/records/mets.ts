import { writeXmlDocument, type WrittenElement } from "../../engines/xmlbuilder2.ts";
import { keyOf, mainTitle } from "../../record/citation.ts";
import type { EditionRecord } from "../../record/edition-record.ts";
import type { RecordedFile, Division } from "./recorded-file.ts";
import { modsElement } from "./mods.ts";
import { element } from "./xml.ts";

/** The structure of an edition besides its files: its divisions, and the day on which the package is made. */
export interface Structure {
  readonly divisions: readonly Division[];
  /** SOURCE_DATE_EPOCH; undefined where it is not set. */
  readonly made?: Date;
}

/** A record of METS 1.12.1: MODS, the files by their roles, and the structure of the text. */
export function mets(record: EditionRecord, files: readonly RecordedFile[], { divisions, made }: Structure): string {
  const names = { xmlns: "http://www.loc.gov/METS/", "xmlns:xlink": "http://www.w3.org/1999/xlink" };
  const key = keyOf(record);
  return writeXmlDocument(
    element(
      "mets",
      { ...names, OBJID: key, LABEL: mainTitle(record)?.text, TYPE: "Text" },
      element(
        "metsHdr",
        { CREATEDATE: made?.toISOString() },
        element("agent", { ROLE: "CREATOR", TYPE: "OTHER", OTHERTYPE: "SOFTWARE" }, element("name", {}, "Recension")),
      ),
      element(
        "dmdSec",
        { ID: "dmd-1" },
        element("mdWrap", { MDTYPE: "MODS", MDTYPEVERSION: "3.7" }, element("xmlData", {}, modsElement(record))),
      ),
      files.length > 0 ? fileSection(files) : undefined,
      physical(record, files),
      divisions.length > 0 ? logical(record, files, divisions) : undefined,
    ),
  );
}

function fileId(files: readonly RecordedFile[], file: RecordedFile): string {
  return `file-${files.indexOf(file) + 1}`;
}

function fileSection(files: readonly RecordedFile[]): WrittenElement {
  const roles = [...new Set(files.map(({ role }) => role))];
  return element(
    "fileSec",
    {},
    ...roles.map(role =>
      element(
        "fileGrp",
        { USE: role },
        ...files.filter(file => file.role === role).map(file => fileElement(files, file)),
      ),
    ),
  );
}

function fileElement(files: readonly RecordedFile[], file: RecordedFile): WrittenElement {
  const { path, format, description } = file;
  return element(
    "file",
    {
      ID: fileId(files, file),
      MIMETYPE: format.mediaType,
      SIZE: String(description.sizeBytes),
      CHECKSUM: description.sha256,
      CHECKSUMTYPE: "SHA-256",
    },
    element("FLocat", { LOCTYPE: "URL", "xlink:href": encodeURI(path) }),
  );
}

function physical(record: EditionRecord, files: readonly RecordedFile[]): WrittenElement {
  const pointers = files.map(file => element("fptr", { FILEID: fileId(files, file) }));
  const whole = element("div", { TYPE: "edition", LABEL: mainTitle(record)?.text, DMDID: "dmd-1" }, ...pointers);
  return element("structMap", { TYPE: "PHYSICAL" }, whole);
}

/** Pages, divisions and speeches, each with the place in the TEI at which it begins. */
function logical(
  record: EditionRecord,
  files: readonly RecordedFile[],
  divisions: readonly Division[],
): WrittenElement {
  const tei = files.find(({ role }) => role === "tei");
  const divOf = ({ type, label, id, parts }: Division): WrittenElement =>
    element(
      "div",
      { TYPE: type, LABEL: label },
      tei && id !== undefined
        ? element("fptr", {}, element("area", { FILEID: fileId(files, tei), BEGIN: id, BETYPE: "IDREF" }))
        : undefined,
      ...parts.map(divOf),
    );
  const whole = element(
    "div",
    { TYPE: "edition", LABEL: mainTitle(record)?.text, DMDID: "dmd-1" },
    ...divisions.map(divOf),
  );
  return element("structMap", { TYPE: "LOGICAL" }, whole);
}
