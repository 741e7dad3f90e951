<!-- Verse. TEI P5, 3.13 and 6. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <!-- A line: every fifth has its number; one that another speaker began stands further in. -->
  <xsl:template match="l" as="element(Q{}div)">
    <div>
      <xsl:attribute name="class" select="'l', @part[. = ('M', 'F')] ! ('part-' || .)"/>
      <xsl:for-each select="@n[r:is-shown(.)]"><xsl:attribute name="data-n" select="."/></xsl:for-each>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:function name="r:is-shown" as="xs:boolean">
    <xsl:param name="number" as="xs:string"/>
    <xsl:sequence select="matches($number, '^[1-9][0-9]{0,5}$') and xs:integer($number) mod 5 = 0"/>
  </xsl:function>

  <xsl:template match="caesura" as="node()+">
    <xsl:text> </xsl:text>
    <span class="caesura"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></span>
    <xsl:text> </xsl:text>
  </xsl:template>
</xsl:stylesheet>
