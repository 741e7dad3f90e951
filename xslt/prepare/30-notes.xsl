<!-- Pass 30: out-of-line notes and emendations, each numbered from 1 in the order of the document. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="pre:notes" on-no-match="shallow-copy" on-multiple-match="fail"
    use-accumulators="pre:note-count pre:emendation-count"/>

  <xsl:accumulator name="pre:note-count" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//note[tei:is-out-of-line(.)]" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:accumulator name="pre:emendation-count" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//choice[tei:is-emendation(.)]" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:template match="text//note[tei:is-out-of-line(.)]" mode="pre:notes" as="element()">
    <xsl:copy>
      <xsl:attribute name="pre:number" select="accumulator-before('pre:note-count')"/>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="text//choice[tei:is-emendation(.)]" mode="pre:notes" as="element()">
    <xsl:copy>
      <xsl:attribute name="pre:number" select="accumulator-before('pre:emendation-count')"/>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
