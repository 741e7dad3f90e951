<!-- Who speaks. TEI P5, 3.13.2, 8.3.1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- The names of the speakers, by their numbers. -->
  <xsl:variable name="tei:speakers" as="xs:string*" select="tokenize(/*/@pre:speakers, '\n')"/>

  <!-- The names of those whose utterance it is, unless a note of the transcript has just said them. -->
  <xsl:function name="tei:who-speaks" as="xs:string">
    <xsl:param name="utterance" as="element(u)"/>
    <xsl:sequence select="string-join(for $number in tokenize($utterance/@pre:by[not($utterance/@pre:named)]) ! xs:integer(.) return $tei:speakers[$number], ', ')"/>
  </xsl:function>
</xsl:stylesheet>
