<!-- Choices between what a source reads and what an edition prints. TEI P5, 3.5. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- What the reading layer prints of a choice: the first of its own; where there is none, as with two readings of one blot, the first. -->
  <xsl:function name="tei:printed" as="element()?">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="($choice/corr, $choice/reg, $choice/expan, $choice/*)[1]"/>
  </xsl:function>
</xsl:stylesheet>
