<!-- Readings of witnesses: "arma] A; virum B C" in an entry that stands apart, "arma] virum B C" in a note at the text. TEI P5, 13. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xmlns="urn:recension:text"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- A note, which repeats what its readings stand for. -->
  <xsl:function name="r:note-content" as="element()*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="content" as="element()*"><xsl:for-each select="$note"><xsl:call-template name="r:contents"/></xsl:for-each></xsl:variable>
    <xsl:choose>
      <xsl:when test="empty($note/@pre:lemma)"><xsl:sequence select="$content"/></xsl:when>
      <xsl:when test="$content[1]/self::*:block">
        <block>
          <xsl:copy-of select="$content[1]/@*"/>
          <xsl:sequence select="r:lemma($note)"/>
          <xsl:copy-of select="$content[1]/node()"/>
        </block>
        <xsl:sequence select="$content[position() gt 1]"/>
      </xsl:when>
      <xsl:otherwise><block kind="entry"><xsl:sequence select="r:lemma($note)"/></block><xsl:sequence select="$content"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="r:lemma" as="element()">
    <xsl:param name="note" as="element(note)"/>
    <furniture><xsl:value-of select="$note/@pre:lemma || '] '"/></furniture>
  </xsl:function>

  <!-- An entry is a line of its own, however its readings stand in it. -->
  <xsl:template match="app[@pre:apart]" mode="r:blocks" as="element()">
    <block kind="entry"><xsl:sequence select="r:place(.)"/><xsl:apply-templates select="." mode="r:inline"/></block>
  </xsl:template>

  <xsl:template match="app[@pre:apart]" mode="r:inline" as="node()*">
    <xsl:text> </xsl:text>
    <xsl:where-populated><furniture><xsl:value-of select="tei:app-place(.)"/></furniture></xsl:where-populated>
    <xsl:text> </xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="(lem | rdg)[@pre:apart]" mode="r:inline" as="node()*">
    <xsl:variable name="sigla" as="xs:string" select="tei:sigla(.)"/>
    <xsl:variable name="last" as="xs:boolean" select="tei:is-last-reading(.)"/>
    <xsl:apply-templates mode="#current"/>
    <furniture>
      <xsl:value-of select="']'[current()/self::lem] || (' ' || $sigla)[$sigla ne ''] || ';'[not($last)][$sigla ne '' or current()/self::rdg]"/>
    </furniture>
  </xsl:template>
</xsl:stylesheet>
