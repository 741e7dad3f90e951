<!-- Pictures. TEI P5, 3.10 and 15.4. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="figure" as="element()">
    <xsl:element name="{if (tei:is-block(.)) then 'figure' else 'span'}">
      <xsl:if test="not(tei:is-block(.))"><xsl:attribute name="class" select="'figure'"/></xsl:if>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- A picture: who cannot see it hears what it shows; who can, reads that below. -->
  <xsl:template match="graphic" as="node()*">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="address" as="xs:string?" select="@url ! r:harmless(normalize-space(.))[. ne '']"/>
    <xsl:variable name="picture" as="xs:string?" select="r:picture-beside($address)"/>
    <xsl:choose>
      <xsl:when test="exists($picture)">
        <img src="{$picture}" loading="lazy" data-furniture="" alt="{((desc, ../figDesc, ../head) ! tei:plain(.), tei:label('picture', $address))[1]}"/>
      </xsl:when>
      <xsl:when test="exists($address) and not($linked)">
        <a class="graphic" href="{r:as-address($address)}" data-furniture=""><xsl:sequence select="tei:label('picture', $address)"/></a>
      </xsl:when>
    </xsl:choose>
    <xsl:apply-templates/>
  </xsl:template>

  <!-- A description that is heard as the picture's already, and need not be heard twice. -->
  <xsl:template match="figure[graphic/@url/r:picture-beside(.)]/figDesc[1][empty(.//(ref | ptr | note | pb | *[@ref]))]" as="element()">
    <xsl:element name="{if (tei:is-block(..)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="'figDesc'"/>
      <xsl:attribute name="aria-hidden" select="'true'"/>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
