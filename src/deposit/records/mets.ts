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
  /** The id of the description, where several records stand in one document; else `dmd-1`. */
  readonly descriptionId?: string;
}

/** A record of METS 1.12.1: MODS, the files by their roles, and the structure of the text. */
export function mets(
  record: EditionRecord,
  files: readonly RecordedFile[],
  { divisions, made, descriptionId = "dmd-1" }: Structure,
): string {
  const names = { xmlns: "http://www.loc.gov/METS/", "xmlns:xlink": "http://www.w3.org/1999/xlink" };
  const key = keyOf(record);
  const named = files.map((file, i): NamedFile => ({ id: `file-${i + 1}`, file }));
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
        { ID: descriptionId },
        element("mdWrap", { MDTYPE: "MODS", MDTYPEVERSION: "3.7" }, element("xmlData", {}, modsElement(record))),
      ),
      named.length > 0 ? fileSection(named) : undefined,
      physical(record, named, descriptionId),
      divisions.length > 0 ? logical(record, named, divisions, descriptionId) : undefined,
    ),
  );
}

/** A file with its id in the record. */
interface NamedFile {
  readonly id: string;
  readonly file: RecordedFile;
}

function fileSection(files: readonly NamedFile[]): WrittenElement {
  const byRole = new Map<string, WrittenElement[]>();
  for (const { id, file } of files) {
    const alike = byRole.get(file.role) ?? [];
    alike.push(fileElement(id, file));
    byRole.set(file.role, alike);
  }
  return element(
    "fileSec",
    {},
    [...byRole].map(([role, alike]) => element("fileGrp", { USE: role }, alike)),
  );
}

function fileElement(id: string, { path, format, description }: RecordedFile): WrittenElement {
  return element(
    "file",
    {
      ID: id,
      MIMETYPE: format.mediaType,
      SIZE: String(description.sizeBytes),
      CHECKSUM: description.sha256,
      CHECKSUMTYPE: "SHA-256",
    },
    element("FLocat", { LOCTYPE: "URL", "xlink:href": encodeURI(path) }),
  );
}

function physical(record: EditionRecord, files: readonly NamedFile[], descriptionId: string): WrittenElement {
  const pointers = files.map(({ id }) => element("fptr", { FILEID: id }));
  const whole = element("div", { TYPE: "edition", LABEL: mainTitle(record)?.text, DMDID: descriptionId }, pointers);
  return element("structMap", { TYPE: "PHYSICAL" }, whole);
}

/** Pages, divisions and speeches, each with the place in the TEI at which it begins. */
function logical(
  record: EditionRecord,
  files: readonly NamedFile[],
  divisions: readonly Division[],
  descriptionId: string,
): WrittenElement {
  const tei = files.find(({ file }) => file.role === "tei");
  const divOf = ({ type, label, id, parts }: Division): WrittenElement =>
    element(
      "div",
      { TYPE: type, LABEL: label },
      tei && id !== undefined
        ? element("fptr", {}, element("area", { FILEID: tei.id, BEGIN: id, BETYPE: "IDREF" }))
        : undefined,
      parts.map(divOf),
    );
  const whole = element(
    "div",
    { TYPE: "edition", LABEL: mainTitle(record)?.text, DMDID: descriptionId },
    divisions.map(divOf),
  );
  return element("structMap", { TYPE: "LOGICAL" }, whole);
}
