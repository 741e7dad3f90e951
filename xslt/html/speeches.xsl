<!-- Speeches: the label as typed, how it was said, what was said. TEI P5, 3.13.2 and 7.2.2. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="sp" as="element(Q{}div)">
    <div class="sp"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></div>
  </xsl:template>

  <!-- Label and manner run into the first paragraph: a space parts them, as lines of their own would. -->
  <xsl:template match="sp/speaker | sp/stage" as="node()+">
    <xsl:text> </xsl:text>
    <xsl:element name="{if (self::speaker) then 'b' else 'i'}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- A direction is never of the word before it, wherever it stands. -->
  <xsl:template match="speaker | stage" priority="-0.1" as="node()+">
    <xsl:text> </xsl:text><xsl:call-template name="r:as-it-stands"/><xsl:text> </xsl:text>
  </xsl:template>
</xsl:stylesheet>
