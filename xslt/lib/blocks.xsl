<!-- Elements that begin a line of their own: it is written on them when the edition is prepared. TEI P5, 1.3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" exclude-result-prefixes="#all">

  <xsl:function name="tei:is-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/@pre:block)"/>
  </xsl:function>

  <!-- True where a block stands anywhere within, so that no paragraph of HTML can hold it. -->
  <xsl:function name="tei:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/@pre:holds-blocks)"/>
  </xsl:function>

  <!-- True where an element that is no block itself, but holds some, begins a line. -->
  <xsl:function name="tei:begins-line" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="tei:holds-lines($element) and tei:stands-free($element)"/>
  </xsl:function>

  <!-- True where a block stands within that is not of a note set apart. -->
  <xsl:function name="tei:holds-lines" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="lines" as="element()*" select="$element/descendant::*[@pre:block or self::*:stage]"/>
    <xsl:sequence select="exists($lines) and not($element/@pre:number) and exists($lines except $element//*:note[@pre:number]//*)"/>
  </xsl:function>

  <!-- True where no word runs on over the ends of the element, so that a line may begin and end with it. -->
  <xsl:function name="tei:stands-free" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      not($element/preceding-sibling::node()[self::* or self::text()][1][not(@pre:block) and not(matches(., '\s$'))])
      and not($element/following-sibling::node()[self::* or self::text()][1][not(@pre:block) and not(matches(., '^\s'))])"/>
  </xsl:function>

  <!-- True where a word at an end of it goes on beyond, though it holds blocks: "<q><item/>why?</q>,". -->
  <xsl:function name="tei:words-run-on" as="xs:boolean">
    <xsl:param name="quotation" as="element()"/>
    <xsl:variable name="content" as="node()*" select="$quotation/node()[self::* or self::text()[normalize-space()]]"/>
    <xsl:sequence select="exists($content[1]/self::text()[matches(., '^\S')]/$quotation/preceding-sibling::node()[1]/self::text()[matches(., '\S$')])
      or exists($content[last()]/self::text()[matches(., '\S$')]/$quotation/following-sibling::node()[1]/self::text()[matches(., '^\S')])"/>
  </xsl:function>
</xsl:stylesheet>
