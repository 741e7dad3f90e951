<!-- Lines of the source that are lines of the text. TEI P5, 3.11.3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- True where a line of the edition ends here, as is written on it when the edition is prepared. -->
  <xsl:function name="tei:ends-line" as="xs:boolean">
    <xsl:param name="lb" as="element(lb)"/>
    <xsl:sequence select="$lb/@pre:line = 'end'"/>
  </xsl:function>
</xsl:stylesheet>
