import { create } from "xmlbuilder2";

/** What an XMP packet says of a document. An empty string is left out. */
export interface DocumentMetadata {
  readonly lang: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly producer: string;
  readonly date: Date | undefined;
}

/** The XMP packet of a document (ISO 16684-1), escaped, without padding. Characters that XML has not are left out. */
export function xmpPacket(metadata: DocumentMetadata): string {
  const description = Object.fromEntries(
    Object.entries(propertiesOf(metadata)).filter(([, value]) => value !== undefined),
  );
  const root = create({
    "x:xmpmeta": {
      "@xmlns:x": "adobe:ns:meta/",
      "rdf:RDF": {
        "@xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdf:Description": { "@rdf:about": "", ...namespaces, ...description },
      },
    },
  });
  const packet = root.end({ headless: true, prettyPrint: true });
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${packet}\n<?xpacket end="w"?>`;
}

const namespaces = {
  "@xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "@xmlns:pdf": "http://ns.adobe.com/pdf/1.3/",
  "@xmlns:xmp": "http://ns.adobe.com/xap/1.0/",
};

function propertiesOf(metadata: DocumentMetadata): Record<string, unknown> {
  const { lang, title, author, subject, keywords, producer, date } = metadata;
  const day = date?.toISOString().replace(/\.\d+Z$/, "Z");
  return {
    "dc:title": inDefaultLanguage(title),
    "dc:creator": author === "" ? undefined : { "rdf:Seq": { "rdf:li": printable(author) } },
    "dc:description": inDefaultLanguage(subject),
    "dc:language": lang === "" ? undefined : { "rdf:Bag": { "rdf:li": printable(lang) } },
    "pdf:Keywords": keywords === "" ? undefined : printable(keywords),
    "pdf:Producer": printable(producer),
    "xmp:CreatorTool": printable(producer),
    "xmp:CreateDate": day,
    "xmp:ModifyDate": day,
  };
}

function inDefaultLanguage(text: string): object | undefined {
  return text === "" ? undefined : { "rdf:Alt": { "rdf:li": { "@xml:lang": "x-default", "#": printable(text) } } };
}

/** Without the characters that XML 1.0, 2.2 excludes. */
function printable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
