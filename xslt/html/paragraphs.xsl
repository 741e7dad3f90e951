<!-- Paragraphs, verse, and whatever else begins a line. TEI P5, 3.1, 3.13, 4.2, 7.1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <!-- HTML lets no block stand in its p: then a div takes its place. -->
  <xsl:template match="p | ab" as="element()">
    <xsl:choose>
      <xsl:when test="tei:holds-blocks(.)"><div class="p"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></div></xsl:when>
      <xsl:otherwise><p><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="text()" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="processing-instruction()" as="empty-sequence()"/>
</xsl:stylesheet>
