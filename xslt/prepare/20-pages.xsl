<!-- Pass 20: the page of the source on which each thing begins. The page in force is that of the last pb. TEI P5, 3.11.3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="pre:pages" on-no-match="shallow-copy" on-multiple-match="fail" use-accumulators="pre:page"/>

  <!-- @n, or where the source has none, the count of page beginnings. -->
  <xsl:accumulator name="pre:page" as="item()+" initial-value="0, ''">
    <xsl:accumulator-rule match="text//pb" select="$value[1] + 1, string((@n, $value[1] + 1)[1])"/>
  </xsl:accumulator>

  <xsl:template mode="pre:pages" as="element()"
    match="text//(pb | sp | note | div | div1 | div2 | div3 | div4 | div5 | div6 | div7 | head | p | choice | supplied | gap
      | (persName | placeName | orgName | name | title | rs)[@ref])">
    <xsl:copy>
      <xsl:attribute name="pre:page" select="accumulator-before('pre:page')[2]"/>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
