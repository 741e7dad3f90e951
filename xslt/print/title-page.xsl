<!-- The title page and the metadata of the file, from the header. TEI P5, 2.2. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:e="urn:recension:record" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:metadata" as="attribute()+">
    <xsl:attribute name="title" select="$tei:title"/>
    <xsl:attribute name="author" select="$tei:record/e:author" separator=", "/>
    <xsl:attribute name="subject" select="$tei:record/e:subtitle"/>
    <xsl:attribute name="keywords" select="$tei:record/(e:participant, e:number)" separator="; "/>
    <xsl:attribute name="date" select="string($tei:record/e:issued)"/>
    <xsl:attribute name="wordsLanguage" select="$tei:labels/@xml:lang"/>
    <xsl:attribute name="contentsTitle" select="tei:label('contents')"/>
    <xsl:attribute name="sourcePage" select="tei:label('source-page')"/>
    <xsl:attribute name="sourcePages" select="tei:label('source-pages')"/>
    <xsl:attribute name="runningTitle" select="($tei:record/e:short-title, $tei:title)[1]"/>
  </xsl:function>

  <xsl:function name="r:title-page" as="element()+">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="file" as="element(fileDesc)*" select="$root/teiHeader/fileDesc"/>
    <line role="title"><xsl:sequence select="$tei:record/e:title/@xml:lang, $tei:title"/></line>
    <xsl:for-each select="$file/titleStmt/title[@type = 'sub']"><line role="subtitle"><xsl:sequence select="r:language-of(.), tei:plain(.)"/></line></xsl:for-each>
    <xsl:for-each select="$file/titleStmt/author[tei:plain(.) ne '']"><line role="byline"><xsl:sequence select="r:language-of(.), tei:plain(.)"/></line></xsl:for-each>
    <xsl:for-each-group select="tei:letter-facts($root)[@label != 'letter-context']" group-adjacent="string(@label)">
      <line role="imprint"><xsl:sequence select="$r:words-language"/><xsl:value-of select="tei:fact-label(.) || ': ' || string-join(current-group(), '; ')"/></line>
    </xsl:for-each-group>
    <xsl:for-each select="tei:imprint($root)">
      <line role="imprint"><xsl:sequence select="r:language-of(.), tei:plain(.)"/></line>
    </xsl:for-each>
  </xsl:function>

  <!-- The language of the nearest element that has one, where it is not that of the document. -->
  <xsl:function name="r:language-of" as="attribute(xml:lang)?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/ancestor-or-self::*[@xml:lang][1][exists(..[self::*])]/@xml:lang"/>
  </xsl:function>
</xsl:stylesheet>
