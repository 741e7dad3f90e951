<!-- Pass 90, the last: the places in the file, which the parser wrote down, are dropped. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" xmlns:position="urn:recension:position">

  <xsl:mode name="pre:positions" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:template match="*" mode="pre:positions" as="element()">
    <xsl:copy copy-namespaces="no">
      <xsl:apply-templates select="@* except @position:at, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
