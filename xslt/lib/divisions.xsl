<!-- Kinds of divisions without a head. TEI P5, 4.1.1; EpiDoc Guidelines, Text Division. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The type of a division of an edition, or of matter described outside the text (src/tei/described-matter.ts), that would else begin without a word; of a translation its language too. -->
  <xsl:function name="tei:kind-of-division" as="xs:string*">
    <xsl:param name="division" as="element()"/>
    <xsl:if test="$division[@type = ('apparatus', 'translation', 'commentary', 'bibliography') or starts-with(@type, 'header.')][not(@pre:headed)] and $division/node()[self::* or normalize-space()]">
      <xsl:sequence select="replace($division/@type, '^header\.', ''), $division[@type = 'translation']/@xml:lang/normalize-space()[. ne '']"/>
    </xsl:if>
  </xsl:function>

  <!-- The same in the words of the interface. -->
  <xsl:function name="tei:heading-of-division" as="xs:string?">
    <xsl:param name="division" as="element()"/>
    <xsl:variable name="kind" as="xs:string*" select="tei:kind-of-division($division)"/>
    <xsl:if test="exists($kind)"><xsl:sequence select="string-join((tei:label('division-' || $kind[1]), $kind[2] ! ('(' || . || ')')), ' ')"/></xsl:if>
  </xsl:function>
</xsl:stylesheet>
