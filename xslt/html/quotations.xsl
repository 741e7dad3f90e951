<!-- Quotations, speech within prose, and words at a distance. TEI P5, 3.3.3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="q | quote | said | soCalled" as="element()">
    <xsl:variable name="block" as="xs:boolean" select="tei:is-block(.) or tei:holds-blocks(.)"/>
    <xsl:element name="{if ($block and self::quote) then 'blockquote' else if ($block) then 'div' else 'span'}">
      <xsl:attribute name="class" select="local-name(), if (not($block) and r:lacks-quotation-marks(.)) then 'quoted' else ()"/>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- Whether the encoder left the marks to the style sheet: there are none within, and none beside; a label of the speaker does their office. -->
  <xsl:function name="r:lacks-quotation-marks" as="xs:boolean">
    <xsl:param name="quotation" as="element()"/>
    <xsl:sequence select="not($quotation/label) and not(matches($quotation, '^\s*' || $r:quotation-mark))
      and not($quotation/preceding-sibling::node()[1]/self::text()[matches(., $r:quotation-mark || '$')])"/>
  </xsl:function>

  <xsl:variable name="r:quotation-mark" as="xs:string">[&quot;'“”„‟‘’‚‛«»‹›「『〝—–]</xsl:variable>
</xsl:stylesheet>
