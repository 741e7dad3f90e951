import { inflateSync } from "node:zlib";

import { beforeAll, describe, expect, it } from "vitest";

import { attribute, elementsOf as elementsIn, textOf } from "../../src/core/xml-tree.ts";
import { parseHtml, type HtmlElement } from "../../src/engines/parse5.ts";
import { openBook } from "../render/epub/open-book.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { buildAndVerify, type BuiltAndVerified } from "../verify/build-and-verify.ts";

/** Names and values from strangers, by what each would be if a program took it at its word. */
const payloads: readonly (readonly [as: string, name: string])[] = [
  ["a script", '"><script>alert(1)</script>'],
  ["a program in an address", "javascript:alert(1)"],
  ["the end of CDATA", "]]><script>alert(1)</script>"],
  ["a comment", "--><img src=x onerror=alert(1)><!--"],
  ["a path out of the folder", "%2e%2e/%2e%2e/../../outside"],
  ["several lines", "one&#10;two&#13;three&#9;four"],
  ["a picture of nothing", "a%00b&#x2400;"],
  ["words from right to left", "&#x202E;cod.exe&#x2066;"],
  ["quotation marks", `"a' onmouseover='alert(1)" b="`],
  ["a pattern of replacement", "$&amp;$1$`$'$$"],
  ["a value template", "{1 div 0}{{position()}}"],
  ["the end of a style", "</style>*{color:red;}@import url(//evil.example);\\"],
  ["a string of PDF", ")>>endobj(\\\\(/JS/JavaScript/Launch<<"],
  ["an expression", "${process.exit(1)}`#{1}<%= 1 %>"],
];

