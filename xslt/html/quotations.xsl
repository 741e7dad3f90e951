<!-- Quotations, speech within prose, and words at a distance. TEI P5, 3.3.3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <!-- Quotations; the marks that the encoder left to the style sheet are those of the language: see core/quotation-marks. -->
  <xsl:template match="q | quote | said | soCalled" as="element()">
    <xsl:variable name="block" as="xs:boolean" select="tei:is-block(.) or (tei:holds-blocks(.) and not(tei:words-run-on(.)))"/>
    <xsl:element name="{if ($block and self::quote) then 'blockquote' else if ($block) then 'div' else 'span'}">
      <xsl:attribute name="class" select="local-name(), @pre:quoted ! 'quoted'"/>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
