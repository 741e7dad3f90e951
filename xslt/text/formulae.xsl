<!-- Formulae in MathML, in a line of type: what the page shows by its place is typed about each part (pre:before, pre:after). TEI P5, 15.2. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="http://www.w3.org/1998/Math/MathML" xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns="urn:recension:text"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- In one line, whatever strays into it. -->
  <xsl:template match="m:*" mode="r:blocks" as="element()">
    <xsl:call-template name="r:block"><xsl:with-param name="nodes" select="."/></xsl:call-template>
  </xsl:template>

  <xsl:template match="m:*" mode="r:inline" as="node()*">
    <xsl:for-each select="@pre:before"><furniture><xsl:value-of select="."/></furniture></xsl:for-each>
    <xsl:apply-templates mode="#current"/>
    <xsl:for-each select="@pre:after"><furniture><xsl:value-of select="."/></furniture></xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
