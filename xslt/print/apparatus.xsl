<!-- Readings of witnesses in an entry that stands apart: "arma] A; virum B C"; in a note at the text: "arma] virum B C". TEI P5, 13. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="app[@pre:apart]" mode="r:inline" priority="6" as="node()*">
    <xsl:text> </xsl:text>
    <xsl:for-each select="tei:app-place(.)[. ne '']"><run style="bold" furniture="true"><xsl:value-of select="."/></run></xsl:for-each>
    <xsl:text> </xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="app[@pre:apart]" mode="r:blocks" priority="6" as="element()">
    <xsl:call-template name="r:block"><xsl:with-param name="role" select="'paragraph'"/><xsl:with-param name="nodes" select="."/></xsl:call-template>
  </xsl:template>

  <xsl:template match="(lem | rdg)[@pre:apart]" mode="r:inline" priority="6" as="node()*">
    <xsl:variable name="sigla" as="xs:string" select="tei:sigla(.)"/>
    <xsl:variable name="last" as="xs:boolean" select="tei:is-last-reading(.)"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:if test="self::lem"><run furniture="true">]</run></xsl:if>
    <xsl:if test="$sigla ne ''"><run style="italic" furniture="true"><xsl:value-of select="' ' || $sigla"/></run></xsl:if>
    <xsl:if test="not($last) and ($sigla ne '' or self::rdg)"><run furniture="true">;</run></xsl:if>
  </xsl:template>

  <!-- The words that a note of variants speaks of: "arma]". -->
  <xsl:function name="r:lemma" as="node()*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:for-each select="$note/@pre:lemma"><run style="italic" furniture="true"><xsl:value-of select="."/></run><run furniture="true">]</run><xsl:text> </xsl:text></xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
