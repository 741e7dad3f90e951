import { describe, expect, it } from "vitest";

import { dataCiteFacts } from "../../../src/deposit/records/datacite/facts.ts";
import { dataCiteXml } from "../../../src/deposit/records/datacite-xml.ts";
import { recorded, threeDates } from "./recorded.ts";

describe("the metadata of a DOI", () => {
  it("are issued with the edition, created with the text, and available from the release of the record", () => {
    const { dates, publicationYear } = dataCiteFacts(recorded(threeDates));
    expect(dates!.map(({ dateType, date }) => [dateType, date])).toEqual([
      ["Issued", "2026-11-24"],
      ["Created", "2000-06-09"],
      ["Available", "2025-02-27"],
    ]);
    expect(publicationYear).toBe("2026");
  });

  it.each([
    [`<date from="1842-10" to="1843"/>`, "1842-10/1843", undefined],
    [`<date notBefore="1842"/>`, "1842", "Not before"],
    [`<date notAfter="1843-05"/>`, "1843-05", "Not after"],
  ])("have a span as the header says it: %s", (date, expected, information) => {
    const { dates } = dataCiteFacts(recorded({ profile: `<creation>${date}</creation>` }));
    expect(dates).toEqual([{ date: expected, dateType: "Created", dateInformation: information }]);
  });

  it("say of what the header does not tell that it is not known, and invent no year", () => {
    const facts = dataCiteFacts(recorded({ title: "" }));
    expect([facts.titles, facts.creators, facts.publisher]).toEqual([
      [{ title: ":unav" }],
      [{ name: ":unav" }],
      { name: ":unav" },
    ]);
    expect(facts.publicationYear).toBeUndefined();
    expect(dataCiteXml(recorded({ title: "" }))).toContain('<identifier identifierType="DOI">:tba</identifier>');
  });

  it("have creators with their ORCID and the ROR of the body that they are of", () => {
    const [creator] = dataCiteFacts(
      recorded({
        title: `<title>T</title><author><persName>Ada Lovelace<idno type="ORCID">https://orcid.org/0000-0002-1825-0097</idno></persName>
          <affiliation>Analytical Society<idno type="ROR">https://ror.org/03yrm5c26</idno></affiliation><email>ada@example.org</email></author>`,
      }),
    ).creators;
    expect(creator).toMatchObject({
      name: "Lovelace, Ada",
      nameType: "Personal",
      nameIdentifiers: [
        {
          nameIdentifier: "https://orcid.org/0000-0002-1825-0097",
          nameIdentifierScheme: "ORCID",
          schemeUri: "https://orcid.org/",
        },
      ],
      affiliation: [{ name: "Analytical Society", affiliationIdentifier: "https://ror.org/03yrm5c26" }],
    });
  });

  it("name licences as SPDX does, and keep that of the record apart from that of the edition", () => {
    const { rightsList } = dataCiteFacts(
      recorded({
        publication: `<publisher>P</publisher><availability><licence n="record" target="https://creativecommons.org/publicdomain/mark/1.0/">Free.</licence><licence n="edition" target="https://creativecommons.org/licenses/by-sa/4.0/">Mine.</licence></availability>`,
      }),
    );
    expect(rightsList!.map(({ rights, rightsIdentifier }) => [rights, rightsIdentifier])).toEqual([
      ["Mine.", "cc-by-sa-4.0"],
      ["Free.", "cc-pdm-1.0"],
    ]);
  });

  it("have each grant of a funder, with its number", () => {
    const { fundingReferences } = dataCiteFacts(
      recorded({
        title: `<title>T</title><funder>Open Fund<idno type="ROR">https://ror.org/00abc1234</idno><idno type="award">A-1</idno><idno type="award">A-2</idno></funder><funder>Other</funder>`,
      }),
    );
    const ror = { funderIdentifier: "https://ror.org/00abc1234", funderIdentifierType: "ROR" };
    expect(fundingReferences).toEqual([
      { funderName: "Open Fund", ...ror, awardNumber: "A-1" },
      { funderName: "Open Fund", ...ror, awardNumber: "A-2" },
      { funderName: "Other" },
    ]);
  });

  it("have the part of each who is no creator, in the words of DataCite", () => {
    const { contributors } = dataCiteFacts(
      recorded({
        title: `<title>T</title><author>A, B</author><respStmt><resp>Übersetzt von</resp><persName>C D</persName></respStmt><respStmt><resp ref="http://id.loc.gov/vocabulary/relators/pdr">Kopf</resp><persName>E F</persName></respStmt><respStmt><resp>baked the cake</resp><persName>G H</persName></respStmt>`,
      }),
    );
    expect(contributors!.map(({ name, contributorType }) => [name, contributorType])).toEqual([
      ["D, C", "Translator"],
      ["F, E", "ProjectLeader"],
      ["H, G", "Other"],
    ]);
  });
});
