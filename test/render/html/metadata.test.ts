import { describe, expect, it } from "vitest";

import { pageOf } from "../../conformance/html/pages.ts";
import { firstEdition } from "../../our-documents.ts";
import { readAsZotero } from "./read-as-zotero.ts";
import { readHead } from "./read-head.ts";
import { renderTei } from "./render-tei.ts";

describe("a reference manager", () => {
  it("reads the citation of the first edition from its page", async () => {
    expect(readAsZotero(await pageOf(firstEdition))).toEqual({
      itemType: "document",
      title: "Clinton–Putin One-on-Ones, Moscow Summit, June 3–5, 2000",
      creators: [
        { creatorType: "author", name: "Strobe Talbott" },
        { creatorType: "editor", name: "The Recension project" },
      ],
      publisher: "The Recension project",
      date: "2026/11/24",
      language: "en",
    });
  });

  it("reads of a letter its title, its writer, its editor and its language", async () => {
    expect(readAsZotero(await pageOf("test/documents/letter-in-german.xml"))).toEqual({
      itemType: "document",
      title: "Friederike Ahlborn an ihren Bruder Konrad, 14. Oktober 1847",
      creators: [
        { creatorType: "author", name: "Friederike Ahlborn" },
        { creatorType: "editor", name: "Rosa Vierthaler" },
      ],
      publisher: "The Recension project",
      date: "2026",
      language: "de",
    });
  });

  it("reads of a letter in an edition its own title, each editor, and the address that lasts", () => {
    const page = renderTei(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="de-AT"><teiHeader><fileDesc><titleStmt>
        <title level="s">Briefe von der Salzküste</title>
        <title type="iso-date" when-iso="1891-05-06">1891-05-06</title>
        <title level="a">Ottilie von Brandt an Jakob Salm, [6.\u00A05.\u00A01891?]</title>
        <author ref="#brandt">Brandt, Ottilie von</author>
        <editor>
          <name>Vierthaler, Rosa Maria</name>
          <name>Salm, Ernst-August</name>
        </editor>
      </titleStmt><publicationStmt>
        <publisher>Verlag der Saline </publisher><pubPlace>Carrow</pubPlace><date when="2023">2023</date>
        <idno type="handle">https://hdl.handle.net/20.500.00000/letter-12</idno>
      </publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><p>Lieber Freund!</p></body></text></TEI>`,
    );
    expect(readAsZotero(page.ok ? page.value : "")).toEqual({
      itemType: "document",
      title: "Ottilie von Brandt an Jakob Salm, [6.\u00A05.\u00A01891?]",
      creators: [
        { creatorType: "author", name: "Ottilie von Brandt" },
        { creatorType: "editor", name: "Rosa Maria Vierthaler" },
        { creatorType: "editor", name: "Ernst-August Salm" },
      ],
      publisher: "Verlag der Saline",
      date: "2023",
      language: "de-AT",
      url: "https://hdl.handle.net/20.500.00000/letter-12",
    });
  });
});

describe("what machines read", () => {
  it("says the same in Dublin Core, Open Graph and schema.org, and leads to the TEI", async () => {
    const { metas, links, jsonLd } = readHead(await pageOf(firstEdition));
    const value = (name: string): string | undefined => metas.find(([tag]) => tag === name)?.[1];
    expect(value("DC.identifier")).toBe("clinton-putin-2000-06");
    expect(value("DC.source")).toBe("United States Department of State, FL-2017-13804, B-00002629421");
    expect(value("og:title")).toBe(value("citation_title"));
    expect(jsonLd).toMatchObject({
      "@context": "https://schema.org",
      "@type": "DigitalDocument",
      name: value("citation_title"),
      author: { "@type": "Person", name: "Strobe Talbott" },
      datePublished: "2026-11-24",
      inLanguage: "en",
      encoding: { encodingFormat: "application/tei+xml", contentUrl: "clinton-putin-2000-06.xml" },
    });
    expect(links.find(link => link.get("rel") === "alternate")?.get("href")).toBe("clinton-putin-2000-06.xml");
  });

  it("cannot be ended, or made to say something else, by what a header holds", () => {
    const hostile = `</script><script>alert(1)</script> "a" \\ {b} & <!-- `;
    const escaped = hostile.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const page = renderTei(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${escaped}</title><author>${escaped}</author></titleStmt></fileDesc></teiHeader><text><body><p/></body></text></TEI>`,
    );
    const { jsonLd } = readHead(page.ok ? page.value : "");
    expect(jsonLd).toMatchObject({ name: hostile.trim(), author: { name: hostile.trim() } });
  });

  it("says nothing that it does not know", () => {
    const page = renderTei(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body/></text></TEI>`);
    const { metas, jsonLd } = readHead(page.ok ? page.value : "");
    expect(metas.filter(([name, content]) => name !== "" && content === "")).toEqual([]);
    expect(Object.keys(jsonLd)).toEqual(["@context", "@type", "name", "encoding"]);
  });
});
