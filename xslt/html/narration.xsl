<!-- The notetaker's narration, in blocks or within a speech. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="note[not(@pre:number)]" as="element()">
    <xsl:variable name="block" as="xs:boolean" select="tei:is-block(.)"/>
    <xsl:element name="{if ($block) then 'div' else 'span'}">
      <xsl:attribute name="class" select="if (@type = 'speaker') then 'who-speaks' else if (not(@type = 'commentary')) then 'aside' else if ($block) then 'narration' else 'comment'"/>
      <xsl:if test="@type = ('editorial', 'apparatus')"><xsl:attribute name="data-added"/></xsl:if>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
