<!-- What is true of TEI whatever is made of it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- A note that stands apart from the text, at the foot of a page or at the end: all but the narration and those marked inline. -->
  <xsl:function name="tei:is-out-of-line" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="not($note/@type = 'commentary' or $note/@place = 'inline')"/>
  </xsl:function>

  <!-- A choice between what the source reads and what it ought to read. TEI P5, 3.5.1. -->
  <xsl:function name="tei:is-emendation" as="xs:boolean">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="exists($choice/sic) and exists($choice/corr)"/>
  </xsl:function>
</xsl:stylesheet>
