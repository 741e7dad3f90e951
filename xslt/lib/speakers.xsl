<!-- The speakers of a document. TEI P5, 3.13.2, 8.3.1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- The names of the speakers, by their numbers; whom the document does not name, it is said, is designated so. -->
  <xsl:variable name="tei:unnamed" as="xs:integer*" select="tokenize(/*/@pre:unnamed) ! xs:integer(.)"/>
  <xsl:variable name="tei:speakers" as="xs:string*"
    select="tokenize(/*/@pre:speakers, '\n') ! (if (position() = $tei:unnamed) then tei:label('speaker-unnamed', .) else .)"/>

  <!-- The names of those who speak, unless a label or a note has just said them. -->
  <xsl:function name="tei:who-speaks" as="xs:string">
    <xsl:param name="speech" as="element()"/>
    <xsl:sequence select="string-join(for $number in tokenize($speech/@pre:by[not($speech/@pre:named)]) ! xs:integer(.) return $tei:speakers[$number], ', ')"/>
  </xsl:function>
</xsl:stylesheet>
