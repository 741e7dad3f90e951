<!-- The words of the interface, by language: xslt/labels. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tei="urn:recension:tei" exclude-result-prefixes="#all">

  <!-- The URI of the words of the interface. -->
  <xsl:param name="labels" as="xs:string" select="'recension://labels/en'"/>

  <xsl:variable name="tei:labels" as="element()" select="doc($labels)/*"/>
  <xsl:variable name="tei:words" as="map(xs:string, xs:string)" select="map:merge($tei:labels/* ! map:entry(string(@id), string(.)))"/>

  <xsl:function name="tei:has-label" as="xs:boolean">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="map:contains($tei:words, $id)"/>
  </xsl:function>

  <xsl:function name="tei:label" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="($tei:words($id), $id)[1]"/>
  </xsl:function>

  <!-- The words, with {} replaced by the value, where they have room for one. -->
  <xsl:function name="tei:label" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="replace(tei:label($id), '{}', $value, 'q')"/>
  </xsl:function>
</xsl:stylesheet>
