<!-- The index of subjects, and what a text generates of itself. TEI P5, 3.9.2. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xmlns="urn:recension:text"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="index" mode="r:inline" as="empty-sequence()"/>

  <!-- The contract with verify: a line begins with each heading, and a colon stands after it. -->
  <xsl:function name="r:subjects" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="terms" as="element(term)*" select="tei:index-terms($root)"/>
    <xsl:if test="exists($terms)">
      <xsl:sequence select="r:heading('subjects')"/>
      <xsl:for-each-group select="$terms" group-by="string(../@indexName)">
        <xsl:sort select="current-grouping-key()"/>
        <xsl:if test="current-grouping-key() ne ''"><block kind="label"><xsl:value-of select="current-grouping-key()"/></block></xsl:if>
        <xsl:for-each-group select="current-group()" group-by="string()">
          <xsl:sort select="tei:sort-key(.)"/>
          <block kind="entry"><xsl:value-of select=". || ': ' || tei:places-said(current-group())"/></block>
        </xsl:for-each-group>
      </xsl:for-each-group>
    </xsl:if>
  </xsl:function>

  <!-- Annotations that stand off the text: the words that each speaks of, then its own. TEI P5, 17.10. -->
  <xsl:function name="r:annotations" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="annotations" as="element()*" select="tei:annotations($root)"/>
    <xsl:if test="exists($annotations)">
      <xsl:sequence select="r:heading('annotations')"/>
      <xsl:for-each select="$annotations">
        <block kind="entry"><xsl:value-of select="string-join((tei:beginning(tei:annotated(.) ! tei:by-id(., $root) ! tei:plain(.)), tei:plain(.)), ': ')"/></block>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>

  <!-- "[Contents", the heads of the text, a line each, "]"; of an index, where it is to be found. -->
  <xsl:template match="divGen[tei:is-generated(.)]" mode="r:blocks" as="element()*">
    <block kind="entry"><xsl:sequence select="r:place(.), r:generated(.)"/></block>
    <xsl:call-template name="r:contents"/>
  </xsl:template>

  <xsl:template match="divGen[tei:is-generated(.)]" mode="r:inline" as="node()*">
    <xsl:text> </xsl:text><xsl:sequence select="r:generated(.)"/><xsl:text> </xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:function name="r:generated" as="element()">
    <xsl:param name="generated" as="element(divGen)"/>
    <gap>
      <xsl:sequence select="r:place($generated)"/>
      <xsl:value-of select="'[' || tei:label('generated-' || tei:generated-kind($generated))"/>
      <xsl:for-each select="tei:generated-heads($generated) ! tei:plain(.)[. ne '']"><line/><xsl:value-of select="translate(., '[]', '()')"/></xsl:for-each>
      <xsl:text>]</xsl:text>
    </gap>
  </xsl:function>
</xsl:stylesheet>
