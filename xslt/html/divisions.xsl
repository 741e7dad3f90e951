<!-- Texts, divisions and their heads. TEI P5, 4. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="text | group | front | body | back | floatingText" as="node()*">
    <xsl:choose>
      <xsl:when test="ancestor::text or self::floatingText"><div class="{local-name()}"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></div></xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7" as="element(Q{}section)">
    <section>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:variable name="level" as="attribute()?" select="@pre:level"/>
      <xsl:for-each select="tei:heading-of-division(.)"><xsl:element name="h{$level}"><xsl:attribute name="data-furniture"/><xsl:value-of select="."/></xsl:element></xsl:for-each>
      <xsl:apply-templates/>
    </section>
  </xsl:template>

  <!-- One that no list of contents names says itself what it is called in a line, where that is more than its words. -->
  <xsl:template match="head[@pre:level]" as="element()">
    <xsl:element name="h{@pre:level}">
      <xsl:if test="not(@pre:listed) and exists(descendant::*[@pre:before or @pre:after or @pre:quoted])"><xsl:attribute name="data-listed" select="tei:plain(.)"/></xsl:if>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- Of a list, a figure, and whatever else is no part of a text. -->
  <xsl:template match="head" as="element(Q{}div)">
    <div class="head"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></div>
  </xsl:template>
</xsl:stylesheet>
