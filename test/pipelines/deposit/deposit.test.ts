import { beforeAll, describe, expect, it } from "vitest";

import { deposit, memoryWorld, session, type Deposited, type PackedFile } from "../../../src/index.ts";

const edition = "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml";

describe("the first edition, deposited", () => {
  let deposited: Deposited;
  beforeAll(async () => {
    deposited = await deposit(edition, { forms: ["bag", "csip", "ocfl"] });
  });

  const pathsIn = (form: string): string[] =>
    deposited.packages.filter(own => own.form === form).flatMap(({ files }) => files.map(({ path }) => path));
  const textIn = (form: string, ending: string): string => {
    const files = deposited.packages.filter(own => own.form === form).flatMap(own => own.files);
    return new TextDecoder().decode(files.find(({ path }) => path.endsWith(ending))!.content as Uint8Array);
  };

  it("has no finding but facts that nobody knows", () => {
    const { ok, diagnostics } = deposited;
    expect(ok).toBe(true);
    expect([...new Set(diagnostics.map(({ severity }) => severity))]).toEqual(["information"]);
  });

  it.each(["bag", "csip", "ocfl"])(
    "has in the %s the TEI, its registers and its source as they lie to one another",
    form => {
      const tei = pathsIn(form).filter(path => /(^|\/)tei\/(editions|registers|schema)\//.test(path));
      expect(tei.map(path => path.replace(/^.*?(?=tei\/(editions|registers|schema))/, "")).sort()).toEqual([
        "tei/editions/clinton-putin-2000-06/clinton-putin-2000-06.xml",
        "tei/editions/clinton-putin-2000-06/source.txt",
        "tei/registers/events.xml",
        "tei/registers/organisations.xml",
        "tei/registers/persons.xml",
        "tei/registers/places.xml",
        "tei/registers/treaties.xml",
        "tei/schema/recension.rng",
      ]);
    },
  );

  it.each(["bag", "csip", "ocfl"])("has in the %s the edition in every format", form => {
    const formats = pathsIn(form).filter(path => /(^|\/)edition\//.test(path) && !path.endsWith(".xml"));
    expect(formats.map(path => path.replace(/^.*clinton-putin-2000-06\./, "")).sort()).toEqual([
      "corpus.tsv",
      "corpus.txt",
      "epub",
      "html",
      "pdf",
      "txt",
    ]);
  });

  it("says to whoever opens it what it is, whose it is, what may be done with it, and that nothing was lost", () => {
    const about = textIn("bag", "ABOUT.txt").replace(/\n {2}/g, " ");
    expect(about).toContain("Clinton–Putin One-on-Ones, Moscow Summit, June 3–5, 2000");
    expect(about).toContain("Published by The Recension project.");
    expect(about).toContain("The record: Public Domain Mark 1.0.");
    expect(about).toContain("- source: 5095 words, 0 differences; its SHA-256 is the one stated");
    expect(about).toContain("- pdf: 5323 words, 11 pages, 11 notes, 0 differences");
  });

  it("tells the real run as events, with their outcomes", () => {
    const premis = textIn("bag", "metadata/premis.xml");
    const events = premis
      .split("<event>")
      .slice(1)
      .map(event => {
        const [type, outcome = "told by the header"] = ["eventType", "eventOutcome"].map(
          name => new RegExp(`<${name}>(.*?)<`).exec(event)?.[1],
        );
        return `${type!}: ${outcome}`;
      });
    expect(events).toEqual([
      "modification: told by the header",
      "validation: success",
      "creation: success",
      "validation: success",
    ]);
    expect(premis).toContain("Checked by TEI P5 4.9.0, house rules");
  });

  it("links each file, and the edition, to the events that name it", () => {
    const premis = textIn("bag", "metadata/premis.xml").replace(/>\s+</g, "><");
    const links = (of: "object" | "event", to: "Object" | "Event") =>
      premis
        .split(new RegExp(`<${of}[ >]`))
        .slice(1)
        .flatMap(part => {
          const own = new RegExp(`<${of}IdentifierValue>(.*?)<`).exec(part)![1]!;
          const body = part.slice(0, part.indexOf(`</${of}>`));
          return [...body.matchAll(new RegExp(`<linking${to}IdentifierValue>(.*?)<`, "g"))].map(([, id]) =>
            of === "object" ? `${own} ${id!}` : `${id!} ${own}`,
          );
        })
        .sort();
    const told = links("event", "Object");
    expect(told.length).toBeGreaterThan(6);
    expect(links("object", "Event")).toEqual(told);
  });

  it("names the pages and the speeches in its structure", () => {
    const structure = textIn("bag", "mets_structmap.xml");
    expect(structure.match(/TYPE="page" LABEL="\d+"/g)).toHaveLength(11);
    expect(structure).toContain('BEGIN="p4.sp3"');
  });

  it("is the same to the byte when it is deposited again", async () => {
    const again = await deposit(edition, { forms: ["bag"] });
    const digestable = (files: readonly PackedFile[]): unknown[] =>
      files.map(({ path, content }) => [path, Buffer.from(content as Uint8Array).toString("base64")]);
    expect(digestable(again.packages[0]!.files)).toEqual(digestable(deposited.packages[0]!.files));
  });
});

describe("a deposit", () => {
  const tei = (header: string): string =>
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A</title></titleStmt>${header}<sourceDesc><p>C</p></sourceDesc></fileDesc></teiHeader><text><body><p>Dear</p></body></text></TEI>`;

  it("of an edition without a date says so, and packs nothing; SOURCE_DATE_EPOCH is a date", async () => {
    const files = { "a.xml": tei("<publicationStmt><p>B</p></publicationStmt>") };
    const undated = await session(memoryWorld(files)).deposit("a.xml");
    expect(undated.packages).toEqual([]);
    expect(undated.diagnostics.map(({ message }) => message)).toContain(
      "RO-Crate and PREMIS need the date on which the edition was published.",
    );
    const dated = await session(memoryWorld(files, new Date("2026-12-01T00:00:00Z"))).deposit("a.xml", {
      forms: ["ocfl"],
    });
    expect(dated.packages.map(({ form }) => form)).toEqual(["ocfl", "ocfl"]);
  });

  it("adds a version to the object that is there, and none where nothing changed", async () => {
    const published = '<publicationStmt><publisher>B</publisher><date when="2026-11-24"/></publicationStmt>';
    const world = memoryWorld({ "a.xml": tei(published) });
    const put = async (): Promise<string[]> => {
      const { packages } = await session(world).deposit("a.xml", { forms: ["ocfl"], folder: "out" });
      for (const { path, files, beside } of packages) await world.writePackage(`out/${path}`, files, beside);
      return packages
        .flatMap(({ files }) => files.map(({ path }) => path))
        .filter(path => /^v\d+\/content\/.*a\.xml/.test(path));
    };
    expect(await put()).toEqual(["v1/content/tei/a.xml"]);
    expect(await put()).toEqual([]);
    world.files.set("a.xml", new TextEncoder().encode(tei(published).replace("Dear", "Dearest")));
    expect(await put()).toEqual(["v2/content/tei/a.xml"]);
  });

  it("tells in its history that the TEI is not valid, and is not ok", async () => {
    const header = '<publicationStmt><publisher>B</publisher><date when="2026-11-24"/></publicationStmt>';
    const wrong = tei(header).replace("Dear", 'Dear <persname ref="#nobody">Ada</persname>');
    const { ok, packages } = await session(memoryWorld({ "a.xml": wrong })).deposit("a.xml");
    const premis = packages[0]!.files.find(({ path }) => path.endsWith("premis.xml"))!.content as Uint8Array;
    const validation = new TextDecoder()
      .decode(premis)
      .split("<event>")
      .find(event => event.includes("Checked by"));
    expect(validation).toContain("<eventOutcome>failure</eventOutcome>");
    expect(ok).toBe(false);
  });

  it("has reports that say the same wherever the document lies", async () => {
    const published = '<publicationStmt><publisher>B</publisher><date when="2026-11-24"/></publicationStmt>';
    const wrong = tei(published).replace("Dear", "Dear <persname>Ada</persname>");
    const reportIn = async (path: string): Promise<string> => {
      const { packages } = await session(memoryWorld({ [path]: wrong })).deposit(path);
      const report = packages[0]!.files.find(file => file.path.endsWith("validation.json"))!;
      return new TextDecoder().decode(report.content as Uint8Array);
    };
    const report = await reportIn("a.xml");
    expect(report).toContain('"file": "a.xml"');
    expect(await reportIn("deep/within/a.xml")).toBe(report);
  });

  it("adds nothing to an object that is damaged", async () => {
    const published = '<publicationStmt><publisher>B</publisher><date when="2026-11-24"/></publicationStmt>';
    const world = memoryWorld({ "a.xml": tei(published) });
    const { packages } = await session(world).deposit("a.xml", { forms: ["ocfl"], folder: "out" });
    for (const { path, files, beside } of packages) await world.writePackage(`out/${path}`, files, beside);
    const inventory = [...world.files.keys()].find(path => path.endsWith("/inventory.json") && !path.includes("/v1/"))!;
    world.files.set(inventory, new TextEncoder().encode("{}"));
    await expect(session(world).deposit("a.xml", { forms: ["ocfl"], folder: "out" })).rejects.toThrow(
      "the object is damaged",
    );
  });
});
