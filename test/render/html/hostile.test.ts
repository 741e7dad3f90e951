import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { formats } from "../../../src/formats.ts";
import { parseHtml, type HtmlElement } from "../../../src/engines/parse5.ts";
import { buildAndVerify } from "../../verify/build-and-verify.ts";

const documentOf = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>`;
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const payloads = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '" onmouseover="alert(1)',
  "</style><script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "--> <script>alert(1)</script>",
  "<![CDATA[<script>alert(1)</script>",
  "<base href=//evil.example/>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
];
const addresses = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java&#9;script:alert(1)",
  "&#10;javascript:alert(1)",
  "&#xA0;javascript:alert(1)",
  " javascript:alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;",
  "file:///etc/passwd",
  'x" onclick="alert(1)',
];

/** In plain text, square brackets stand around what is printed of an attribute, and cannot stand in it. */
function isNoBracket(text: string): boolean {
  return !text.includes("[");
}

const cases: [string, string][] = [
  ...payloads.map((text): [string, string] => [`text ${text}`, `<p>Before ${escaped(text)} after.</p>`]),
  ...payloads
    .filter(isNoBracket)
    .map((text): [string, string] => [
      `attributes ${text}`,
      `<pb n="${escaped(text)}"/><p rend="${escaped(text)}" xml:lang="${escaped(text)}"><hi rend="${escaped(text)}">a</hi> <date when="${escaped(text)}">b</date> <gap reason="${escaped(text)}" unit="${escaped(text)}" quantity="${escaped(text)}"/></p>`,
    ]),
  ...payloads.map((text): [string, string] => [
    `ids and names ${text}`,
    `<pb n="1" xml:id="${escaped(text)}" facs="${escaped(text)}"/><sp xml:id="${escaped(text)}" who="${escaped(text)}"><speaker>${escaped(text)}</speaker><p>a <choice><sic>${escaped(text)}</sic><corr type="${escaped(text)}" cert="${escaped(text)}">${escaped(text)}</corr></choice></p></sp><sp who="b"><p>c</p></sp>`.replaceAll(
      "[",
      "",
    ),
  ]),
  ...addresses.map((address): [string, string] => {
    const target = address.replaceAll('"', "&quot;");
    return [
      `address ${address}`,
      `<p><ref target="${target}">a</ref> <ptr target="${target}"/> <graphic url="${target}"/> <persName ref="${target}">b</persName></p><pb facs="${target}"/>`,
    ];
  }),
];

const ownScript = readFileSync("dist/xslt/edition.js", "utf8");

/** The kind of each script, and the text of each that a browser would run. That of data can be read. */
function scriptsOf(elements: readonly HtmlElement[]): unknown[] {
  return elements
    .filter(({ name }) => name === "script")
    .map(({ attributes, children }) => {
      const type = attributes.get("type");
      const text = children.map(child => (child.kind === "text" ? child.text : "")).join("");
      if (type === undefined) return [type, text];
      JSON.parse(text);
      return [type];
    });
}

cases.push(
  ...payloads
    .filter(isNoBracket)
    .map((text): [string, string] => [
      `looks ${text}`,
      `<p style="${escaped(text)}" rendition="${escaped(text)}">a <hi style="color:red;background:url(javascript:alert(1));x:expression(alert(1))${escaped(text)}">b</hi></p>`,
    ]),
  ...[
    '<m:math href="javascript:alert(1)" onclick="alert(1)"><m:mi style="x:y" xlink:href="javascript:alert(1)">x</m:mi></m:math>',
    '<m:math><m:annotation-xml encoding="text/html"><h:script>alert(1)</h:script></m:annotation-xml></m:math>',
    '<m:math><m:mtext><h:img src="x" onerror="alert(1)"/></m:mtext></m:math>',
    '<m:math><m:maction actiontype="statusline#javascript:alert(1)"><m:mi>x</m:mi></m:maction></m:math>',
    "<m:math><m:mtext><m:mglyph/><m:style>&lt;/m:style>&lt;script>alert(1)&lt;/script></m:style></m:mtext></m:math>",
  ].map((math): [string, string] => [
    `mathematics ${math}`,
    `<p><formula xmlns:m="http://www.w3.org/1998/Math/MathML" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:xlink="http://www.w3.org/1999/xlink">${math}</formula></p>`,
  ]),
);

function elementsOf(element: HtmlElement): HtmlElement[] {
  return [element, ...element.children.flatMap(child => (child.kind === "element" ? elementsOf(child) : []))];
}

describe.each(cases)("an attack by %s", (_, body) => {
  it("is shown as the text that it is, and runs nothing", async () => {
    const { files, findings } = await buildAndVerify(documentOf(body), "reading");
    expect(findings).toEqual([]);
    const page = new TextDecoder().decode(files.get("html"));
    const elements = elementsOf(parseHtml(page));
    expect(scriptsOf(elements)).toEqual([["application/ld+json"], [undefined, ownScript]]);
    for (const { name, attributes } of elements) {
      expect(["iframe", "object", "embed", "base", "img", "svg"]).not.toContain(name);
      expect([...attributes].filter(([key]) => key.startsWith("on"))).toEqual([]);
      for (const key of ["href", "src"])
        // eslint-disable-next-line no-control-regex
        expect(attributes.get(key) ?? "").not.toMatch(/^[\u0000-\u0020]*(j\s*a\s*v\s*a|vbscript|data|file)[^/]*:/i);
    }
  });
});

describe("a document that is hard to hold", () => {
  const small: readonly [string, string][] = [
    ["an empty body", ""],
    ["a paragraph without words", "<p/>"],
    ["200 levels of divisions", `${"<div>".repeat(200)}<p>Here.</p>${"</div>".repeat(200)}`],
    ["200 levels of phrases", `<p>${"<seg>".repeat(200)}Here.${"</seg>".repeat(200)}</p>`],
    ["references to nowhere", '<p><ref target="#nowhere">a</ref> <persName ref="person:nobody">b</persName></p>'],
    ["ids that are not unique", '<p xml:id="a">One.</p><p xml:id="a">Two.</p>'],
    ["other name spaces", '<p>One <m:math xmlns:m="urn:m"><m:mi>x</m:mi></m:math> two <b xmlns="">three</b>.</p>'],
    ["a word longer than any line", `<p>${"Donaudampfschiff".repeat(40)}</p>`],
  ];
  it.each(small)("with %s is built whole", async (_, body) => {
    const { files, findings } = await buildAndVerify(documentOf(body), "reading");
    expect(findings).toEqual([]);
    expect([...files.keys()]).toEqual(Object.values(formats).flatMap(({ endings }) => [...endings]));
  });

  it("with a paragraph of 5 MB is built whole", async () => {
    const sentence = "The quick brown fox jumps over the lazy dog and comes back. ";
    const { findings, words } = await buildAndVerify(documentOf(`<p>${sentence.repeat(83_000)}</p>`), "reading");
    expect(findings).toEqual([]);
    expect(words.get("html")).toBe(83_000 * 12);
  });
});
