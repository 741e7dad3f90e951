<!-- Examples of code and of markup: their lines are kept, and so is how far each stands in. TEI P5, 23.1.1. Tags are shown, and are not of the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:eg="http://www.tei-c.org/ns/Examples" xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:text" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="eg | egXML | eg:egXML" mode="r:inline" as="node()*">
    <line indent="4"/>
    <xsl:apply-templates mode="r:code"/>
    <xsl:sequence select="r:line()"/>
  </xsl:template>

  <!-- One that stands among blocks is a block of lines. -->
  <xsl:template match="(eg | egXML)[not(@pre:holds-blocks)]" mode="r:blocks" as="element()">
    <xsl:call-template name="r:block"><xsl:with-param name="nodes" select="."/></xsl:call-template>
  </xsl:template>

  <xsl:template match="*" mode="r:code" as="node()*">
    <xsl:variable name="attributes" as="xs:string" select="string-join(@*[not(namespace-uri() = 'urn:recension:prepared')] ! (' ' || name() || '=&quot;' || . || '&quot;'))"/>
    <furniture><xsl:value-of select="'&lt;' || name() || $attributes || (if (node()) then '' else '/') || '&gt;'"/></furniture>
    <xsl:apply-templates mode="#current"/>
    <xsl:if test="node()"><furniture><xsl:value-of select="'&lt;/' || name() || '&gt;'"/></furniture></xsl:if>
  </xsl:template>

  <!-- Elements of TEI are what they are everywhere. -->
  <xsl:template match="tei:*" mode="r:code" as="node()*" xmlns:tei="http://www.tei-c.org/ns/1.0">
    <xsl:apply-templates select="." mode="r:inline"/>
  </xsl:template>

  <xsl:template match="text()" mode="r:code" as="node()*">
    <xsl:variable name="lines" as="xs:string*" select="tokenize(., '\r?\n')"/>
    <xsl:variable name="filled" as="xs:integer*" select="index-of($lines ! (normalize-space() ne ''), true())"/>
    <!-- Empty lines at either end of the code are the encoder's. -->
    <xsl:variable name="is-direct" as="xs:boolean" select="exists((parent::eg, parent::*:egXML))"/>
    <xsl:variable name="first" as="xs:integer?" select="if ($is-direct and not(preceding-sibling::*)) then $filled[1] else 1"/>
    <xsl:variable name="last" as="xs:integer?" select="if ($is-direct and not(following-sibling::*)) then $filled[last()] else count($lines)"/>
    <xsl:for-each select="$lines">
      <xsl:if test="position() gt $first and position() lt $last and not(normalize-space())"><blank-line/></xsl:if>
      <xsl:if test="position() gt 1"><line indent="{4 + tei:indent-of(.)}"/></xsl:if>
      <xsl:sequence select="r:spaced(tei:line-of-code(., position()))"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="processing-instruction()" mode="r:code" as="empty-sequence()"/>
</xsl:stylesheet>
