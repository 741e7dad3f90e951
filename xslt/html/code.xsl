<!-- Examples of code and of markup. TEI P5, 23.1.1. Their lines are kept; tags within are shown, and are not of the text. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:eg="http://www.tei-c.org/ns/Examples" xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="eg | eg:egXML | egXML" as="node()+">
    <xsl:text> </xsl:text>
    <code class="{local-name()}"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates mode="r:code"/></code>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="*" mode="r:code" as="element()*">
    <xsl:variable name="attributes" as="xs:string" select="string-join(@*[not(namespace-uri() = 'urn:recension:prepared')] ! (' ' || name() || '=&quot;' || . || '&quot;'))"/>
    <span class="markup" data-furniture="">&lt;<xsl:value-of select="name() || $attributes || (if (node()) then '' else '/')"/>&gt;</span>
    <xsl:if test="node()">
      <span><xsl:apply-templates mode="#current"/></span>
      <span class="markup" data-furniture="">&lt;/<xsl:value-of select="name()"/>&gt;</span>
    </xsl:if>
  </xsl:template>

  <!-- Elements of TEI are what they are everywhere. -->
  <xsl:template match="tei:*" mode="r:code" as="node()*" xmlns:tei="http://www.tei-c.org/ns/1.0">
    <xsl:apply-templates select="." mode="r:text"/>
  </xsl:template>

  <!-- White space at either end is the encoder's. -->
  <xsl:template match="text()" mode="r:code" as="text()?">
    <xsl:variable name="begun" as="xs:string" select="if (preceding-sibling::node() or not(parent::eg | parent::*:egXML)) then . else replace(., '^\s*\n', '')"/>
    <xsl:value-of select="if (following-sibling::node() or not(parent::eg | parent::*:egXML)) then $begun else replace($begun, '\s+$', '')"/>
  </xsl:template>
  <xsl:template match="processing-instruction()" mode="r:code" as="empty-sequence()"/>
</xsl:stylesheet>
