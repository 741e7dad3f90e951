<!-- The edition as the print vocabulary: what is printed and in which order, never where or how large. Input: TEI prepared. -->
<xsl:package name="urn:recension:print" package-version="1.0" version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xmlns="urn:recension:print" exclude-result-prefixes="#all"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" declared-modes="yes" default-mode="r:document">

  <!-- The whole document. -->
  <xsl:mode name="r:document" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <!-- Elements that hold blocks, and blocks. -->
  <xsl:mode name="r:blocks" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <!-- Words and marks within a line. -->
  <xsl:mode name="r:inline" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <!-- Blocks made, as they are but for signs put into them. -->
  <xsl:mode name="r:between-signs" visibility="private" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- Code and examples of markup. -->
  <xsl:mode name="r:code" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="xml" indent="no" omit-xml-declaration="yes"/>

  <xsl:include href="lib/choices.xsl"/>
  <xsl:include href="lib/labels.xsl"/>
  <xsl:include href="lib/lines.xsl"/>
  <xsl:include href="lib/divisions.xsl"/>
  <xsl:include href="lib/plain.xsl"/>
  <xsl:include href="lib/code.xsl"/>
  <xsl:include href="lib/record.xsl"/>
  <xsl:include href="lib/title.xsl"/>
  <xsl:include href="lib/imprint.xsl"/>
  <xsl:include href="lib/in-text.xsl"/>
  <xsl:include href="lib/speakers.xsl"/>
  <xsl:include href="lib/entries.xsl"/>
  <xsl:include href="lib/emendations.xsl"/>
  <xsl:include href="lib/stand-off.xsl"/>
  <xsl:include href="lib/redactions.xsl"/>
  <xsl:include href="print/headings.xsl"/>
  <xsl:include href="lib/subject-index.xsl"/>
  <xsl:include href="lib/apparatus.xsl"/>
  <xsl:include href="lib/source-description.xsl"/>
  <xsl:include href="lib/blocks.xsl"/>
  <xsl:include href="print/title-page.xsl"/>
  <xsl:include href="print/citation.xsl"/>
  <xsl:include href="print/blocks.xsl"/>
  <xsl:include href="print/phrases.xsl"/>
  <xsl:include href="print/apparatus.xsl"/>
  <xsl:include href="print/code.xsl"/>
  <xsl:include href="print/formulae.xsl"/>
  <xsl:include href="print/redactions.xsl"/>
  <xsl:include href="print/emendations.xsl"/>
  <xsl:include href="print/annotations.xsl"/>
  <xsl:include href="print/index-of-names.xsl"/>
  <xsl:include href="print/subject-index.xsl"/>
  <xsl:include href="print/statements.xsl"/>

  <xsl:template match="/" as="element(Q{urn:recension:print}print)">
    <xsl:variable name="root" as="element()" select="*"/>
    <xsl:variable name="texts" as="element(text)*" select="tei:texts($root)"/>
    <xsl:variable name="lists" as="element()*" select="r:emendations($root), r:annotations($root), r:index($root), r:subjects($root)"/>
    <!-- The statement that there are no redactions fills no page of its own. -->
    <xsl:variable name="has-back" as="xs:boolean" select="exists($lists) or exists(tei:redactions($root))"/>
    <print xml:lang="{($root/@xml:lang, 'en')[1]}">
      <xsl:sequence select="r:metadata()"/>
      <title-page><xsl:sequence select="r:title-page($root)"/></title-page>
      <front><xsl:sequence select="r:citation-and-rights($root), r:statements($root, if ($has-back) then () else r:word-on-redactions($root))"/></front>
      <text>
        <xsl:for-each select="$texts">
          <xsl:for-each select="tei:title-of-text(.)">
            <block role="heading" level="1" outline="{tei:plain(.)}"><xsl:copy-of select="@xml:lang"/><run furniture="true"><xsl:value-of select="tei:plain(.)"/></run></block>
          </xsl:for-each>
          <xsl:apply-templates select="." mode="r:blocks"/>
        </xsl:for-each>
      </text>
      <notes><xsl:sequence select="tei:in-text($root, 'note')[@pre:number] ! r:note(.)"/></notes>
      <back><xsl:sequence select="if ($has-back) then r:redactions($root) else (), $lists"/></back>
    </print>
  </xsl:template>
</xsl:package>
