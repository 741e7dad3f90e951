<!-- What is withheld or missing: how much, and by which exemption. TEI P5, 3.5.3; att.dimensions. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="gap" as="element(Q{}span)">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <span class="gap" data-furniture="" role="note" aria-label="{tei:label(if (@reason = 'redacted') then 'redaction' else 'gap', r:extent(.))}">
      <xsl:sequence select="r:identity(.)"/>
      <xsl:value-of select="'[' || r:extent(.)"/>
      <xsl:for-each select="@ana/tokenize(.) ! key('r:category', substring-after(., '#'), root(current()))">
        <xsl:text> · </xsl:text>
        <xsl:choose>
          <xsl:when test="$linked"><xsl:sequence select="r:exemption-name(.)"/></xsl:when>
          <xsl:otherwise><a href="#{@xml:id}"><xsl:sequence select="r:exemption-name(.)"/></a></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
      <xsl:value-of select="desc ! ('; ' || tei:plain(.))" separator=""/>
      <xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <xsl:key name="r:category" match="category[@xml:id]" use="@xml:id"/>

  <xsl:function name="r:exemption-name" as="xs:string">
    <xsl:param name="category" as="element(category)"/>
    <xsl:sequence select="string(($category/@n, $category/catDesc/(term, idno, label)[1]/tei:plain(.), $category/catDesc[1]/tei:plain(.),
      $category/@xml:id)[1])"/>
  </xsl:function>

  <!-- "3 lines withheld", "extent not stated". -->
  <xsl:function name="r:extent" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="reason" as="xs:string" select="'gap-' || ($gap/@reason ! tokenize(.)[1], 'lost')[1]"/>
    <xsl:variable name="unit" as="xs:string" select="($gap/@unit/string(), 'character')[1]"/>
    <xsl:variable name="plural" as="xs:string" select="'unit-' || $unit || (if ($gap/@quantity = '1') then '' else 's')"/>
    <xsl:variable name="extent" as="xs:string" select="if ($gap/@quantity) then $gap/@quantity || ' '
      || (if (tei:has-label($plural)) then tei:label($plural) else $unit) else ($gap/@extent/string(), tei:label('extent-not-stated'))[1]"/>
    <xsl:sequence select="$extent || ' ' || (if (tei:has-label($reason)) then tei:label($reason) else $gap/@reason/string())"/>
  </xsl:function>
</xsl:stylesheet>
