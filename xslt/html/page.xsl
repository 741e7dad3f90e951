<!-- The file as a whole: head, landmarks, and the order of the sections. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:page">

  <xsl:template match="/" as="element()">
    <html lang="{$tei:labels/@xml:lang}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
        <meta name="color-scheme" content="light dark"/>
        <title><xsl:sequence select="r:title(/*)"/></title>
        <xsl:for-each select="r:authors(/*)"><meta name="author" content="{.}"/></xsl:for-each>
        <xsl:sequence select="r:metadata(/*)"/>
        <style><xsl:value-of select="$css"/></style>
      </head>
      <body>
        <a class="skip" href="#text"><xsl:sequence select="tei:label('skip')"/></a>
        <xsl:apply-templates select="*"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="*" as="element()+">
    <xsl:variable name="apparatus" as="element()*" select="r:notes(.), r:witnesses(.), r:emendations(.), r:index(.), r:page-list(.)"/>
    <xsl:variable name="statements" as="element()*" select="r:method(.), r:rights(.)"/>
    <header><xsl:sequence select="r:title-block(.), r:legend(.)"/></header>
    <xsl:sequence select="r:contents(., ($apparatus, $statements))"/>
    <main>
      <article id="text" data-text="">
        <xsl:sequence select="r:language(.)"/>
        <xsl:apply-templates select="tei:texts(.)" mode="r:text"/>
      </article>
      <xsl:sequence select="$apparatus"/>
    </main>
    <footer><xsl:sequence select="$statements"/></footer>
  </xsl:template>

  <!-- The language of an element, where it says one, and its direction, where that is not the usual one. -->
  <xsl:function name="r:language" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="$element/@xml:lang[matches(., '^[A-Za-z0-9-]+$')]">
      <xsl:attribute name="lang" select="."/>
      <xsl:if test="tei:is-right-to-left(.)"><xsl:attribute name="dir" select="'rtl'"/></xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- The id by which an element is cited, its language, and how the source sets it. -->
  <xsl:function name="r:identity" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="$element/@xml:id"><xsl:attribute name="id" select="."/></xsl:for-each>
    <xsl:for-each select="$element/@pre:looks"><xsl:attribute name="data-rend" select="."/></xsl:for-each>
    <xsl:sequence select="r:language($element)"/>
  </xsl:function>
</xsl:stylesheet>
