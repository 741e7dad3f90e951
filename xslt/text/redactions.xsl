<!-- Passages withheld or lost, and pictures, which cannot be read; and the ends of pointers that no words stand for. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xmlns="urn:recension:text"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="gap" mode="r:inline" as="element()">
    <gap><xsl:sequence select="r:place(.)"/><xsl:value-of select="tei:gap-label(.)"/></gap>
  </xsl:template>

  <!-- A picture: its name where nothing describes it. TEI P5, 15.4. -->
  <xsl:template match="graphic | media" mode="r:inline" as="node()*">
    <gap><xsl:sequence select="r:place(.)"/><xsl:value-of select="r:picture(.)"/></gap>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:function name="r:picture" as="xs:string">
    <xsl:param name="picture" as="element()"/>
    <xsl:sequence select="'[' || translate(normalize-space(translate(tei:label('picture', string($picture/@url)), '[]', '  ')), '[]', '()') || ']'"/>
  </xsl:function>

  <xsl:template match="(ptr | ref)[@pre:said]" mode="r:inline" as="node()*">
    <furniture><xsl:value-of select="'&lt;' || @pre:said || '&gt;'"/></furniture>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- One that stands where blocks do. -->
  <xsl:template match="(ptr | ref)[@pre:said]" mode="r:blocks" as="element()">
    <xsl:call-template name="r:block"><xsl:with-param name="nodes" select="."/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
