<!-- References. TEI P5, 3.7. From strangers: only addresses that do no harm are kept. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="ref" as="element()">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="address" as="xs:string?" select="@target ! r:harmless(tokenize(.)[1])"/>
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

  <!-- A pointer without words, or a recording: its target or its address stands for it; the words within follow. -->
  <xsl:template match="ptr | ref[@pre:said] | media" as="node()*" priority="1">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="target" as="xs:string?" select="(@pre:said[matches(., '^https?://\S+$')], @target, @url)[1] ! tokenize(.)[1]"/>
    <xsl:variable name="address" as="xs:string?" select="r:harmless($target)"/>
    <xsl:variable name="said" as="xs:string?" select="(@pre:said, $address)[1]"/>
    <xsl:choose>
      <xsl:when test="exists($address) and not($linked)"><a class="{local-name()}" href="{$address}" data-furniture=""><xsl:value-of select="$said"/></a></xsl:when>
      <xsl:when test="$said"><span class="{local-name()}" data-furniture=""><xsl:value-of select="$said"/></span></xsl:when>
    </xsl:choose>
    <xsl:apply-templates/>
  </xsl:template>

  <!-- An address on the web, in this file or beside it; nothing where it would run a program. -->
  <xsl:function name="r:harmless" as="xs:string?">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:sequence select="$address[matches(., '^(https?://|mailto:|#|[^:]*$)', 'i')]"/>
  </xsl:function>
</xsl:stylesheet>
