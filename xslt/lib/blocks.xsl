<!-- Which elements begin a line of their own: written on them when the edition is prepared. TEI P5, 1.3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" exclude-result-prefixes="#all">

  <xsl:function name="tei:is-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/@pre:block)"/>
  </xsl:function>

  <!-- Whether a block stands anywhere within, so that no paragraph of HTML can hold it. -->
  <xsl:function name="tei:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/@pre:holds-blocks)"/>
  </xsl:function>
</xsl:stylesheet>
