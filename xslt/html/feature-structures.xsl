<!-- Feature structures. TEI P5, 19. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <!-- A feature by its name, a structure by its type. -->
  <xsl:template match="f | fs" as="element(Q{}div)">
    <div class="{local-name()}">
      <xsl:for-each select="(@name, @type)[1]"><xsl:attribute name="data-label" select="."/></xsl:for-each>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
      <xsl:for-each select="@fVal"><span class="value" data-furniture=""><xsl:value-of select="replace(., '^#', '')"/></span></xsl:for-each>
    </div>
  </xsl:template>

  <!-- A value that stands in an attribute. -->
  <xsl:template match="symbol[@value] | binary[@value] | numeric[@value]" as="node()*">
    <span class="value" data-furniture=""><xsl:sequence select="r:identity(.)"/><xsl:value-of select="string-join((@value, @max), '–')"/></span>
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
