<!-- The list of emendations: page, what the source reads, what the edition prints, whose fault, how certain. TEI P5, 3.5.1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:emendations" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="emendations" as="element(choice)*" select="tei:in-text($root, 'choice')[@pre:number]"/>
    <xsl:if test="$emendations">
      <block role="heading" level="1" outline="{tei:label('emendations')}"><xsl:sequence select="tei:label('emendations')"/></block>
      <block role="paragraph"><xsl:sequence select="tei:label('emendations-explained-print')"/></block>
      <xsl:for-each select="$emendations">
        <block role="entry">
          <xsl:sequence select="tei:label('page', string(@pre:page)) || '  ' || tei:plain(sic[1]) || ' '"/>
          <run style="supplied">]</run>
          <xsl:sequence select="' ' || tei:plain(corr[1])"/>
          <run style="italic"><xsl:sequence select="'  ' || string-join((tei:label('fault-' || (corr[1]/@type, 'other')[1]), corr[1]/@cert), ', ')"/></run>
        </block>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
