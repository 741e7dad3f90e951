<!-- Lists. TEI P5, 3.8. Of which kind a list is, whether it holds items alone, and the marker of each, is written on them when the edition is prepared (pre:list, pre:shape, pre:marker). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <!-- Heads, the items, and what follows them; marks between two items go into the second. -->
  <xsl:template match="list[@pre:shape]" as="element(Q{}div)">
    <xsl:variable name="kind" as="xs:string" select="@pre:list"/>
    <div class="list">
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates select="*[@pre:at = 'before']"/>
      <xsl:element name="{if ($kind = 'labelled') then 'dl' else if ($kind = ('bulleted', 'simple', 'inline')) then 'ul' else 'ol'}">
        <xsl:attribute name="class" select="$r:list-classes($kind)"/>
        <xsl:for-each-group select="*[not(@pre:at)]" group-ending-with="item | label">
          <xsl:apply-templates select="current-group()[last()]" mode="r:part">
            <xsl:with-param name="lead" select="current-group()[position() lt last()]"/>
          </xsl:apply-templates>
        </xsl:for-each-group>
      </xsl:element>
      <xsl:apply-templates select="*[@pre:at = 'after']"/>
    </div>
  </xsl:template>

  <xsl:variable name="r:list-classes" as="map(xs:string, xs:string)" select="map { 'bulleted': '', 'labelled': 'glossary', 'simple': 'simple', 'inline': 'inline',
    'decimal': 'ordered', 'lower-alpha': 'ordered lower-alpha', 'upper-alpha': 'ordered upper-alpha', 'lower-roman': 'ordered lower-roman', 'upper-roman': 'ordered upper-roman' }"/>

  <xsl:template match="item | label" mode="r:part" as="element()">
    <xsl:param name="lead" as="element()*"/>
    <xsl:element name="{if (../@pre:list != 'labelled') then 'li' else if (self::label) then 'dt' else 'dd'}">
      <xsl:sequence select="r:marker(.), r:identity(.)"/>
      <xsl:apply-templates select="$lead"/>
      <xsl:if test="$lead[normalize-space()][not(@pre:number or self::fw)]"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- Its sign, where the encoder wrote it, and the number from which the browser counts on. -->
  <xsl:function name="r:marker" as="attribute()*">
    <xsl:param name="item" as="element()"/>
    <xsl:for-each select="$item/@pre:value"><xsl:attribute name="value" select="."/></xsl:for-each>
    <xsl:for-each select="$item[@n]/@pre:marker"><xsl:attribute name="data-n" select="."/></xsl:for-each>
  </xsl:function>

  <!-- An item of a list that is no list of HTML, since other things stand in it: its marker is shown all the same. -->
  <xsl:template match="item" priority="-1" as="element()">
    <xsl:element name="{if (tei:is-block(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="'item'"/>
      <xsl:for-each select="@pre:marker"><xsl:attribute name="data-n" select="."/></xsl:for-each>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="list | label" priority="-1" as="element()">
    <xsl:call-template name="r:as-it-stands"/>
  </xsl:template>
</xsl:stylesheet>
