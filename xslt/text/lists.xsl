<!-- Lists, and the senses of a dictionary: each part after its mark. TEI P5, 3.8, 10.2. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xmlns="urn:recension:text"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="list" mode="r:blocks" as="element()">
    <group kind="list"><xsl:call-template name="r:contents"/></group>
  </xsl:template>

  <xsl:template match="item | sense | hom" mode="r:blocks" as="element()">
    <group kind="item" marker="{r:marker(.)}"><xsl:call-template name="r:contents"/></group>
  </xsl:template>

  <xsl:template match="item | sense | hom" mode="r:inline" as="node()*">
    <xsl:text> </xsl:text>
    <xsl:where-populated><furniture><xsl:value-of select="r:marker(.)"/></furniture></xsl:where-populated>
    <xsl:text> </xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:if test="@pre:block"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <!-- The marker before an item, as it is written on it when the edition is prepared (pre:marker): a bullet is typed as a star. -->
  <xsl:function name="r:marker" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="translate($part/@pre:marker, '•', '*')"/>
  </xsl:function>
</xsl:stylesheet>
