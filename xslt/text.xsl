<!-- The edition as plain text types it: blocks, groups of blocks, notes; never where a line ends. Input: TEI prepared. -->
<xsl:package name="urn:recension:text" package-version="1.0" version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xmlns="urn:recension:text"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" declared-modes="yes" default-mode="r:document">

  <!-- The whole document. -->
  <xsl:mode name="r:document" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <!-- Elements that hold blocks, and blocks. -->
  <xsl:mode name="r:blocks" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <!-- Words and marks within a line. -->
  <xsl:mode name="r:inline" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <!-- Examples of code and of markup. -->
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
  <xsl:include href="lib/redactions.xsl"/>
  <xsl:include href="lib/subject-index.xsl"/>
  <xsl:include href="lib/stand-off.xsl"/>
  <xsl:include href="lib/apparatus.xsl"/>
  <xsl:include href="lib/source-description.xsl"/>
  <xsl:include href="lib/blocks.xsl"/>
  <xsl:include href="text/letter-head.xsl"/>
  <xsl:include href="text/blocks.xsl"/>
  <xsl:include href="text/speeches.xsl"/>
  <xsl:include href="text/lists.xsl"/>
  <xsl:include href="text/phrases.xsl"/>
  <xsl:include href="text/dictionaries.xsl"/>
  <xsl:include href="text/sigla.xsl"/>
  <xsl:include href="text/code.xsl"/>
  <xsl:include href="text/formulae.xsl"/>
  <xsl:include href="text/apparatus.xsl"/>
  <xsl:include href="text/redactions.xsl"/>
  <xsl:include href="text/subject-index.xsl"/>
  <xsl:include href="text/colophon.xsl"/>

  <xsl:template match="/" as="element(Q{urn:recension:text}edition)">
    <xsl:variable name="root" as="element()" select="*"/>
    <edition>
      <head><xsl:sequence select="r:letter-head($root)"/></head>
      <text>
        <xsl:for-each select="tei:texts($root)">
          <xsl:for-each select="tei:title-of-text(.)"><block kind="head"><furniture><xsl:value-of select="tei:plain(.)"/></furniture></block></xsl:for-each>
          <xsl:apply-templates select="." mode="r:blocks"/>
        </xsl:for-each>
      </text>
      <notes>
        <xsl:for-each select="tei:in-text($root, 'note')[@pre:number]"><note n="{@pre:number}" id="{@xml:id}" page="{@pre:page}"><xsl:sequence select="r:note-content(.)"/></note></xsl:for-each>
      </notes>
      <terms><xsl:for-each select="tei:index-terms($root)"><term id="{../@xml:id}" page="{../@pre:page}"><xsl:value-of select="."/></term></xsl:for-each></terms>
      <back><xsl:sequence select="r:statements($root), r:legend($root), r:emendations($root), r:annotations($root), r:index($root), r:subjects($root), r:rights($root)"/></back>
    </edition>
  </xsl:template>
</xsl:package>
