<!-- An element that no other module knows: its text is shown, never dropped, and the editor is told. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="*" priority="-10" as="element()">
    <xsl:message error-code="pre:REC-P001" select="name()"/>
    <xsl:call-template name="r:as-it-stands"/>
  </xsl:template>
</xsl:stylesheet>
