<!-- The list of emendations: what the source reads, what the edition prints, whose fault, how certain. TEI P5, 3.5.1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- A paragraph for each page; what most of them have in common is said once. -->
  <xsl:function name="r:emendations" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="emendations" as="element(choice)*" select="tei:in-text($root, 'choice')[@pre:number]"/>
    <xsl:variable name="usual" as="element(choice)?" select="r:usual($emendations)"/>
    <xsl:variable name="usual-remark" as="xs:string" select="string($usual ! r:remark-on(.))"/>
    <xsl:if test="$emendations">
      <xsl:sequence select="r:heading('emendations'),
        r:remark(string-join((tei:label('emendations-explained-print'), $usual-remark[. ne ''] ! tei:label('emendations-usual', .)), ' '))"/>
      <xsl:for-each-group select="$emendations" group-adjacent="string(@pre:page)">
        <block role="entry">
          <xsl:if test="current-grouping-key() ne ''"><xsl:sequence select="r:own(tei:label('page', current-grouping-key()) || ':', 'italic'), ' '"/></xsl:if>
          <xsl:for-each select="current-group()">
            <xsl:if test="position() gt 1">&#xA0;‖ </xsl:if>
            <xsl:sequence select="r:emendation(.)"/>
            <xsl:if test="not(r:class(.) eq $usual ! r:class(.))"><xsl:sequence select="r:remark-on(.)[. ne ''] ! (' ', r:own(., 'italic'))"/></xsl:if>
          </xsl:for-each>
        </block>
      </xsl:for-each-group>
    </xsl:if>
  </xsl:function>

  <!-- What is printed leads to its place. -->
  <xsl:function name="r:emendation" as="node()+">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:for-each select="$choice">
      <xsl:value-of select="r:words(sic)"/>
      <xsl:text> </xsl:text>
      <run style="supplied">]</run>
      <xsl:text> </xsl:text>
      <link target="#{$r:own-ids}c{@pre:number}"><xsl:value-of select="r:words(corr)"/></link>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:words" as="xs:string">
    <xsl:param name="sides" as="element()+"/>
    <xsl:sequence select="(tei:plain($sides[1])[. ne ''], tei:label('nothing'))[1]"/>
  </xsl:function>

  <!-- Whose fault it is, and how certain the editor: "typist, medium certainty". -->
  <xsl:function name="r:remark-on" as="xs:string">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="string-join($choice ! corr[1] ! (r:in-words('fault-', @type), r:in-words('cert-', @cert)), ', ')"/>
  </xsl:function>

  <xsl:function name="r:in-words" as="xs:string?">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="value" as="attribute()?"/>
    <xsl:sequence select="$value ! (if (tei:has-label($kind || .)) then tei:label($kind || .) else string())"/>
  </xsl:function>

  <!-- One of those whose class more than half of them share. -->
  <xsl:function name="r:usual" as="element(choice)?">
    <xsl:param name="emendations" as="element(choice)*"/>
    <xsl:for-each-group select="$emendations" group-by="r:class(.)">
      <xsl:if test="count(current-group()) * 2 gt count($emendations)"><xsl:sequence select="."/></xsl:if>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="r:class" as="xs:string">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="string-join($choice ! corr[1] ! (@type, @cert), ' ')"/>
  </xsl:function>
</xsl:stylesheet>
