<!-- Dictionaries. TEI P5, 10. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="sense | hom | re" as="element()">
    <xsl:element name="{if (tei:is-block(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:for-each select="@pre:marker"><xsl:attribute name="data-n" select="."/></xsl:for-each>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- The headword stands for itself by a swung dash. -->
  <xsl:template match="(oRef | pRef)[empty(node())]" as="element(Q{}span)">
    <span class="{local-name()}" data-furniture=""><xsl:sequence select="r:identity(.)"/>~</span>
  </xsl:template>

  <!-- Facts that a value alone says. -->
  <xsl:template match="(pos | gen | number | case | per | tns | mood | gram | usg)[empty(node())][@value | @norm]" as="element(Q{}span)">
    <span class="{local-name()}" data-furniture=""><xsl:sequence select="r:identity(.)"/><xsl:value-of select="(@value, @norm)[1]"/></span>
  </xsl:template>
</xsl:stylesheet>
