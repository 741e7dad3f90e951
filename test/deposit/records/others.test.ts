import { describe, expect, it } from "vitest";

import { cmif } from "../../../src/deposit/records/cmif.ts";
import { cslJson } from "../../../src/deposit/records/csl-json.ts";
import { dataverse } from "../../../src/deposit/records/dataverse.ts";
import { dcTerms } from "../../../src/deposit/records/dc-terms.ts";
import { dublinCore } from "../../../src/deposit/records/dublin-core.ts";
import { invenio } from "../../../src/deposit/records/invenio.ts";
import { mets } from "../../../src/deposit/records/mets.ts";
import { premis } from "../../../src/deposit/records/premis.ts";
import type { RecordedFile } from "../../../src/deposit/records/recorded-file.ts";
import { roCrate } from "../../../src/deposit/records/ro-crate.ts";
import { schemaOrg } from "../../../src/deposit/records/schema-org.ts";
import { signposting } from "../../../src/deposit/records/signposting.ts";
import { sitemap } from "../../../src/deposit/records/sitemap.ts";
import { recorded, threeDates } from "./recorded.ts";

const tei: RecordedFile = {
  path: "tei/an edition.xml",
  role: "tei",
  format: { name: "TEI P5", mediaType: "application/tei+xml", puid: "fmt/1476" },
  description: { sizeBytes: 4, sha256: "ab", sha512: "cd" },
};

const oneLine = (xml: string): string => xml.replace(/>\s+</g, "><");
const read = (json: string): Record<string, never> => JSON.parse(json) as Record<string, never>;

describe("Dublin Core", () => {
  it("has one date, that of the edition; its terms have all three", () => {
    expect(dublinCore(recorded(threeDates)).match(/<dc:date>.*</g)).toEqual(["<dc:date>2026-11-24<"]);
    expect(dcTerms(recorded(threeDates)).match(/<dcterms:(created|available|issued) [^<]*/g)).toEqual([
      '<dcterms:created xsi:type="dcterms:W3CDTF">2000-06-09',
      '<dcterms:available xsi:type="dcterms:W3CDTF">2025-02-27',
      '<dcterms:issued xsi:type="dcterms:W3CDTF">2026-11-24',
    ]);
  });

  it("has words with markup in them as words", () => {
    expect(dublinCore(recorded({ title: "<title>a &lt;b&gt; &amp; c</title>" }))).toContain(
      "<dc:title>a &lt;b&gt; &amp; c</dc:title>",
    );
  });

  it("takes a source that is told in prose for its history, and not for a work", () => {
    const text = dcTerms(recorded({ source: "<p>It has no source.</p>" }));
    expect(text).toContain("<dcterms:provenance>It has no source.</dcterms:provenance>");
    expect(text).not.toContain("dcterms:source");
  });
});

describe("CSL-JSON", () => {
  it("has days as numbers, and both ends of a span", () => {
    const [item] = read(
      cslJson(recorded({ ...threeDates, profile: `<creation><date from="2000-06-03" to="2000-06-05"/></creation>` })),
    ) as unknown as [Record<string, unknown>];
    expect([item["issued"], item["original-date"]]).toEqual([
      { "date-parts": [[2026, 11, 24]] },
      {
        "date-parts": [
          [2000, 6, 3],
          [2000, 6, 5],
        ],
      },
    ]);
  });
});

describe("InvenioRDM and Dataverse", () => {
  const header = {
    ...threeDates,
    title: `<title>T</title><author><persName>Ada Lovelace<idno type="ORCID">0000-0002-1825-0097</idno></persName></author>`,
    publication: `<publisher>P<email>press@example.org</email></publisher><date when="2026-11-24"/><availability><licence target="https://creativecommons.org/licenses/by/4.0/">L</licence></availability>`,
    profile: `<abstract><p>1 &lt; 2</p></abstract><langUsage><language ident="de"/></langUsage>`,
  };

  it("have the licence, the language and the date by the ids of InvenioRDM, and no markup that the header did not mean", () => {
    const { metadata } = read(invenio(recorded(header))) as unknown as { metadata: Record<string, unknown> };
    expect(metadata).toMatchObject({
      creators: [
        {
          person_or_org: {
            type: "personal",
            family_name: "Lovelace",
            given_name: "Ada",
            identifiers: [{ scheme: "orcid", identifier: "0000-0002-1825-0097" }],
          },
        },
      ],
      publication_date: "2026-11-24",
      rights: [{ id: "cc-by-4.0" }],
      languages: [{ id: "deu" }],
      dates: [{ date: "2025-02-27", type: { id: "available" } }],
      description: "<p>1 &lt; 2</p>",
    });
  });

  it("have a contact and a licence as Dataverse names them", () => {
    const text = dataverse(recorded(header));
    const { datasetVersion } = read(text) as unknown as { datasetVersion: { license: unknown } };
    expect(datasetVersion.license).toEqual({ name: "CC BY 4.0", uri: "https://creativecommons.org/licenses/by/4.0/" });
    expect(text).toMatch(
      /"typeName": "datasetContactEmail",\s+"multiple": false,\s+"typeClass": "primitive",\s+"value": "press@example.org"/,
    );
  });
});

