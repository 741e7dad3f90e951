import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { firstEdition } from "../our-documents.ts";
import { listing, recension, temporaryFolder } from "./recension.ts";

describe("recension record", () => {
  it("writes one record to standard output, and what is wanting to standard error", () => {
    const { status, stdout, stderr } = recension("record", firstEdition, "--format", "mods");
    expect([status, stdout.slice(0, 100)]).toEqual([
      0,
      '<?xml version="1.0" encoding="UTF-8"?>\n<mods xmlns="http://www.loc.gov/mods/v3" xmlns:xlink="http://',
    ]);
    expect(stderr).toContain("information REC-D009 MODS recommends an address");
  });

  it("writes several into a folder for each document, by the endings of their formats", () => {
    const folder = temporaryFolder();
    const { status } = recension("record", firstEdition, "--format", "bibtex,mods,datacite", "-o", folder);
    expect(status).toBe(0);
    expect(listing(folder)).toEqual(
      ["", ".bib", ".datacite.xml", ".mods.xml"].map(ending =>
        ending === "" ? "clinton-putin-2000-06" : join("clinton-putin-2000-06", `clinton-putin-2000-06${ending}`),
      ),
    );
  });

  it("knows whom the header names by the registers beside it", () => {
    const { stdout } = recension("record", firstEdition, "--format", "schema.org");
    expect(stdout).toContain('"sameAs": "http://www.wikidata.org/entity/Q1124"');
  });

  it("ends with 1 where a format cannot do without a fact, and writes what is there", () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    const path = join(folder, "bare.xml");
    writeFileSync(
      path,
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>a</p></body></text></TEI>',
    );
    const { status, stdout, stderr } = recension("record", path, "--format", "datacite");
    expect(status).toBe(1);
    expect(stdout).toContain("<creatorName>:unav</creatorName>");
    expect([...stderr.matchAll(/error (REC-D\d+) (.*)/g)].map(found => found.slice(1))).toEqual([
      ["REC-D001", "DataCite needs a title."],
      ["REC-D002", "DataCite needs somebody who made the edition."],
      ["REC-D003", "DataCite needs a publisher."],
      ["REC-D004", "DataCite needs the date on which the edition was published."],
    ]);
  });

  it.each([
    [
      ["--format", "marc"],
      'recension: "marc" is no format of records that Recension knows.\n  hint: Choose from: dc, ',
    ],
    [
      ["--format", "mods,dc"],
      "recension: Several records do not stand in one file.\n  hint: Say where they are put: -o records",
    ],
  ])("says what is wrong with %j, and ends with 2", (parameters, said) => {
    const { status, stderr, stdout } = recension("record", firstEdition, ...parameters);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  });

  it("is the same in another time zone, and on each run", () => {
    const folder = temporaryFolder();
    const before = process.env["TZ"];
    const made = ["Pacific/Kiritimati", "America/Los_Angeles"].map(zone => {
      process.env["TZ"] = zone;
      recension("record", firstEdition, "--format", "mods,datacite-json,premis", "-o", join(folder, zone));
      const own = join(folder, zone, "clinton-putin-2000-06");
      return listing(own).map(name => readFileSync(join(own, name), "utf8"));
    });
    process.env["TZ"] = before;
    expect(made[0]).toHaveLength(3);
    expect(made[0]).toEqual(made[1]);
  });
});
