import { writeXmlDocument, type WrittenElement } from "../../engines/xmlbuilder2.ts";
import { lastingAddress } from "../../record/citation.ts";
import { begins, dayChanged, isDay, timeIssued } from "../../record/dates.ts";
import type { EditionRecord } from "../../record/edition-record.ts";
import { termsOf } from "./dc-terms.ts";
import { element, fact } from "./xml.ts";

/** A record of CMDI 1.2 in the profile OLAC-DcmiTerms, as repositories of CLARIN harvest it. */
export function cmdi(record: EditionRecord): string {
  const names = {
    "xmlns:cmd": "http://www.clarin.eu/cmd/1",
    "xmlns:cmdp": `http://www.clarin.eu/cmd/1/profiles/${profile}`,
    CMDVersion: "1.2",
  };
  return writeXmlDocument(
    element(
      "cmd:CMD",
      names,
      element(
        "cmd:Header",
        {},
        element("cmd:MdCreator", {}, "Recension"),
        fact("cmd:MdCreationDate", dayOfHeader(record)),
        element("cmd:MdProfile", {}, profile),
      ),
      resources(record),
      element("cmd:Components", {}, element("cmdp:OLAC-DcmiTerms", {}, components(record))),
    ),
  );
}

const profile = "clarin.eu:cr1:p_1288172614026";

/** The day on which the header, of which the record is made, was changed last, else that of issue. */
function dayOfHeader(record: EditionRecord): string | undefined {
  const issued = timeIssued(record);
  const day = dayChanged(record) ?? (issued && begins(issued));
  return day !== undefined && isDay(day) ? day : undefined;
}

function resources(record: EditionRecord): WrittenElement {
  const address = lastingAddress(record);
  const proxy =
    address === undefined
      ? undefined
      : element(
          "cmd:ResourceProxy",
          { id: "edition" },
          element("cmd:ResourceType", {}, "LandingPage"),
          element("cmd:ResourceRef", {}, address),
        );
  return element(
    "cmd:Resources",
    {},
    element("cmd:ResourceProxyList", {}, proxy),
    element("cmd:JournalFileProxyList", {}),
    element("cmd:ResourceRelationList", {}),
  );
}

/** The terms in the order of the profile, which is that of their names. */
function components(record: EditionRecord): (WrittenElement | undefined)[] {
  const terms = termsOf(record).toSorted((a, b) => order(a.name, b.name));
  return terms.map(({ name, text, syntax, language }) =>
    fact(`cmdp:${name}`, text, { "dcterms-type": syntax, "xml:lang": language }),
  );
}

function order(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}
