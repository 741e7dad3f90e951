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
      <xsl:variable name="level" as="xs:integer" select="r:level(.)"/>
      <xsl:for-each select="tei:heading-of-division(.)"><xsl:element name="h{$level}"><xsl:attribute name="data-furniture"/><xsl:value-of select="."/></xsl:element></xsl:for-each>
      <xsl:apply-templates/>
    </section>
  </xsl:template>

  <xsl:template match="head" as="element()">
    <xsl:variable name="level" as="xs:integer" select="r:level(..)"/>
    <xsl:element name="{if ($level = 0) then 'div' else 'h' || $level}">
      <xsl:if test="$level = 0"><xsl:attribute name="class" select="'head'"/></xsl:if>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- Of a head in an element: 2 where it stands under no other (in a corpus 3, under the title of its text), one more for one that stands under it, not below 6; 0 in anything else, such as a list. -->
  <xsl:function name="r:level" as="xs:integer">
    <xsl:param name="headed" as="element()"/>
    <xsl:variable name="around" as="element()*" select="$headed/ancestor::*[head][matches(local-name(), $r:headed)]"/>
    <xsl:sequence select="if (matches(local-name($headed), $r:headed)) then min((count($around) + (if ($tei:is-corpus) then 3 else 2), 6)) else 0"/>
  </xsl:function>

  <xsl:variable name="r:headed" as="xs:string" select="'^(text|group|front|body|back|div[1-7]?)$'"/>
</xsl:stylesheet>