describe("records of a package", () => {
  it("of METS name each file with its size, its digest and its address", () => {
    const text = oneLine(
      mets(recorded({}), [tei], { divisions: [{ type: "page", label: "1", id: "page.1", parts: [] }] }),
    );
    expect(text).toContain(
      '<fileGrp USE="tei"><file ID="file-1" MIMETYPE="application/tei+xml" SIZE="4" CHECKSUM="ab" CHECKSUMTYPE="SHA-256"><FLocat LOCTYPE="URL" xlink:href="tei/an%20edition.xml"/></file></fileGrp>',
    );
    expect(text).toContain(
      '<div TYPE="page" LABEL="1"><fptr><area FILEID="file-1" BEGIN="page.1" BETYPE="IDREF"/></fptr></div>',
    );
  });

  it("of PREMIS have both digests, the number in PRONOM, what was done and by whom", () => {
    const event = {
      id: "v",
      type: "validation",
      time: "2026-11-24",
      outcome: "success",
      agents: ["recension"],
      files: [tei.path],
    };
    const text = oneLine(
      premis(
        recorded({
          revision: `<change when="2026-11-20" who="#ed">First.</change>`,
          title: `<title>T</title><editor xml:id="ed">E</editor>`,
        }),
        [tei],
        {
          events: [event],
          agents: [{ id: "recension", name: "Recension", type: "software", version: "1" }],
        },
      ),
    );
    expect(text).toContain("<messageDigestAlgorithm>SHA-512</messageDigestAlgorithm><messageDigest>cd</messageDigest>");
    expect(text).toContain("<formatRegistryKey>fmt/1476</formatRegistryKey>");
    expect([...text.matchAll(/<eventType>(\w+)</g)].map(([, type]) => type)).toEqual(["modification", "validation"]);
    const linked = text
      .split("<object ")
      .map(object => [...object.matchAll(/<linkingEventIdentifierValue>(.*?)</g)].map(([, id]) => id));
    expect(linked).toEqual([[], ["change-1"], ["v"]]);
    expect([...text.matchAll(/<agentName>(\w+)</g)].map(([, name]) => name)).toEqual(["E", "Recension"]);
  });

  it("of RO-Crate describe the edition as the root, with each file and each person as an entity that is referred to", () => {
    const crate = read(
      roCrate(
        recorded({ ...threeDates, title: "<title>T</title><author><persName>Ada Lovelace</persName></author>" }),
        [tei],
      ),
    ) as unknown as {
      "@graph": Record<string, unknown>[];
    };
    const byId = new Map(crate["@graph"].map(entity => [entity["@id"], entity]));
    expect(byId.get("./")).toMatchObject({
      datePublished: "2026-11-24",
      author: { "@id": "#Ada%20Lovelace" },
      hasPart: [{ "@id": "tei/an%20edition.xml" }],
    });
    expect(byId.get("#Ada%20Lovelace")).toMatchObject({ "@type": "Person", familyName: "Lovelace" });
    expect(byId.get("tei/an%20edition.xml")).toMatchObject({ "@type": "File", contentSize: "4", sha256: "ab" });
  });

  it("of schema.org name nobody twice", () => {
    const things = read(
      schemaOrg(
        recorded({
          title: `<title>T</title><author>A, B</author><respStmt><resp>typed it</resp><name>A, B</name></respStmt>`,
        }),
      ),
    );
    expect(things["contributor"]).toBeUndefined();
  });
});

describe("records for the web", () => {
  const located = recorded({
    title: `<title>T</title><author><persName>A B<idno type="ORCID">0000-0002-1825-0097</idno></persName></author>`,
    publication: `<publisher>P</publisher><date when="2026-11-24"/><idno type="DOI">10.1000/1</idno><availability><licence target="https://creativecommons.org/licenses/by/4.0/">L</licence></availability>`,
    revision: `<change when="2026-11-30">c</change><change when="2026-11-25">b</change>`,
  });

  it("of Signposting lead to what is cited, to the author, the licence and the files", () => {
    const [links] = (read(signposting(located, [tei])!) as unknown as { linkset: unknown[] }).linkset;
    expect(links).toEqual({
      anchor: "https://doi.org/10.1000/1",
      "cite-as": [{ href: "https://doi.org/10.1000/1" }],
      type: [{ href: "https://schema.org/AboutPage" }, { href: "https://schema.org/DigitalDocument" }],
      author: [{ href: "https://orcid.org/0000-0002-1825-0097" }],
      license: [{ href: "https://creativecommons.org/licenses/by/4.0/" }],
      item: [{ href: "https://doi.org/10.1000/1/tei/an%20edition.xml", type: "application/tei+xml" }],
    });
  });

  it("of a sitemap have each edition that has an address, with the day of its latest change", () => {
    expect(oneLine(sitemap([located, recorded({})])!)).toContain(
      "<url><loc>https://doi.org/10.1000/1</loc><lastmod>2026-11-30</lastmod></url></urlset>",
    );
    expect(sitemap([recorded({})])).toBeUndefined();
  });
});

describe("letters in CMIF", () => {
  it("say who wrote to whom, where and when, with the numbers of catalogues", () => {
    const text = oneLine(
      cmif(
        recorded({
          profile: `<correspDesc><correspAction type="sent"><persName ref="https://d-nb.info/gnd/118540238/">Goethe</persName><placeName ref="https://www.geonames.org/2812482">Weimar</placeName><date when="1800-02-30" notAfter="1801">1800</date></correspAction><correspAction type="read"><persName>X</persName></correspAction></correspDesc>`,
        }),
      ),
    );
    expect(text).toContain(
      '<correspAction type="sent"><persName ref="https://d-nb.info/gnd/118540238">Goethe</persName><placeName ref="https://www.geonames.org/2812482">Weimar</placeName><date notAfter="1801">1800</date></correspAction></correspDesc>',
    );
  });
});
