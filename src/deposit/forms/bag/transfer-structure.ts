import { writeXmlDocument, type WrittenElement } from "../../../engines/xmlbuilder2.ts";
import { mainTitle } from "../../../record/citation.ts";
import type { Division } from "../../records/recorded-file.ts";
import { element } from "../../records/xml.ts";
import type { Deposit } from "../deposit.ts";
import { transferPath } from "./transfer-path.ts";

/**
 * The structure of an edition for Archivematica: `mets_structmap.xml`, the files by what they are, and the pages of the text with their
 * speeches, each with its place in the TEI.
 */
export function structureOfTransfer({ record, files, divisions }: Deposit): string {
  const kept = files.filter(file => transferPath(file).startsWith("objects/"));
  const [tei] = kept.filter(({ role }) => role === "tei").map(transferPath);
  const roles = [...new Set(kept.map(({ role }) => role))];
  return writeXmlDocument(
    element(
      "mets:mets",
      { "xmlns:mets": "http://www.loc.gov/METS/" },
      element(
        "mets:structMap",
        { TYPE: "logical" },
        element(
          "mets:div",
          { TYPE: "edition", LABEL: mainTitle(record)?.text },
          ...roles.map(role => {
            const pointers = kept.filter(file => file.role === role).map(file => pointerTo(transferPath(file)));
            return element("mets:div", { TYPE: role }, ...pointers);
          }),
          ...(tei === undefined ? [] : divisions.map(division => divisionIn(tei, division))),
        ),
      ),
    ),
  );
}

function divisionIn(tei: string, { type, label, id, parts }: Division): WrittenElement {
  const place = id === undefined ? undefined : pointerTo(tei, id);
  return element("mets:div", { TYPE: type, LABEL: label }, place, ...parts.map(part => divisionIn(tei, part)));
}

/** Archivematica finds the file by `CONTENTIDS`. */
function pointerTo(path: string, id?: string): WrittenElement {
  const area = id === undefined ? undefined : element("mets:area", { FILEID: path, BETYPE: "IDREF", BEGIN: id });
  return element("mets:fptr", { FILEID: path, CONTENTIDS: path }, area);
}
