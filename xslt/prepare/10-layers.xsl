<!-- Pass 10: the layer asked for. Reading keeps each choice whole, since an edition shows both sides; diplomatic keeps what
     the source reads, and nothing that an editor added. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="pre:layers" on-no-match="shallow-copy" on-multiple-match="fail"/>
  <xsl:mode name="pre:reading" on-no-match="shallow-copy" on-multiple-match="fail"/>
  <xsl:mode name="pre:diplomatic" on-no-match="shallow-copy" on-multiple-match="fail"/>
  <xsl:mode name="pre:witness" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:template match="/*" mode="pre:layers" as="element()">
    <xsl:copy>
      <xsl:attribute name="pre:layer" select="$layer"/>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="teiHeader" mode="pre:layers" as="element()">
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template match="text" mode="pre:layers" as="element()">
    <xsl:choose>
      <xsl:when test="$layer = 'diplomatic'"><xsl:apply-templates select="." mode="pre:diplomatic"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="pre:reading"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Reading: what is outside the layer keeps its words for the lists of emendations and of pages, and counts for nothing else. -->
  <xsl:template match="choice/*[not(. is (../(corr, reg, expan, *))[1])] | fw" mode="pre:reading" as="element()">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates mode="pre:witness"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="(pb | note)" mode="pre:witness" as="empty-sequence()"/>

  <xsl:template match="choice[not(ancestor::fw)]" mode="pre:witness" as="node()*">
    <xsl:apply-templates select="." mode="pre:diplomatic"/>
  </xsl:template>

  <!-- Diplomatic: of a choice the side of the source; where there is none, as with two readings of one blot, the first. -->
  <xsl:template match="choice" mode="pre:diplomatic" as="node()*">
    <xsl:apply-templates select="(sic, orig, abbr, *)[1]" mode="pre:source-side"/>
  </xsl:template>

  <xsl:mode name="pre:source-side" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="sic | orig | abbr" mode="pre:source-side" as="node()*">
    <xsl:apply-templates mode="pre:diplomatic"/>
  </xsl:template>

  <xsl:template match="*" priority="-1" mode="pre:source-side" as="node()*">
    <xsl:apply-templates select="." mode="pre:diplomatic"/>
  </xsl:template>

  <xsl:template match="supplied | note[@type = 'editorial']" mode="pre:diplomatic" as="empty-sequence()"/>
</xsl:stylesheet>
