import { createRequire } from "node:module";

import { expect, it } from "vitest";

import { readStylesheet, toSaxonDocument, transformToText } from "../../src/engines/saxon.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { compileSheet } from "./compile-sheet.ts";

/** A sheet that asks of a tree all that a style sheet may, and builds one, each in an element of its own. */
const sheet = await compileSheet(`
  <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:x="urn:x" exclude-result-prefixes="#all">
    <xsl:output omit-xml-declaration="yes"/>
    <xsl:param name="found" as="map(*)" select="map { }"/>
    <xsl:key name="by-n" match="*[@n]" use="@n"/>
    <xsl:variable name="built"><x:one n="1">a<x:two/>b<xsl:comment>c</xsl:comment></x:one><xsl:processing-instruction name="pi">body</xsl:processing-instruction>tail</xsl:variable>
    <xsl:template match="/">
      <all>
        <copied><xsl:copy-of select="node()"/></copied>
        <within><xsl:copy-of select="//x:b"/></within>
        <attributes><xsl:for-each select="//@*"><xsl:value-of select="name(), namespace-uri(), ., name(..)" separator=" "/>;</xsl:for-each></attributes>
        <copy-of-attributes><xsl:copy-of select="//x:b/@*"/></copy-of-attributes>
        <axes><xsl:value-of select="//x:b ! (name(..), count(ancestor::node()), count(preceding::node()), count(following::node()), preceding-sibling::node()[1], following-sibling::node()[1], count(descendant::text()))"/></axes>
        <order><xsl:value-of select="((//x:b, /*, //*:c) | //text()) ! (name(), string())[. ne ''][1]" separator="|"/></order>
        <prefixes><xsl:value-of select="//x:b ! sort(in-scope-prefixes(.))"/></prefixes>
        <qname><xsl:value-of select="//x:b ! (resolve-QName('x:y', .), resolve-QName('y', .)) ! (namespace-uri-from-QName(.), local-name-from-QName(.))"/></qname>
        <key><xsl:value-of select="key('by-n', '2') ! name()"/></key>
        <id><xsl:value-of select="id('i1') ! name()"/></id>
        <instruction><xsl:value-of select="//processing-instruction() ! (name(), string())"/></instruction>
        <built><xsl:copy-of select="$built"/></built>
        <of-built><xsl:value-of select="$built//x:two ! (string(preceding-sibling::node()[1]), string(following-sibling::node()[1]), name(..), root()/x:one/@n)"/></of-built>
        <same><xsl:value-of select="deep-equal($built, $built ! copy-of()), $built is root($built//x:two), generate-id(//*:c[@n]) eq generate-id((//*:c)[2])"/></same>
        <element><xsl:element name="y:made" namespace="urn:y"><xsl:attribute name="z:a" namespace="urn:z" select="'1'"/><xsl:namespace name="w" select="'urn:w'"/><none xmlns=""/></xsl:element></element>
        <changed><xsl:apply-templates mode="change"/></changed>
        <long><xsl:value-of select="map:size(map:merge((1 to 500) ! map:entry('a key that is longer than twenty-five characters ' || ., .)))"/></long>
      </all>
    </xsl:template>
    <xsl:mode name="change" on-no-match="shallow-copy"/>
    <xsl:template match="*:c" mode="change"><c added="{position()}"><xsl:apply-templates select="@*, node()" mode="change"/></c></xsl:template>
  </xsl:stylesheet>`);

const source = `<a xmlns="urn:a" xmlns:x="urn:x" xml:lang="en"> one <x:b n="2" x:c="&lt;3" xml:id="i1">two<?pi some body?><c xmlns="" d="4">three</c>four</x:b>
  <c xmlns="" n="2"/><x:b xmlns:x="urn:other" xmlns:u="urn:u" u:n="1"/> five</a>`;

it("answers what a style sheet asks as a tree of SaxonJS's own does, and is built the same", () => {
  const ours = transformToText({ stylesheet: readStylesheet(sheet), source: parsedByUs() });
  expect(ours).toBe(transformedBySaxon());
});

function parsedByUs() {
  const document = parseXml(new TextEncoder().encode(source), "a.xml");
  if (!document.ok) throw new Error("not well-formed");
  return toSaxonDocument(document.value.root);
}

/** By a second SaxonJS, which has its own trees still. */
function transformedBySaxon(): string {
  const require = createRequire(import.meta.url);
  const file = require.resolve("saxon-js");
  Reflect.deleteProperty(require.cache, file);
  const saxon = require(file) as {
    transform(options: object): { principalResult: string };
  };
  const stylesheetInternal = readStylesheet(sheet).sef;
  return saxon.transform({ stylesheetInternal, sourceText: source, destination: "serialized" }).principalResult;
}
