<!-- The file as a whole: head, landmarks, and the order of the sections. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:e="urn:recension:record" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:page">

  <!-- The prefix of each id that is not of the document, so that none is there twice. -->
  <xsl:variable name="r:own" as="xs:string" select="string(/*/@pre:own-ids)"/>

  <!-- Nothing may run or be fetched; render/html/seal-page.ts puts in the digests, and the hosts of the pictures that the page names. -->
  <xsl:variable name="r:policy" as="xs:string">default-src 'none'; style-src 'sha256-style'; script-src 'sha256-script'; img-src 'pictures'; base-uri 'none'; form-action 'none'</xsl:variable>

  <xsl:template match="/" as="element()">
    <html lang="{$tei:labels/@xml:lang}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="{$r:policy}"/>
        <meta name="color-scheme" content="light dark"/>
        <title><xsl:sequence select="$tei:title"/></title>
        <xsl:sequence select="r:metadata(/*)"/>
        <style>:root{--source:"<xsl:value-of select="translate(tei:label('source-before'), '&quot;\&lt;', '')"/> "}</style>
      </head>
      <body>
        <a class="skip" href="#{$r:own}text"><xsl:sequence select="tei:label('skip')"/></a>
        <xsl:apply-templates select="*"/>
        <xsl:if test="$script"><script><xsl:value-of select="$script"/></script></xsl:if>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="*" as="element()+">
    <xsl:variable name="apparatus" as="element()*" select="r:notes(.), r:witnesses(.), r:redactions(.), r:emendations(.), r:annotations(.), r:index(.), r:subjects(.), r:page-list(.)"/>
    <xsl:variable name="statements" as="element()*" select="r:about-source(.), r:method(.), r:rights(.)"/>
    <header><xsl:sequence select="r:title-block(.)"/></header>
    <aside aria-label="{tei:label('tools')}">
      <xsl:sequence select="r:search(.), r:contents(., ($apparatus[not(@hidden)], $statements)), r:legend(.), r:speakers(.), r:cite(.), r:theme()"/>
    </aside>
    <main>
      <article id="{$r:own}text" data-text="{if (r:has-two-layers(.)) then 'both' else ()}">
        <xsl:sequence select="r:language-of-text()"/>
        <xsl:for-each select="tei:texts(.)">
          <xsl:variable name="id" as="xs:string" select="$r:own || 'title.' || position()"/>
          <xsl:for-each select="tei:title-of-text(.)"><h2 class="title-of-text" id="{$id}" data-furniture=""><xsl:sequence select="r:language(.), tei:plain(.)"/></h2></xsl:for-each>
          <xsl:apply-templates select="." mode="r:text"/>
        </xsl:for-each>
      </article>
      <xsl:sequence select="$apparatus"/>
    </main>
    <xsl:where-populated><footer><xsl:sequence select="$statements"/></footer></xsl:where-populated>
  </xsl:template>

  <!-- The language of the text; where it is not known, it is not that of the interface. -->
  <xsl:function name="r:language-of-text" as="attribute()*">
    <xsl:variable name="language" as="xs:string" select="string($tei:record/e:language ! tei:language-tag(.))"/>
    <xsl:attribute name="lang" select="$language"/>
    <xsl:if test="tei:is-right-to-left($language)"><xsl:attribute name="dir" select="'rtl'"/></xsl:if>
  </xsl:function>

  <!-- True where the text as a whole is written from right to left. -->
  <xsl:variable name="r:is-right-to-left" as="xs:boolean" select="exists(r:language-of-text()[name() = 'dir'])"/>

  <!-- The language of an element, where it says one, and its direction, where that is not the usual one. -->
  <xsl:function name="r:language" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="$element/@xml:lang ! tei:language-tag(.)">
      <xsl:attribute name="lang" select="."/>
      <xsl:choose>
        <xsl:when test="tei:is-right-to-left(.)"><xsl:attribute name="dir" select="'rtl'"/></xsl:when>
        <xsl:when test="$r:is-right-to-left"><xsl:attribute name="dir" select="'ltr'"/></xsl:when>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <!-- The id by which an element is cited, its language, and how the source sets it. -->
  <xsl:function name="r:identity" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates select="$element ! (@xml:id, @pre:looks, @xml:lang)" mode="r:identity"/>
  </xsl:function>

  <xsl:mode name="r:identity" on-no-match="fail"/>

  <xsl:template match="@xml:id" mode="r:identity" as="attribute()"><xsl:attribute name="id" select="."/></xsl:template>
  <xsl:template match="@pre:looks" mode="r:identity" as="attribute()"><xsl:attribute name="data-rend" select="."/></xsl:template>
  <xsl:template match="@xml:lang" mode="r:identity" as="attribute()*"><xsl:sequence select="r:language(..)"/></xsl:template>
</xsl:stylesheet>
