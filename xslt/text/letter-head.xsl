<!-- The letter-head: title, author, release and edition, and how to cite it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xmlns="urn:recension:text"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:letter-head" as="element()+">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="file" as="element(fileDesc)*" select="$root/teiHeader/fileDesc"/>
    <xsl:variable name="release" as="element(bibl)?" select="tei:release($root)"/>
    <block kind="title"><xsl:sequence select="$tei:title"/></block>
    <xsl:for-each select="$file/titleStmt/(title[@type = 'sub'], author)[tei:plain(.) ne '']"><block kind="title"><xsl:sequence select="tei:plain(.)"/></block></xsl:for-each>
    <xsl:sequence select="r:facts(tei:letter-facts($root)),
      r:imprint('released', ($release/publisher, $release/date)), r:imprint('case', $release/idno[@type = 'case']),
      r:imprint('document', $release/idno[@type = 'document']),
      r:imprint('edition', tei:imprint($root))"/>
    <block kind="entry"><xsl:sequence select="tei:label('cite') || ': ' || tei:citation($root)"/></block>
  </xsl:function>

  <!-- A line each; neighbours of one label after it. -->
  <xsl:function name="r:facts" as="element()*">
    <xsl:param name="facts" as="element(Q{}fact)*"/>
    <xsl:for-each-group select="$facts" group-adjacent="string(@label)">
      <block kind="entry"><xsl:value-of select="tei:fact-label(.) || ': ' || string-join(current-group(), '; ')"/></block>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="r:imprint" as="element()?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="values" as="element()*"/>
    <xsl:variable name="words" as="xs:string*" select="($values ! tei:plain(.))[. ne '']"/>
    <xsl:if test="exists($words)">
      <block kind="entry"><xsl:sequence select="tei:label($label) || ': ' || string-join($words, ', ')"/></block>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
