<!-- Dictionaries. TEI P5, 10. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:text-rules" xmlns="urn:recension:text"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The headword stands for itself by a swung dash. -->
  <xsl:template match="(oRef | pRef)[empty(node())]" mode="r:inline" as="element()">
    <furniture>~</furniture>
  </xsl:template>
</xsl:stylesheet>
