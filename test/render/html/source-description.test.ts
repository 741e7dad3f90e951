import { describe, expect, it } from "vitest";

import { buildAndVerify } from "../../verify/build-and-verify.ts";
import { documentOf } from "../text/type-tei.ts";

const header = `<fileDesc><titleStmt><title>A letter</title><title level="s" type="main">All letters</title></titleStmt><publicationStmt><p/></publicationStmt>
<sourceDesc><msDesc><msIdentifier><settlement>Cambridge</settlement><repository>University Library</repository><idno>B 43</idno><altIdentifier><idno>old 7</idno></altIdentifier></msIdentifier>
<msContents><msItem><author>Hugo</author><title>Card</title></msItem><textLang mainLang="de">German</textLang></msContents>
<physDesc><p>A card.</p><objectDesc><supportDesc><support>Paper</support><extent><measure unit="leaf" quantity="1"/></extent></supportDesc></objectDesc></physDesc>
<history><origin>Vienna</origin><provenance>From the estate</provenance><provenance>Bought</provenance></history></msDesc>
<biblStruct><monogr><author>Hugo</author><title>Letters</title><imprint><publisher>Fischer</publisher><date>1964</date></imprint></monogr></biblStruct></sourceDesc></fileDesc>
<profileDesc><correspDesc><correspAction type="sent"><persName>Hofmannsthal, Hugo von</persName><placeName>Wien</placeName><date when="1891-05-06"/></correspAction><correspAction type="received"><persName>Arthur &lt;Schnitzler></persName></correspAction><correspContext><ref target="L1">the letter before</ref></correspContext></correspDesc></profileDesc>`;
const built = await buildAndVerify(documentOf("<p>Text.</p>", header), "reading");
const words = (ending: "html" | "txt"): string => new TextDecoder().decode(built.files.get(ending));
const facts = [...words("html").matchAll(/<dt>([^<]*)<\/dt>((?:<dd>[^<]*<\/dd>)+)/g)].map(
  ([, label, values = ""]) => `${label ?? ""}: ${values.replace(/<\/dd><dd>/g, "; ").replace(/<[^>]*>/g, "")}`,
);

describe("what the header says of the source and of a letter", () => {
  it("is no part of the text", () => {
    expect(built.findings).toEqual([]);
    expect(new Set(built.words.values())).toEqual(new Set([1]));
  });

  it("stands on the page: who wrote to whom, from where and when; then the manuscript, field by field", () => {
    expect(facts).toEqual([
      "From: Hugo von Hofmannsthal, Wien",
      "To: Arthur &lt;Schnitzler&gt;",
      "Sent: 1891-05-06",
      "See also: the letter before",
      "Source: Hugo, Letters, Fischer, 1964",
      "Shelfmark: Cambridge, University Library, B 43",
      "Also: old 7",
      "Contents: Hugo, Card",
      "Language: German",
      "Description: A card.",
      "Support: Paper",
      "Extent: 1 leaf",
      "Origin: Vienna",
      "Provenance: From the estate; Bought",
    ]);
  });

  it("stands in plain text, the letter in its head, the source behind the text", () => {
    const [head = "", , back = ""] = words("txt").split(/^={72}$/m);
    expect(head).toContain("\nFrom: Hugo von Hofmannsthal, Wien\nTo: Arthur <Schnitzler>\nSent: 1891-05-06\n");
    expect(back).toContain("\nProvenance: From the estate; Bought\n");
  });

  it("is of a letter what it is called, not its series", () => {
    expect(words("html")).toMatch(/<h1[^>]*>A letter<\/h1>/);
    expect(words("txt")).toMatch(/^A letter\n/);
  });
});
