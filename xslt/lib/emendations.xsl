<!-- Emendations in words. TEI P5, 3.5.1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:function name="tei:emendations" as="element(choice)*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="tei:in-text($root, 'choice')[@pre:number]"/>
  </xsl:function>

  <!-- One of those whose fault and certainty are those of more than half, which can be said once for all. -->
  <xsl:function name="tei:usual-emendation" as="element(choice)?">
    <xsl:param name="emendations" as="element(choice)*"/>
    <xsl:for-each-group select="$emendations" group-by="string(@pre:fault)">
      <xsl:if test="count(current-group()) * 2 gt count($emendations)"><xsl:sequence select="."/></xsl:if>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The words of one side. -->
  <xsl:function name="tei:words-of-side" as="xs:string">
    <xsl:param name="side" as="element()"/>
    <xsl:sequence select="(tei:plain($side)[. ne ''], tei:label('nothing'))[1]"/>
  </xsl:function>

  <!-- The source of a fault, and the certainty of the editor: "typist, medium". The words for faults begin with the name. -->
  <xsl:function name="tei:remark-on" as="xs:string?">
    <xsl:param name="choice" as="element(choice)?"/>
    <xsl:param name="faults" as="xs:string"/>
    <xsl:sequence select="string-join(($choice ! corr[1] ! (tei:value-in-words($faults, @type), tei:value-in-words('cert-', @cert)))[. ne ''], ', ')[. ne '']"/>
  </xsl:function>

  <xsl:function name="tei:value-in-words" as="xs:string?">
    <xsl:param name="labels" as="xs:string"/>
    <xsl:param name="value" as="attribute()?"/>
    <xsl:sequence select="$value ! (if (tei:has-label($labels || .)) then tei:label($labels || .) else string())"/>
  </xsl:function>
</xsl:stylesheet>
