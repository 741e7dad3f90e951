import { escapeMarkup } from "../core/escape-markup.ts";
import type { DocumentDescription } from "../engines/pdfkit.ts";

/** The XMP packet of a document (ISO 16684-1), without padding. Characters that XML has not are left out. */
export function xmpPacket(metadata: DocumentDescription): string {
  const { language, title, author, subject, keywords, producer, date } = metadata;
  const day = date.toISOString().replace(/\.\d+Z$/, "Z");
  const properties = [
    inDefaultLanguage("dc:title", title),
    property("dc:creator", author, item => `<rdf:Seq><rdf:li>${item}</rdf:li></rdf:Seq>`),
    inDefaultLanguage("dc:description", subject),
    property("dc:language", language, item => `<rdf:Bag><rdf:li>${item}</rdf:li></rdf:Bag>`),
    property("pdf:Keywords", keywords),
    property("pdf:Producer", producer),
    property("xmp:CreatorTool", producer),
    property("xmp:CreateDate", day),
    property("xmp:ModifyDate", day),
    property("pdfaid:part", "3"),
    property("pdfaid:conformance", "A"),
    property("pdfuaid:part", "1"),
    extensionSchema,
  ];
  return [
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>`,
    `<x:xmpmeta xmlns:x="adobe:ns:meta/">`,
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`,
    `<rdf:Description rdf:about="" ${namespaces}>`,
    ...properties.filter(line => line !== ""),
    "</rdf:Description>",
    "</rdf:RDF>",
    "</x:xmpmeta>",
    `<?xpacket end="w"?>`,
  ].join("\n");
}

const namespaces = [
  `xmlns:dc="http://purl.org/dc/elements/1.1/"`,
  `xmlns:pdf="http://ns.adobe.com/pdf/1.3/"`,
  `xmlns:xmp="http://ns.adobe.com/xap/1.0/"`,
  `xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"`,
  `xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"`,
  `xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"`,
  `xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"`,
  `xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"`,
].join(" ");

/** PDF/A knows no PDF/UA: a schema that it does not know is described. ISO 19005-3, 6.6.2.3.3. */
const extensionSchema = [
  `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">`,
  `<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>`,
  `<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>`,
  `<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>`,
  `<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">`,
  `<pdfaProperty:name>part</pdfaProperty:name>`,
  `<pdfaProperty:valueType>Integer</pdfaProperty:valueType>`,
  `<pdfaProperty:category>internal</pdfaProperty:category>`,
  `<pdfaProperty:description>The part of ISO 14289 to which the file conforms</pdfaProperty:description>`,
  `</rdf:li></rdf:Seq></pdfaSchema:property>`,
  `</rdf:li></rdf:Bag></pdfaExtension:schemas>`,
].join("");

function inDefaultLanguage(name: string, text: string): string {
  return property(name, text, item => `<rdf:Alt><rdf:li xml:lang="x-default">${item}</rdf:li></rdf:Alt>`);
}

function property(name: string, text: string, hold = (item: string): string => item): string {
  return text === "" ? "" : `<${name}>${hold(escaped(text))}</${name}>`;
}

/** Without the characters that XML 1.0, 2.2 excludes. */
function escaped(text: string): string {
  return escapeMarkup(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ""));
}
