<!-- Names of persons, places, organisations and works, each leading to its line in the index. TEI P5, 3.6 and 14. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <!-- A link without a class is a name: there are many, and each costs the reader. -->
  <xsl:template as="element()" match="persName | placeName | orgName | name | title | rs">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="address" as="xs:string?" select="(@ref/tokenize(.) ! $r:index-addresses(.))[1]"/>
    <xsl:choose>
      <xsl:when test="exists($address) and not($linked) and not(r:holds-marks(.)) and normalize-space()">
        <a href="{$address}">
          <xsl:sequence select="r:identity(.)"/>
          <xsl:apply-templates><xsl:with-param name="linked" select="true()" tunnel="yes"/></xsl:apply-templates>
        </a>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="r:as-it-stands"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A correction or a name within leads somewhere itself, which tells more. -->
  <xsl:function name="r:holds-marks" as="xs:boolean">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="tei:is-block($name) or exists($name ! *) and (tei:holds-blocks($name) or r:holds-links($name) or exists($name ! descendant::*[@ref or self::choice[@pre:number]]))"/>
  </xsl:function>
</xsl:stylesheet>
