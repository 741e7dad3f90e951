<!-- What the edition is called. TEI P5, 2.2.1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="tei:title" as="xs:string">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="(tei:main-title($root)/tei:plain(.), tei:label('untitled'))[1]"/>
  </xsl:function>

  <!-- The main title; of a letter or an article its own before that of the series it stands in. -->
  <xsl:function name="tei:main-title" as="element(title)?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="titles" as="element(title)*" select="($root/teiHeader/fileDesc/titleStmt)[1]/title[normalize-space()]"/>
    <xsl:sequence select="($titles[@type = 'main'][not(@level = 's')], $titles[@level = 'a'], $titles[not(@level = 's')], $titles)[1]"/>
  </xsl:function>

  <xsl:variable name="tei:is-corpus" as="xs:boolean" select="exists(/*/(TEI | teiCorpus))"/>

  <!-- The title that stands before a text of a corpus, unless that begins with it: that of its own header. TEI P5, 15.1. -->
  <xsl:function name="tei:title-of-text" as="element(title)?">
    <xsl:param name="text" as="element(text)"/>
    <xsl:sequence select="$text[@pre:titled]/parent::TEI ! tei:main-title(.)"/>
  </xsl:function>
</xsl:stylesheet>
