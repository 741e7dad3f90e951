<!-- Which elements begin a line of their own. TEI P5, 1.3: chunks do, phrases do not. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- Elements that hold no words of their own: each child stands for itself. -->
  <xsl:variable name="tei:containers" as="xs:string+" select="tokenize('text front body back group div div1 div2 div3 div4 div5 div6 div7
    sp lg list table row castList castGroup titlePage listBibl figure floatingText listPerson listPlace listOrg listEvent entry')"/>

  <xsl:variable name="tei:chunks" as="xs:string+" select="tokenize('text front body back group div div1 div2 div3 div4 div5 div6 div7
    p ab head sp speaker lg l list item label table row cell opener closer dateline byline salute signed trailer argument epigraph
    postscript floatingText titlePage titlePart docTitle docImprint docAuthor docDate docEdition castList castItem castGroup figure
    figDesc fw listBibl u')"/>

  <!-- Elements that mark a place, and hold no words. -->
  <xsl:variable name="tei:milestones" as="xs:string+"
    select="tokenize('pb lb cb gb milestone anchor gap graphic ptr space media binaryObject')"/>

  <!-- A chunk, a child of a container, or what wraps nothing but blocks. -->
  <xsl:function name="tei:is-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(local-name($element) = $tei:chunks
      or local-name($element/..) = $tei:containers and not(local-name($element) = $tei:milestones)
      or tei:wraps-blocks($element)) and not($element/self::note[@pre:number])"/>
  </xsl:function>

  <xsl:function name="tei:wraps-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/*) and not($element/text()[normalize-space()])
      and (every $child in $element/*[not(local-name() = $tei:milestones)] satisfies tei:is-block($child))
      and exists($element/*[not(local-name() = $tei:milestones)])"/>
  </xsl:function>

  <!-- Whether a block stands anywhere within, so that no paragraph of HTML can hold it. -->
  <xsl:function name="tei:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="some $inner in $element//* satisfies tei:is-block($inner)"/>
  </xsl:function>
</xsl:stylesheet>