/** Each name in every place where TEI has one. In plain text, brackets stand around what is printed of a name. */
function documentWith(name: string): string {
  const n = name.replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("]]>", "]]&gt;");
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${n}" xml:lang="${n}" rend="${n}"><teiHeader><fileDesc>
    <titleStmt><title type="${n}">${n}</title><author ref="${n}">${n}</author><editor role="${n}" xml:id="${n}">${n}</editor></titleStmt>
    <publicationStmt><publisher>${n}</publisher><date when="${n}">${n}</date><idno type="${n}">${n}</idno>
      <availability status="${n}"><licence target="${n}">${n}</licence></availability></publicationStmt>
    <sourceDesc><bibl><title>${n}</title></bibl></sourceDesc></fileDesc>
    <encodingDesc><listPrefixDef><prefixDef ident="${n}" matchPattern="${n}" replacementPattern="${n}"/>
      <prefixDef ident="x" matchPattern="(.*)" replacementPattern="${n}$1"/></listPrefixDef></encodingDesc>
    <profileDesc><langUsage><language ident="${n}">${n}</language></langUsage>
      <particDesc><person xml:id="p1" sex="${n}"><persName>${n}</persName></person></particDesc></profileDesc></teiHeader>
    <text xml:id="${n}" n="${n}"><body><pb n="${n.replaceAll("[", "")}" facs="${n}" xml:id="${n}"/>
    <div type="${n}" n="${n}" xml:id="${n}"><head rend="${n}">${n}</head>
      <p rend="${n}" style="${n}" xml:id="${n}">One <persName ref="${n}" key="${n}">${n}</persName>, <hi rend="${n}" rendition="${n}">two</hi>,
        <ref target="${n}" type="${n}">three</ref> <ref target="x:y">four</ref> <foreign xml:lang="${n}">five</foreign>
        <index indexName="${n}"><term>${n}</term></index><note n="${n}" type="${n}" place="${n}" resp="${n}" xml:id="${n}">six</note>
        <choice><sic resp="${n}">sevn</sic><corr resp="${n}" cert="${n}">seven</corr></choice>.</p>
      <sp who="#p1"><speaker>Eight</speaker><p>nine</p></sp><sp who="${n}"><speaker>Ten</speaker><p>eleven</p></sp>
      <figure><graphic url="${n}" mimeType="${n}"/><figDesc>twelve</figDesc></figure>
      <list type="${n}" rend="${n}"><item n="${n}">thirteen</item></list>
    </div></body></text></TEI>`;
}

/** The name as XML reads it: in an attribute, where white space is normal, or in text. */
function nameRead(name: string): string {
  return name
    .replaceAll("&amp;", "&")
    .replace(/&#(x?)([\dA-F]+);/gi, (_, x: string, digits: string) =>
      String.fromCodePoint(parseInt(digits, x ? 16 : 10)),
    );
}

describe.each(payloads)("a name that would be %s", (_, name) => {
  let built: BuiltAndVerified;
  let page: readonly HtmlElement[];
  beforeAll(async () => {
    built = await buildAndVerify(documentWith(name), "reading");
    page = elementsOf(parseHtml(textIn(built, "html")));
  });

  it("is lost in no format", () => {
    expect(built.findings).toEqual([]);
  });

  it("is neither markup nor program in the page", () => {
    const scripts = page.filter(({ name }) => name === "script").map(({ attributes }) => attributes.get("type") ?? "");
    expect(scripts).toEqual(["application/ld+json", ""]);
    expect(page.filter(({ name }) => ["img", "iframe", "object", "embed", "base", "form"].includes(name))).toEqual(
      page.filter(({ name, attributes }) => name === "form" && attributes.get("role") === "search"),
    );
    const style = page.filter(({ name }) => name === "style").map(textOfHtml);
    expect(style.join()).not.toContain("evil.example");
    for (const { attributes } of page) {
      expect([...attributes].filter(([key]) => key.startsWith("on"))).toEqual([]);
      expect(attributes.get("style") ?? "").not.toMatch(/url|import|expression|evil/);
      for (const key of ["href", "src"])
        expect(attributes.get(key) ?? "").not.toMatch(/^\s*(javascript|data|vbscript):/i);
    }
  });

  it("has an id in the page that can be linked to, once", () => {
    const ids = page.flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = page
      .flatMap(({ attributes }) => attributes.get("href") ?? [])
      .filter(link => /^#[\w.-]+$/.test(link));
    expect(links.filter(link => !ids.includes(link.slice(1)))).toEqual([]);
  });

  it("is neither markup, program nor path in the EPUB", () => {
    const book = openBook(built.files.get("epub")!);
    expect(
      book.names.filter(path => !/^(mimetype|META-INF\/container\.xml|EPUB\/[a-z\d/-]+\.[a-z]+)$/.test(path)),
    ).toEqual([]);
    const elements = book.names
      .filter(path => /\.(xhtml|opf|xml|ncx)$/.test(path))
      .flatMap(path => book.elements(path));
    expect(elements.filter(({ local }) => ["script", "iframe", "object", "img"].includes(local))).toEqual([]);
    for (const element of elements) {
      expect(element.attributes.filter(({ local }) => local.startsWith("on"))).toEqual([]);
      expect(attribute(element, "href") ?? "").not.toMatch(/^\s*(javascript|data|vbscript):|\.\.\//i);
    }
  });

  it("is text in the PDF: its title is the same in the properties, and nothing runs", () => {
    const file = Buffer.from(built.files.get("pdf")!);
    const objects = outOfStrings(withStreamsOpen(file));
    expect(objects).not.toMatch(/\/(JS|JavaScript|Launch|SubmitForm|ImportData|OpenAction|AA)\b/);
    expect(objects).not.toMatch(/URI\s*\((?!https?:|mailto:)/i);
    const [xmp] = /<\?xpacket begin[^]*?<\?xpacket end="w"\?>/.exec(file.toString("utf8")) ?? [];
    const packet = parseXml(new TextEncoder().encode(xmp), "xmp");
    const title = packet.ok && [...elementsIn(packet.value.root)].find(({ name }) => name === "dc:title");
    expect(title && textOf(title).trim()).toBe(nameRead(name).replace(/\s+/g, " ").trim());
  });

  it("begins no formula and no row in the table of the corpus", () => {
    const rows = textIn(built, "corpus.tsv").replace(/\n$/, "").split("\n");
    expect(rows.filter(row => row.split("\t").length !== 7)).toEqual([]);
    expect(rows.flatMap(row => row.split("\t")).filter(cell => /^[=+\-@]/.test(cell))).toEqual([]);
  });
});

describe("a page, a speaker or an id that a program of tables would run", () => {
  const names = ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "'=1", "＝1"];
  it.each(names)("%s is text there, and is found again by verify", async name => {
    const text = `<pb n="${name}"/><sp who="${name}"><speaker>${name}</speaker><p xml:id="${name}">one</p></sp>`;
    const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${text}</body></text></TEI>`;
    const built = await buildAndVerify(tei, "reading", { formats: ["corpus"] });
    expect(built.findings).toEqual([]);
    const cells = textIn(built, "corpus.tsv")
      .replace(/\n$/, "")
      .split("\n")
      .slice(1)
      .map(row => row.split("\t"));
    expect(new Set(cells.map(row => row[2]))).toEqual(new Set([`'${name}`]));
  });
});

function textIn({ files }: BuiltAndVerified, ending: "html" | "corpus.tsv"): string {
  return new TextDecoder().decode(files.get(ending));
}

function elementsOf(element: HtmlElement): HtmlElement[] {
  return [element, ...element.children.flatMap(child => (child.kind === "element" ? elementsOf(child) : []))];
}

function textOfHtml({ children }: HtmlElement): string {
  return children.map(child => (child.kind === "text" ? child.text : "")).join("");
}

/** The objects of a file, those in streams too. ISO 32000-1, 7.5.7. */
function withStreamsOpen(file: Buffer): string {
  const written = file.toString("latin1");
  const streams = [...written.matchAll(/\/ObjStm[^]*?stream\r?\n/g)].map(({ index, 0: head }) =>
    inflateSync(file.subarray(index + head.length)).toString("latin1"),
  );
  return [written.replace(/stream\r?\n[^]*?endstream/g, ""), ...streams].join("\n");
}

/** Without strings, but for their beginnings: `URI (https:`. */
function outOfStrings(objects: string): string {
  return objects.replace(/\((?:\\[^]|[^\\()])*\)/g, text => `${text.slice(0, 9)})`);
}
