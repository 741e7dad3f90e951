<!-- The index of subjects: each heading that the text asks for, and where. TEI P5, 3.9.2. A term is a heading in plain words, and
     stands where its place is, when the edition is prepared. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:function name="tei:index-terms" as="element(term)*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="tei:in-text($root, 'index')/term"/>
  </xsl:function>

  <!-- By which a heading is put in order: as the encoder says, else its letters, without case and accents. -->
  <xsl:function name="tei:sort-key" as="xs:string">
    <xsl:param name="term" as="element(term)"/>
    <xsl:sequence select="tei:alphabetical(($term/@sortKey, $term)[1])"/>
  </xsl:function>

  <!-- The page of its place; of a passage, "3–5". -->
  <xsl:function name="tei:pages-of-index" as="xs:string">
    <xsl:param name="index" as="element(index)"/>
    <xsl:sequence select="string-join($index ! (@pre:page, @pre:to), '–')"/>
  </xsl:function>

  <!-- "p." or "pp.", before such. -->
  <xsl:function name="tei:label-of-pages" as="xs:string">
    <xsl:param name="pages" as="xs:string+"/>
    <xsl:param name="indices" as="element(index)+"/>
    <xsl:sequence select="tei:label(if (count($pages) = 1 and empty($indices/@pre:to)) then 'page-before-link' else 'pages-before-link') || ' '"/>
  </xsl:function>

  <!-- The places that a heading leads to, for whoever cannot follow a link: pages; of a text without pages, the heads that stand above. -->
  <xsl:function name="tei:places-said" as="xs:string">
    <xsl:param name="terms" as="element(term)+"/>
    <xsl:variable name="pages" as="xs:string*" select="distinct-values($terms/..[@pre:page ne ''] ! tei:pages-of-index(.))"/>
    <xsl:variable name="heads" as="xs:string*" select="distinct-values($terms ! ancestor::*[@pre:headed][1]/head[1]/tei:plain(.)[. ne ''])"/>
    <xsl:sequence select="if (exists($pages)) then tei:label-of-pages($pages, $terms/..) || string-join($pages, ', ')
      else if (exists($heads)) then string-join($heads, '; ') else '×' || count($terms)"/>
  </xsl:function>

  <!-- The kind of list that a text asks to have generated where a divGen stands: toc, figlist, tablist, index; nothing where it is not known. TEI P5, 4.4. -->
  <xsl:function name="tei:generated-kind" as="xs:string?">
    <xsl:param name="generated" as="element(divGen)"/>
    <xsl:variable name="type" as="xs:string" select="lower-case($generated/@type)"/>
    <xsl:sequence select="if ($type = ('toc', 'contents')) then 'toc' else if (starts-with($type, 'index')) then 'index' else $type[. = ('figlist', 'tablist')]"/>
  </xsl:function>

  <xsl:function name="tei:is-generated" as="xs:boolean">
    <xsl:param name="generated" as="element(divGen)"/>
    <xsl:sequence select="exists(tei:generated-kind($generated))"/>
  </xsl:function>

  <!-- The heads that it lists: of two levels of divisions, of figures, of tables. -->
  <xsl:function name="tei:generated-heads" as="element(head)*">
    <xsl:param name="generated" as="element(divGen)"/>
    <xsl:variable name="kind" as="xs:string?" select="tei:generated-kind($generated)"/>
    <xsl:if test="$kind ne 'index'">
      <xsl:sequence select="tei:in-text(root($generated)/*, 'head')[if ($kind = 'toc') then @pre:listed else if ($kind = 'figlist') then parent::figure else parent::table]"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
