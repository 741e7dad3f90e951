<!-- Titles of the texts of a corpus. TEI P5, 16.1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:variable name="tei:is-corpus" as="xs:boolean" select="exists(/*/(TEI | teiCorpus))"/>

  <!-- The title that stands before a text of a corpus, unless that begins with it: that of its own header. -->
  <xsl:function name="tei:title-of-text" as="element(title)?">
    <xsl:param name="text" as="element(text)"/>
    <xsl:sequence select="$text/parent::TEI/teiHeader/fileDesc/titleStmt/title[@pre:before-text]"/>
  </xsl:function>
</xsl:stylesheet>
