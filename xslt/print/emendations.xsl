<!-- The list of emendations: what the source reads, what the edition prints, whose fault, how certain. TEI P5, 3.5.1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- A paragraph for each page; what most of them have in common is said once. -->
  <xsl:function name="r:emendations" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="emendations" as="element(choice)*" select="tei:emendations($root)"/>
    <xsl:variable name="usual" as="element(choice)?" select="tei:usual-emendation($emendations)"/>
    <xsl:variable name="usual-fault" as="xs:string?" select="$usual ! @pre:fault"/>
    <xsl:if test="$emendations">
      <xsl:sequence select="r:heading('emendations'),
        r:remark(string-join((tei:label('emendations-explained-print'), tei:remark-on($usual, 'fault-') ! tei:label('emendations-usual', .)), ' '))"/>
      <xsl:for-each-group select="$emendations" group-adjacent="string(@pre:page)">
        <block role="entry">
          <xsl:if test="current-grouping-key() ne ''"><xsl:sequence select="r:own(tei:label('page', current-grouping-key()) || ':', 'italic'), ' '"/></xsl:if>
          <xsl:for-each select="current-group()">
            <xsl:if test="position() gt 1">&#xA0;‖ </xsl:if>
            <xsl:sequence select="r:emendation(.)"/>
            <xsl:if test="not(@pre:fault = $usual-fault)"><xsl:sequence select="tei:remark-on(., 'fault-') ! (' ', r:own(., 'italic'))"/></xsl:if>
          </xsl:for-each>
        </block>
      </xsl:for-each-group>
    </xsl:if>
  </xsl:function>

  <!-- An emendation, "teh ] the": the words that are printed lead to their place. -->
  <xsl:function name="r:emendation" as="node()+">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:for-each select="$choice">
      <xsl:value-of select="tei:words-of-side(sic[1])"/>
      <xsl:text> </xsl:text>
      <run style="supplied">]</run>
      <xsl:text> </xsl:text>
      <link target="#{$r:own-ids}c{@pre:number}"><xsl:value-of select="tei:words-of-side(corr[1])"/></link>
      <xsl:if test="@pre:other-sides"><xsl:value-of select="' ' || tei:other-sides(.)"/></xsl:if>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
