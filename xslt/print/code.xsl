<!-- Examples of code and of markup. TEI P5, 23.2.2. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:eg="http://www.tei-c.org/ns/Examples" xmlns:r="urn:recension:print-rules"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="eg | egXML | eg:egXML" mode="r:inline" priority="6" as="node()*">
    <xsl:text> </xsl:text><xsl:apply-templates mode="#current"/><xsl:text> </xsl:text>
  </xsl:template>
</xsl:stylesheet>
