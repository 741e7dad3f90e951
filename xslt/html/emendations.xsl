<!-- Words that the editor corrected and supplied, in the text and in the list after it. TEI P5, 3.5 and 12.3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="choice" mode="r:text" as="node()*">
    <xsl:apply-templates select="tei:printed(.)" mode="#current"/>
  </xsl:template>

  <!-- More sides than two, or two readings of one place and neither of them the editor's: the others are named. -->
  <xsl:template match="choice[@pre:other-sides]" mode="r:text" as="node()*" priority="3">
    <xsl:next-match/>
    <xsl:for-each select="tei:other-sides(.)"><span class="or" data-furniture=""><xsl:value-of select="' ' || ."/></span></xsl:for-each>
  </xsl:template>

  <!-- A spelling made regular, an abbreviation written out: what the source has stands beside it, hidden. -->
  <xsl:template match="choice[tei:replaced(.)]" mode="r:text" as="element()+" priority="1">
    <xsl:call-template name="r:both-sides">
      <xsl:with-param name="source" select="tei:replaced(.)"/>
      <xsl:with-param name="printed" select="tei:printed(.)"/>
      <xsl:with-param name="class" select="'reg'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A correction leads to its line in the list, but where it stands in a link, or nothing is printed that could be one. -->
  <xsl:template match="choice[@pre:number]" mode="r:text" as="element()" priority="2">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="inert" as="xs:boolean" select="$linked or r:holds-links(.) or not(normalize-space(corr[1]))"/>
    <xsl:element name="{if ($inert) then 'span' else 'a'}">
      <xsl:attribute name="id" select="(@xml:id, $r:own || 'c' || @pre:number)[1]"/>
      <xsl:if test="not($inert)"><xsl:attribute name="href" select="'#' || $r:own || 'e' || @pre:number"/></xsl:if>
      <xsl:call-template name="r:both-sides">
        <xsl:with-param name="source" select="sic[1]"/>
        <xsl:with-param name="printed" select="corr[1]"/>
        <xsl:with-param name="linked" select="true()" tunnel="yes"/>
      </xsl:call-template>
    </xsl:element>
  </xsl:template>

  <!-- The contract with verify: an s that is hidden is of the diplomatic layer alone, an ins without a class of the reading. -->
  <xsl:template name="r:both-sides" as="element()+">
    <xsl:param name="source" as="element()"/>
    <xsl:param name="printed" as="element()"/>
    <xsl:param name="class" as="xs:string?"/>
    <s hidden="hidden"><xsl:sequence select="r:identity($source)"/><xsl:apply-templates select="$source/node()" mode="r:text"/></s>
    <ins>
      <xsl:for-each select="$class"><xsl:attribute name="class" select="."/><xsl:attribute name="data-added"/></xsl:for-each>
      <xsl:sequence select="r:identity($printed)"/>
      <xsl:apply-templates select="$printed/node()" mode="r:text"/>
    </ins>
  </xsl:template>

  <!-- True of words that lead elsewhere of themselves, and so cannot stand in a link. -->
  <xsl:function name="r:holds-links" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element ! descendant::*[self::note[@pre:number] or self::pb or self::ref])"/>
  </xsl:function>

  <!-- Restored points are many: an ins each and nothing more. Words tell why they are there. -->
  <xsl:template match="supplied" mode="r:text" as="element(Q{}ins)">
    <ins>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:if test="not(@reason = 'ocr-lost')">
        <xsl:attribute name="class" select="'words'"/>
        <xsl:attribute name="data-added"/>
        <xsl:attribute name="title" select="tei:label(if (tei:has-label('supplied-' || @reason)) then 'supplied-' || @reason else 'supplied')"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </ins>
  </xsl:template>

  <!-- The list, in the form of an apparatus: what is printed, a bracket, what the source reads; a group for each page. -->
  <xsl:function name="r:emendations" as="element(Q{}section)?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="emendations" as="element(choice)*" select="tei:emendations($root)"/>
    <xsl:variable name="usual" as="element(choice)?" select="tei:usual-emendation($emendations)"/>
    <xsl:if test="$emendations">
      <section class="apparatus" id="{$r:own}emendations">
        <h2><xsl:sequence select="tei:label('emendations')"/></h2>
        <p><xsl:value-of separator="" select="tei:label('emendations-explained'), tei:remark-on($usual, 'fault-of-') ! (' ' || tei:label('emendations-usual', .))"/></p>
        <xsl:for-each-group select="$emendations" group-adjacent="string(@pre:page)">
          <xsl:if test="current-grouping-key() ne ''"><h3><xsl:sequence select="r:page-name(current-grouping-key())"/></h3></xsl:if>
          <ol class="emendations" start="{@pre:number}">
            <xsl:apply-templates select="current-group()" mode="r:emendation"><xsl:with-param name="usual" select="$usual ! @pre:fault"/></xsl:apply-templates>
          </ol>
        </xsl:for-each-group>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- An emendation in the list; its printed words lead back: to the word, or for a word of a stamp, which the text does not print, to the page. -->
  <xsl:template match="choice" mode="r:emendation" as="element(Q{}li)">
    <xsl:param name="usual" as="xs:string?"/>
    <li id="{$r:own}e{@pre:number}">
      <a href="#{(ancestor::fw/@pre:leaf, @xml:id, $r:own || 'c' || @pre:number)[1]}"><xsl:sequence select="tei:words-of-side(corr[1])"/></a>
      <xsl:text>] </xsl:text>
      <xsl:sequence select="tei:words-of-side(sic[1]), .[@pre:other-sides] ! (' ' || tei:other-sides(.))"/>
      <xsl:if test="not(@pre:fault = $usual)">
        <xsl:for-each select="tei:remark-on(., 'fault-of-')"><xsl:text> </xsl:text><small><xsl:value-of select="."/></small></xsl:for-each>
      </xsl:if>
    </li>
  </xsl:template>
</xsl:stylesheet>
