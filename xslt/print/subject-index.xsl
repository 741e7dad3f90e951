<!-- The index of subjects: each heading that the text asks for, and the pages of the source. TEI P5, 3.9.2. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The place that a heading leads to. -->
  <xsl:template match="index" mode="r:inline" as="element()">
    <anchor id="{@xml:id}"/>
  </xsl:template>

  <!-- The end of a passage of which a heading speaks. -->
  <xsl:template match="anchor[@pre:ends] | milestone[@pre:ends]" mode="r:inline" as="element()">
    <anchor id="{r:end-of-passage(@pre:ends)}"/>
  </xsl:template>

  <!-- The contract with verify: a line begins with each heading, and a colon stands after it. -->
  <xsl:function name="r:subjects" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="terms" as="element(term)*" select="tei:index-terms($root)"/>
    <xsl:if test="exists($terms)">
      <xsl:sequence select="r:heading('subjects'), r:remark(tei:label('index-explained'))"/>
      <xsl:for-each-group select="$terms" group-by="string(../@indexName)">
        <xsl:sort select="current-grouping-key()"/>
        <xsl:if test="current-grouping-key() ne ''"><block role="heading" level="2"><xsl:value-of select="current-grouping-key()"/></block></xsl:if>
        <xsl:for-each-group select="current-group()" group-by="string()">
          <xsl:sort select="tei:sort-key(.)"/>
          <block role="entry"><xsl:value-of select=". || ': '"/><xsl:sequence select="r:places(current-group()/..)"/></block>
        </xsl:for-each-group>
      </xsl:for-each-group>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
