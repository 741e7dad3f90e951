<!-- Blocks: what begins a line of its own. An element that holds blocks is gone into; its stray words are a block. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xmlns="urn:recension:text"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="*" mode="r:blocks" as="element()*">
    <xsl:call-template name="r:contents"/>
  </xsl:template>

  <!-- "[translation, it]" before a part of an edition that has no head. -->
  <xsl:template match="div" mode="r:blocks" as="element()*">
    <xsl:variable name="kind" as="xs:string*" select="tei:kind-of-division(.)"/>
    <xsl:if test="exists($kind)">
      <block kind="head"><xsl:sequence select="r:place(.)"/><furniture><xsl:value-of select="'[' || string-join($kind, ', ') || ']'"/></furniture></block>
    </xsl:if>
    <xsl:call-template name="r:contents"/>
  </xsl:template>

  <!-- Matter that stands apart from the text around it, further in. TEI P5, 3.3.3, 4.2.3 and 4.3.2. -->
  <xsl:template match="quote | cit | epigraph | floatingText | q[@pre:block]" mode="r:blocks" as="element()">
    <group kind="quote"><xsl:call-template name="r:contents"/></group>
  </xsl:template>

  <xsl:template match="note[@type = 'commentary']" mode="r:blocks" as="element()">
    <group kind="narration"><xsl:call-template name="r:contents"/></group>
  </xsl:template>

  <xsl:template match="lg" mode="r:blocks" as="element()">
    <group kind="stanza"><xsl:call-template name="r:contents"/></group>
  </xsl:template>

  <!-- Parts that stand line by line: of a letter, a title page, a list of roles, an entry of a dictionary. -->
  <xsl:template match="opener | closer | titlePage | docImprint | castList | castGroup | entry | listBibl" mode="r:blocks" as="element()">
    <group kind="{if (self::entry) then 'entry' else 'lines'}"><xsl:call-template name="r:contents"/></group>
  </xsl:template>

  <!-- A table, parted by whatever stands between its rows, such as the beginning of a page. -->
  <xsl:template match="table" mode="r:blocks" as="element()*">
    <xsl:variable name="table" as="element()" select="."/>
    <xsl:for-each-group select="node()[self::* or self::text()[normalize-space()]]" group-adjacent="exists(self::row)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()"><group kind="table"><xsl:apply-templates select="current-group()" mode="#current"/></group></xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="r:stretch"><xsl:with-param name="within" select="$table"/><xsl:with-param name="nodes" select="current-group()"/></xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template match="row" mode="r:blocks" as="element()">
    <group kind="{if (cell/@pre:heads = 'column') then 'heading-row' else 'row'}">
      <xsl:for-each-group select="node()[self::* or self::text()[normalize-space()]]" group-ending-with="cell">
        <group kind="cell">
          <xsl:copy-of select="current-group()[last()]/(@cols, @rows)"/>
          <xsl:call-template name="r:stretch">
            <xsl:with-param name="within" select="(current-group()[last()]/self::cell, ..)[1]"/>
            <xsl:with-param name="nodes" select="current-group()"/>
          </xsl:call-template>
        </group>
      </xsl:for-each-group>
    </group>
  </xsl:template>

  <!-- Blocks between which the edition chose: those that it prints. TEI P5, 3.5. -->
  <xsl:template match="choice" mode="r:blocks" as="element()*">
    <xsl:call-template name="r:stretch"><xsl:with-param name="nodes" select="tei:printed(.)"/></xsl:call-template>
    <xsl:for-each select=".[@pre:other-sides] ! tei:other-sides(.)"><block kind="paragraph"><furniture><xsl:value-of select="."/></furniture></block></xsl:for-each>
  </xsl:template>

  <xsl:template match="text()" mode="r:blocks" as="empty-sequence()"/>

  <!-- One block, or the blocks that stand in it. -->
  <xsl:template name="r:contents" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:choose>
      <xsl:when test="@pre:holds-blocks">
        <xsl:for-each select="self::*[@pre:field]"><block kind="label"><xsl:sequence select="r:place(.), r:field(.)"/></block></xsl:for-each>
        <xsl:call-template name="r:stretch"/>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="r:block"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "[Binding] ": what a field of a description tells. -->
  <xsl:function name="r:field" as="element()">
    <xsl:param name="field" as="element()"/>
    <furniture><xsl:value-of select="'[' || tei:label('field-' || local-name($field)) || '] '"/></furniture>
  </xsl:function>

  <!-- Neighbouring nodes within an element, as blocks. -->
  <xsl:template name="r:stretch" as="element()*">
    <xsl:param name="within" as="element()" select="."/>
    <xsl:param name="nodes" as="node()*" select="node()"/>
    <xsl:for-each-group select="$nodes" group-adjacent="exists(@pre:block) or (exists(@pre:holds-blocks) and tei:begins-line(.))">
      <xsl:choose>
        <xsl:when test="current-grouping-key()"><xsl:apply-templates select="current-group()" mode="r:blocks"/></xsl:when>
        <xsl:when test="exists(current-group()[self::* or self::text()[normalize-space()]])">
          <xsl:call-template name="r:block"><xsl:with-param name="within" select="$within"/><xsl:with-param name="nodes" select="current-group()"/></xsl:call-template>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <!-- Nodes of an element as one block; one that comes to nothing is not typed. -->
  <xsl:template name="r:block" as="element()">
    <xsl:param name="within" as="element()" select="."/>
    <xsl:param name="nodes" as="node()*" select="node()"/>
    <block kind="{($r:kinds(local-name($within)), 'paragraph')[1]}">
      <xsl:sequence select="r:place($within), $within[@pre:field][not(@pre:holds-blocks)] ! r:field(.)"/>
      <xsl:apply-templates select="$nodes" mode="r:inline"/>
    </block>
  </xsl:template>

  <!-- The place of words, and where they can be cited: for those who count words. -->
  <xsl:function name="r:place" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:attribute name="element" select="local-name($element)"/>
    <xsl:attribute name="id" select="$element ! ancestor-or-self::*[@xml:id][1][not(self::TEI or self::teiCorpus)] ! @xml:id"/>
    <xsl:attribute name="speaker" select="r:speaker($element)"/>
  </xsl:function>

  <xsl:variable name="r:kinds" as="map(xs:string, xs:string)" select="map {
    'head': 'head', 'l': 'verse', 'speaker': 'speaker', 'stage': 'stage', 'label': 'label', 'headLabel': 'label' }"/>
</xsl:stylesheet>
