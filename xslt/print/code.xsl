<!-- Examples of code and of markup: their lines are kept, but for empty ones, and so is how far each stands in. TEI P5, 23.1.1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:eg="http://www.tei-c.org/ns/Examples" xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xmlns="urn:recension:print"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="eg | egXML | eg:egXML" mode="r:inline" priority="6" as="node()*">
    <line-break/>
    <xsl:apply-templates mode="r:code"/>
    <line-break/>
  </xsl:template>

  <!-- One that stands among blocks is a block of lines. -->
  <xsl:template match="(eg | egXML)[not(@pre:holds-blocks)]" mode="r:blocks" as="element()">
    <xsl:call-template name="r:block"><xsl:with-param name="nodes" select="."/></xsl:call-template>
  </xsl:template>

  <xsl:template match="*" mode="r:code" as="node()*">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- Elements of TEI are what they are everywhere. -->
  <xsl:template match="tei:*" mode="r:code" as="node()*" xmlns:tei="http://www.tei-c.org/ns/1.0">
    <xsl:apply-templates select="." mode="r:inline"/>
  </xsl:template>

  <!-- The space before a line is set by spaces that are of no word. -->
  <xsl:template match="text()" mode="r:code" as="node()*">
    <xsl:variable name="is-followed" as="xs:boolean" select="exists(following-sibling::*)"/>
    <xsl:for-each select="tokenize(., '\r?\n')">
      <xsl:variable name="indent" as="xs:integer" select="tei:indent-of(.)"/>
      <xsl:if test="position() gt 1"><line-break/></xsl:if>
      <xsl:if test="position() gt 1 and $indent gt 0 and (normalize-space() or $is-followed and position() eq last())">
        <run furniture="true"><xsl:value-of select="(1 to min(($indent, $r:deepest))) ! '&#xA0;'" separator=""/></run>
      </xsl:if>
      <xsl:value-of select="tei:line-of-code(., position())"/>
    </xsl:for-each>
  </xsl:template>

  <!-- In spaces: what is deeper cannot be meant. -->
  <xsl:variable name="r:deepest" as="xs:integer" select="40"/>

  <xsl:template match="processing-instruction()" mode="r:code" as="empty-sequence()"/>
</xsl:stylesheet>
