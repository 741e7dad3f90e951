import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { digest, findingsIn, written, type Files } from "./packages.ts";

const date = "2026-11-24T00:00:00Z";

/** A file as METS describes it: its type, size, date and checksum. */
function described(content: string): string {
  const checksum = digest("sha256", content).toUpperCase();
  return `MIMETYPE="text/plain" SIZE="${Buffer.byteLength(content)}" CREATED="${date}" CHECKSUM="${checksum}" CHECKSUMTYPE="SHA-256"`;
}

function fileGroup(use: string, id: string, path: string, content: string): string {
  return `<fileGrp ID="${id}" USE="${use}"><file ID="${id}-f" ${described(content)}>
    <FLocat LOCTYPE="URL" xlink:type="simple" xlink:href="${path}"/></file></fileGrp>`;
}

/** A SIP of four files without representations of METS of their own. `change` is done to its METS. */
function sip(change: (mets: string) => string = mets => mets): Files {
  const groups = [
    fileGroup("Documentation", "docs", "documentation/a.txt", "a"),
    fileGroup("Schemas", "schemas", "schemas/b.xsd", "b"),
    fileGroup("Representations", "reps", "representations/tei/data/c.xml", "c").replace(
      "USE",
      'csip:CONTENTINFORMATIONTYPE="MIXED" USE',
    ),
  ];
  const mets = `<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:csip="https://DILCIS.eu/XML/METS/CSIPExtensionMETS" OBJID="package" TYPE="Text" csip:CONTENTINFORMATIONTYPE="MIXED"
  PROFILE="https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml">
 <metsHdr CREATEDATE="${date}" csip:OAISPACKAGETYPE="SIP">
  <agent ROLE="CREATOR" TYPE="OTHER" OTHERTYPE="SOFTWARE"><name>maker</name><note csip:NOTETYPE="SOFTWARE VERSION">1</note></agent>
  <agent ROLE="CREATOR" TYPE="ORGANIZATION"><name>An archive</name></agent>
 </metsHdr>
 <dmdSec ID="dmd" CREATED="${date}" STATUS="CURRENT"><mdRef LOCTYPE="URL" xlink:type="simple"
  xlink:href="metadata/m.xml" MDTYPE="MODS" ${described("m")}/></dmdSec>
 <fileSec ID="files">${groups.join("\n")}</fileSec>
 <structMap ID="map" TYPE="PHYSICAL" LABEL="CSIP"><div ID="main"><div ID="div-m" LABEL="Metadata" DMDID="dmd"/>
  <div ID="div-d" LABEL="Documentation"><fptr FILEID="docs"/></div></div></structMap></mets>`;
  return {
    "METS.xml": change(mets),
    "metadata/m.xml": "m",
    "documentation/a.txt": "a",
    "schemas/b.xsd": "b",
    "representations/tei/data/c.xml": "c",
  };
}

/** The requirements that are told as errors, each once. */
function broken(change: (mets: string) => string): readonly string[] {
  const errors = findingsIn(written(sip(change))).filter(({ severity }) => severity === "error");
  return [...new Set(errors.map(({ clause }) => clause.split(", ").at(-1)!))];
}

test("a SIP that is as it was has no error; what is recommended and missing is a warning", () => {
  const findings = findingsIn(written(sip()));
  expect(findings.map(({ severity, clause }) => [severity, clause])).toEqual([
    ["warning", "E-ARK CSIP 2.2.0, CSIPSTR12"],
    ["warning", "E-ARK CSIP 2.2.0, CSIPSTR13"],
  ]);
});

test("one byte of a file is changed, and the check says which, at its element in METS", () => {
  const folder = written(sip());
  writeFileSync(join(folder, "representations/tei/data/c.xml"), "C");
  expect(findingsIn(folder)).toContainEqual(
    expect.objectContaining({
      message: 'CSIP71: "representations/tei/data/c.xml" is not as it was: its SHA-256 is another than CHECKSUM.',
      location: expect.objectContaining({ xpath: "/mets/fileSec[1]/fileGrp[3]/file[1]" }) as unknown,
    }),
  );
});

test("no link leads out of a package, and none is followed", () => {
  for (const href of [
    "../../etc/passwd",
    "file:///etc/passwd",
    "https://example.org/m.xml",
    "/etc/passwd",
    "metadata/%E0%A4%A",
  ])
    expect([href, broken(mets => mets.replace("metadata/m.xml", href))]).toEqual([href, ["CSIP24"]]);
});

test.each([
  ["no identifier", ' OBJID="package"', "", "CSIP1"],
  ["no category", ' TYPE="Text"', "", "CSIP2"],
  ["no profile", /PROFILE="[^"]*"/, "", "CSIP6"],
  ["no software", 'OTHERTYPE="SOFTWARE"', "", "CSIP13"],
  ["nobody who submits", 'TYPE="ORGANIZATION"', 'TYPE="OTHER"', "SIP15"],
  ["a type of file that IANA has not", 'MIMETYPE="text/plain"', 'MIMETYPE="text/edition"', "CSIP26"],
  ["no map by CSIP", 'LABEL="CSIP"', 'LABEL="own"', "CSIP82"],
  ["an ID twice", 'ID="map"', 'ID="files"', "METS 1.12.1"],
  ["a reference to nothing", 'DMDID="dmd"', 'DMDID="dnd"', "METS 1.12.1"],
  ["a date that is none", `CREATEDATE="${date}"`, 'CREATEDATE="yesterday"', "METS 1.12.1"],
])("%s is told by its requirement", (_, from, to, requirement) => {
  expect(broken(mets => mets.replace(from, to))).toEqual([requirement]);
});

test("METS with an entity from outside is refused", () => {
  const doctype = '<!DOCTYPE mets [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const codes = findingsIn(written(sip(mets => doctype + mets.replace("maker", "&e;")))).map(({ code }) => code);
  expect(codes).toContain("REC-X005");
});
