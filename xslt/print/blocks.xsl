<!-- Blocks: what begins a line of its own. An element that holds blocks is gone into; its stray words are a paragraph. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="*" mode="r:blocks" as="element()*">
    <xsl:call-template name="r:within"/>
  </xsl:template>

  <!-- A division as a group of blocks, for whoever reads by structure. -->
  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7" mode="r:blocks" priority="2" as="element()">
    <xsl:variable name="division" as="element()" select="."/>
    <group kind="section">
      <xsl:copy-of select="@xml:lang"/>
      <xsl:for-each select="tei:heading-of-division(.)">
        <block role="heading" level="{r:level($division)}" outline="{.}"><xsl:sequence select="$r:words-language"/><run furniture="true"><xsl:value-of select="."/></run></block>
      </xsl:for-each>
      <xsl:call-template name="r:within"/>
    </group>
  </xsl:template>

  <xsl:template match="lg[@pre:block] | quote[@pre:holds-blocks] | epigraph | figure[@pre:block] | row" mode="r:blocks" priority="2" as="element()">
    <group kind="{$r:groups(local-name())}"><xsl:copy-of select="@xml:lang"/><xsl:call-template name="r:within"/></group>
  </xsl:template>
  <xsl:variable name="r:groups" as="map(xs:string, xs:string)"
    select="map { 'lg': 'verse', 'quote': 'quote', 'epigraph': 'quote', 'figure': 'figure', 'row': 'row' }"/>

  <!-- A table begins after its heading. -->
  <xsl:template match="table" mode="r:blocks" priority="2" as="element()+">
    <xsl:variable name="first" as="element()?" select="row[1]"/>
    <xsl:call-template name="r:blocks-of"><xsl:with-param name="nodes" select="node()[. &lt;&lt; $first]"/></xsl:call-template>
    <group kind="table">
      <xsl:copy-of select="@xml:lang"/>
      <xsl:call-template name="r:blocks-of"><xsl:with-param name="nodes" select="node()[not(. &lt;&lt; $first)]"/></xsl:call-template>
    </group>
  </xsl:template>

  <xsl:template match="cell" mode="r:blocks" priority="2" as="element()">
    <group kind="cell">
      <xsl:copy-of select="@xml:lang, @cols, @rows"/>
      <xsl:for-each select="@pre:heads"><xsl:attribute name="heads" select="."/></xsl:for-each>
      <xsl:call-template name="r:within"/>
    </group>
  </xsl:template>

  <!-- Each item of a list with the label that stands before it. TEI P5, 3.8. -->
  <xsl:template match="list | castList | castGroup | listBibl" mode="r:blocks" priority="2" as="element()">
    <xsl:variable name="list" as="element()" select="."/>
    <group kind="list">
      <xsl:copy-of select="@xml:lang"/>
      <xsl:for-each select="@pre:list[not(. = ('labelled', 'simple', 'inline'))]"><xsl:attribute name="numbering" select="if (. = 'bulleted') then 'disc' else ."/></xsl:for-each>
      <xsl:for-each-group select="node()[not(self::processing-instruction())]"
        group-starting-with="label | head | *[@pre:block][not(self::head)][not(preceding-sibling::*[1][self::label])]">
        <xsl:choose>
          <xsl:when test="self::head or not(@pre:block)">
            <xsl:call-template name="r:blocks-of"><xsl:with-param name="element" select="$list"/><xsl:with-param name="nodes" select="current-group()"/></xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <group kind="item">
              <xsl:copy-of select="@xml:lang"/>
              <xsl:for-each select="@pre:marker"><xsl:attribute name="marker" select="."/></xsl:for-each>
              <xsl:call-template name="r:blocks-of"><xsl:with-param name="element" select="$list"/><xsl:with-param name="nodes" select="current-group()"/></xsl:call-template>
            </group>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </group>
  </xsl:template>

  <xsl:template match="sp" mode="r:blocks" priority="2" as="element()">
    <group kind="speech">
      <xsl:copy-of select="@xml:lang"/>
      <xsl:choose>
        <xsl:when test="tei:who-speaks(.) eq ''"><xsl:next-match/></xsl:when>
        <xsl:otherwise>
          <xsl:variable name="within" as="element()*"><xsl:next-match/></xsl:variable>
          <xsl:call-template name="r:labelled"><xsl:with-param name="blocks" select="$within[* or normalize-space()]"/></xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </group>
  </xsl:template>

  <!-- Label, manner and first paragraph of a speech stand in one block. TEI P5, 3.13.2. -->
  <xsl:template match="sp" mode="r:blocks" as="element()*">
    <xsl:variable name="speech" as="element()" select="."/>
    <xsl:variable name="first" as="element()?" select="(p | ab | l | lg)[1]"/>
    <xsl:variable name="run-in" as="node()*" select="if ($first[self::p or self::ab][not(@pre:holds-blocks)]) then (node()[. &lt;&lt; $first], $first) else node()[. &lt;&lt; $first]"/>
    <xsl:choose>
      <xsl:when test="exists($run-in[r:holds-narration(.)])">
        <xsl:next-match/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="r:block"><xsl:with-param name="role" select="'speech'"/><xsl:with-param name="nodes" select="$run-in"/></xsl:call-template>
        <xsl:for-each select="node() except $run-in">
          <xsl:choose>
            <xsl:when test="self::p[not(@pre:holds-blocks)]">
              <xsl:call-template name="r:block"><xsl:with-param name="role" select="'speech'"/><xsl:with-param name="continues" select="true()"/></xsl:call-template>
            </xsl:when>
            <xsl:when test="@pre:block"><xsl:apply-templates select="." mode="r:blocks"/></xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="r:block">
                <xsl:with-param name="element" select="$speech"/>
                <xsl:with-param name="role" select="'speech'"/>
                <xsl:with-param name="nodes" select="."/>
                <xsl:with-param name="continues" select="true()"/>
              </xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="r:holds-narration" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node[@pre:holds-blocks]) or exists($node[self::note][@pre:block])"/>
  </xsl:function>

  <xsl:template match="u" mode="r:blocks" priority="2" as="element()">
    <xsl:variable name="within" as="element()*"><xsl:call-template name="r:within"/></xsl:variable>
    <group kind="speech">
      <xsl:copy-of select="@xml:lang"/>
      <xsl:call-template name="r:labelled"><xsl:with-param name="blocks" select="$within[* or normalize-space()]"/></xsl:call-template>
    </group>
  </xsl:template>

  <!-- The name of a speaker whom the text itself does not name, in the first block that has words. -->
  <xsl:template name="r:labelled" as="element()*">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:variable name="label" as="element()?">
      <xsl:for-each select="tei:who-speaks(.)[. ne '']"><label><run furniture="true"><xsl:value-of select=". || ':'"/></run></label></xsl:for-each>
    </xsl:variable>
    <xsl:if test="$label and not($blocks[1]/@role)"><block role="speaker"><xsl:sequence select="$label"/></block></xsl:if>
    <xsl:for-each select="$blocks">
      <xsl:copy>
        <xsl:copy-of select="@*"/>
        <xsl:if test="position() gt 1 and @role = 'speech'"><xsl:attribute name="continues" select="'true'"/></xsl:if>
        <xsl:if test="position() = 1 and @role and $label"><xsl:sequence select="$label"/><xsl:text> </xsl:text></xsl:if>
        <xsl:copy-of select="node()"/>
      </xsl:copy>
    </xsl:for-each>
  </xsl:template>

  <!-- Blocks between which the edition chose: those that it prints. TEI P5, 3.5. -->
  <xsl:template match="choice" mode="r:blocks" priority="2" as="element()*">
    <xsl:call-template name="r:blocks-of"><xsl:with-param name="nodes" select="tei:printed(.)"/></xsl:call-template>
    <xsl:for-each select=".[@pre:other-sides] ! tei:other-sides(.)"><block role="paragraph"><run furniture="true"><xsl:value-of select="."/></run></block></xsl:for-each>
  </xsl:template>

  <!-- Whole blocks that a hand deleted or added: the signs stand in the first and in the last that has words. TEI P5, 3.5.3. -->
  <xsl:template match="del | add" mode="r:blocks" priority="2" as="element()*">
    <xsl:variable name="blocks" as="document-node()"><xsl:document><xsl:next-match/></xsl:document></xsl:variable>
    <xsl:variable name="worded" as="element()*" select="$blocks//(Q{urn:recension:print}block)[normalize-space()]"/>
    <xsl:apply-templates select="$blocks/*" mode="r:between-signs">
      <xsl:with-param name="first" select="$worded[1]" tunnel="yes"/>
      <xsl:with-param name="last" select="$worded[last()]" tunnel="yes"/>
      <xsl:with-param name="signs" select="r:signs(.)" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="Q{urn:recension:print}block" mode="r:between-signs" as="element()">
    <xsl:param name="first" as="element()?" tunnel="yes"/>
    <xsl:param name="last" as="element()?" tunnel="yes"/>
    <xsl:param name="signs" as="element()*" tunnel="yes"/>
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:if test=". is $first"><xsl:sequence select="$signs[1]"/></xsl:if>
      <xsl:copy-of select="node()"/>
      <xsl:if test=". is $last"><xsl:sequence select="$signs[2]"/></xsl:if>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="note[@type = 'speaker'][@pre:block]" mode="r:blocks" priority="2" as="element()">
    <block role="speaker"><xsl:copy-of select="@xml:lang"/><label><xsl:apply-templates mode="r:inline"/></label></block>
  </xsl:template>

  <xsl:template match="fw[/*/@pre:layer = 'reading']" mode="r:blocks" as="empty-sequence()"/>
  <xsl:template match="text()" mode="r:blocks" as="empty-sequence()"/>

  <!-- One block, or the blocks that stand in it. -->
  <xsl:template name="r:within" as="element()*">
    <xsl:context-item as="element()" use="required"/>
    <xsl:choose>
      <xsl:when test="@pre:holds-blocks">
        <xsl:for-each select="self::*[@pre:field]"><block role="term"><xsl:sequence select="r:field(.)"/></block></xsl:for-each>
        <xsl:if test="node()[self::* or normalize-space()][1]/@pre:block">
          <xsl:for-each select="self::*[r:marker-of-sense(.)]"><block role="list-item"><xsl:sequence select="r:marker-of-sense(.)"/></block></xsl:for-each>
        </xsl:if>
        <xsl:call-template name="r:blocks-of"/>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="r:block"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "Binding: ": what a field of a description tells. -->
  <xsl:function name="r:field" as="element()">
    <xsl:param name="field" as="element()"/>
    <run style="italic" furniture="true"><xsl:sequence select="$r:words-language"/><xsl:value-of select="tei:label('field-' || local-name($field)) || ': '"/></run>
  </xsl:function>

  <!-- "1. ": the number of a sense in an entry. TEI P5, 10.2. -->
  <xsl:function name="r:marker-of-sense" as="element()?">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="$element/(self::sense | self::hom)/@pre:marker"><run style="bold" furniture="true"><xsl:value-of select=". || ' '"/></run></xsl:for-each>
  </xsl:function>

  <!-- Nodes of an element: blocks, and what stands between them as blocks. -->
  <xsl:template name="r:blocks-of" as="element()*">
    <xsl:param name="element" as="element()" select="."/>
    <xsl:param name="nodes" as="node()*" select="node()"/>
    <xsl:for-each-group select="$nodes" group-adjacent="exists(@pre:block | self::*[@pre:holds-blocks]/(self::del, self::add, self::seg, self::damage, self::cit, self::quote[not(@pre:quoted)])[not(r:runs-on(.))]) or (exists(@pre:holds-blocks[not(../self::choice)]) and tei:begins-line(.))">
      <xsl:choose>
        <xsl:when test="current-grouping-key()"><xsl:apply-templates select="current-group()" mode="r:blocks"/></xsl:when>
        <xsl:when test="exists(current-group()[self::* or self::text()[normalize-space()]])">
          <xsl:call-template name="r:block">
            <xsl:with-param name="element" select="$element"/>
            <xsl:with-param name="nodes" select="current-group()"/>
            <xsl:with-param name="continues" select="position() > 1"/>
          </xsl:call-template>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <!-- True where a word runs on over an end of the element at which no block stands. -->
  <xsl:function name="r:runs-on" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="within" as="node()*" select="$element/node()[self::* or normalize-space()]"/>
    <xsl:sequence select="
      exists($within[1][not(@pre:block)]) and exists($element/preceding-sibling::node()[self::* or self::text()][1][not(@pre:block)][matches(., '\S$')])
      or exists($within[last()][not(@pre:block)]) and exists($element/following-sibling::node()[self::* or self::text()][1][not(@pre:block)][matches(., '^\S')])"/>
  </xsl:function>

  <!-- Nodes of an element as one block; one that comes to nothing is not printed. -->
  <xsl:template name="r:block" as="element()">
    <xsl:param name="element" as="element()" select="."/>
    <xsl:param name="role" as="xs:string" select="r:role($element)"/>
    <xsl:param name="nodes" as="node()*" select="node()"/>
    <xsl:param name="continues" as="xs:boolean" select="false()"/>
    <block role="{$role}">
      <xsl:for-each select="$element">
        <xsl:copy-of select="@xml:lang, self::l/@part"/>
        <xsl:for-each select="@pre:set"><xsl:attribute name="looks" select="."/></xsl:for-each>
        <xsl:choose>
          <xsl:when test="$continues"><xsl:attribute name="continues" select="'true'"/></xsl:when>
          <xsl:otherwise><xsl:for-each select="@xml:id"><xsl:attribute name="id" select="."/></xsl:for-each></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="$role = 'heading'">
          <xsl:for-each select="ancestor-or-self::head[1]">
            <xsl:attribute name="level" select="r:level(.)"/>
            <xsl:if test="not(@pre:holds-blocks) or exists($nodes/descendant-or-self::text() intersect descendant::text()[normalize-space()][1])">
              <xsl:attribute name="outline" select="tei:plain(.)"/>
            </xsl:if>
          </xsl:for-each>
        </xsl:if>
      </xsl:for-each>
      <xsl:sequence select="$element[@pre:field][not(@pre:holds-blocks)] ! r:field(.), $element[not($continues)] ! r:marker-of-sense(.)"/>
      <xsl:apply-templates select="$nodes" mode="r:inline"/>
      <xsl:for-each select="$element/@pre:ends[exists($element/node()[last()] intersect $nodes)]"><anchor id="{r:end-of-passage(.)}"/></xsl:for-each>
    </block>
  </xsl:template>

  <!-- The level of a heading, as in every format. In the book the first level is that of its parts: of the texts of a corpus, and
       of a text that is headed itself, or in its front, its body or its back. -->
  <xsl:function name="r:level" as="xs:integer">
    <xsl:param name="heading" as="element()"/>
    <xsl:sequence select="xs:integer($heading/@pre:level) - $r:levels-of-parts"/>
  </xsl:function>

  <xsl:variable name="r:levels-of-parts" as="xs:integer" select="
    if ($tei:is-corpus or tei:in-text(/*, 'head')[@pre:level]/(parent::text | parent::group | parent::front | parent::body | parent::back)) then 1 else 0"/>

  <!-- The role of a block for the setter; by the nearest that decides. A head of no part of a text, such as of a picture, a table or a list, is a caption. -->
  <xsl:function name="r:role" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="deciding" as="element()?" select="$element ! ancestor-or-self::*[map:contains($r:roles, local-name()) or self::note[@type = 'commentary']][1]"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    <xsl:sequence select="if ($deciding/self::note) then 'commentary' else if ($deciding/self::head[not(@pre:level)]) then 'caption' else ($r:roles(($deciding ! local-name(), 'p')[1]), 'paragraph')[1]"/>
  </xsl:function>

  <xsl:variable name="r:roles" as="map(xs:string, xs:string)" select="map {
    'head': 'heading', 'sp': 'speech', 'u': 'speech', 'stage': 'stage', 'opener': 'opener', 'closer': 'opener', 'item': 'list-item',
    'label': 'term', 'l': 'verse', 'quote': 'quote', 'epigraph': 'quote', 'row': 'table-row',
    'castList': 'list-item', 'listBibl': 'list-item', 'sense': 'list-item', 're': 'list-item' }"/>
</xsl:stylesheet>
