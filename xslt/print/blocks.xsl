<!-- Blocks: what begins a line of its own. An element that holds blocks is gone into; its stray words are a paragraph. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="*" mode="r:blocks" as="element()*">
    <xsl:sequence select="r:within(.)"/>
  </xsl:template>

  <xsl:function name="r:blocks-of" as="element()*">
    <xsl:param name="within" as="element()"/>
    <xsl:param name="nodes" as="node()*"/>
    <xsl:for-each-group select="$nodes" group-adjacent="exists(@pre:block)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()"><xsl:apply-templates select="current-group()" mode="r:blocks"/></xsl:when>
        <xsl:otherwise><xsl:sequence select="r:block($within, r:role($within), current-group(), position() > 1)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- What holds other blocks together, for whoever reads by structure. -->
  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7" mode="r:blocks" priority="2" as="element()*">
    <xsl:variable name="heading" as="element()?">
      <xsl:variable name="division" as="element()" select="."/>
      <xsl:for-each select="tei:heading-of-division(.)">
        <block role="heading" level="{r:level($division)}" outline="{.}"><xsl:sequence select="$r:words-language"/><run furniture="true"><xsl:value-of select="."/></run></block>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="r:group('section', ., ($heading, r:within(.)))"/>
  </xsl:template>
  <xsl:template match="sp" mode="r:blocks" priority="2" as="element()*">
    <xsl:variable name="blocks" as="element()*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="r:group('speech', ., $blocks)"/>
  </xsl:template>
  <xsl:template match="u" mode="r:blocks" priority="2" as="element()*">
    <xsl:variable name="name" as="xs:string" select="tei:who-speaks(.)"/>
    <xsl:variable name="blocks" as="element()*" select="r:within(.)"/>
    <xsl:variable name="label" as="element()?">
      <xsl:if test="$name"><label><run furniture="true"><xsl:value-of select="$name || ':'"/></run></label></xsl:if>
    </xsl:variable>
    <xsl:variable name="named" as="element()*">
      <xsl:if test="$label and not($blocks[1]/@role)"><block role="speaker"><xsl:sequence select="$label"/></block></xsl:if>
      <xsl:for-each select="$blocks">
        <xsl:copy>
          <xsl:copy-of select="@*"/>
          <xsl:if test="position() gt 1 and @role = 'speech'"><xsl:attribute name="continues" select="'true'"/></xsl:if>
          <xsl:if test="position() = 1 and @role and $label"><xsl:sequence select="$label"/><xsl:text> </xsl:text></xsl:if>
          <xsl:copy-of select="node()"/>
        </xsl:copy>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="r:group('speech', ., $named)"/>
  </xsl:template>

  <xsl:template match="note[@type = 'speaker'][@pre:block]" mode="r:blocks" priority="2" as="element()*">
    <xsl:variable name="content" as="node()*"><xsl:apply-templates mode="r:inline"/></xsl:variable>
    <block role="speaker"><xsl:copy-of select="@xml:lang"/><label><xsl:sequence select="$content"/></label></block>
  </xsl:template>

  <xsl:template match="lg[@pre:block] | quote[@pre:holds-blocks] | epigraph | row | cell" mode="r:blocks" priority="2" as="element()*">
    <xsl:sequence select="r:group(map:get($r:groups, local-name()), ., r:within(.))" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:template>
  <xsl:variable name="r:groups" as="map(xs:string, xs:string)"
    select="map { 'lg': 'verse', 'quote': 'quote', 'epigraph': 'quote', 'row': 'row', 'cell': 'cell' }"/>

  <xsl:template match="figure[@pre:block]" mode="r:blocks" priority="2" as="element()*">
    <xsl:sequence select="r:group('figure', ., r:within(.))"/>
  </xsl:template>

  <!-- A table begins after its heading. -->
  <xsl:template match="table" mode="r:blocks" priority="2" as="element()*">
    <xsl:variable name="first" as="element()?" select="row[1]"/>
    <xsl:apply-templates select="*[. &lt;&lt; $first]" mode="#current"/>
    <xsl:sequence select="r:group('table', ., r:blocks-of(., node()[not(. &lt;&lt; $first)]))"/>
  </xsl:template>

  <!-- Each item of a list with the label that stands before it. TEI P5, 3.8. -->
  <xsl:template match="list | castList | listBibl" mode="r:blocks" priority="2" as="element()*">
    <xsl:variable name="list" as="element()" select="."/>
    <xsl:variable name="items" as="element()*">
      <xsl:for-each-group select="node()[not(self::processing-instruction())]"
        group-starting-with="label | head | *[r:is-block(.)][not(self::head)][not(preceding-sibling::*[1][self::label])]">
        <xsl:variable name="blocks" as="element()*" select="r:blocks-of($list, current-group())"/>
        <xsl:sequence select="if (self::head or not(r:is-block(.))) then $blocks else r:group('item', ., $blocks)"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="r:group('list', ., $items)"/>
  </xsl:template>

  <xsl:function name="r:within" as="element()*">
    <xsl:param name="element" as="element()"/>
    <xsl:choose>
      <xsl:when test="$element/@pre:holds-blocks"><xsl:sequence select="r:blocks-of($element, $element/node())"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="r:block($element, r:role($element), $element/node(), false())"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="r:group" as="element()*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="element" as="element()"/>
    <xsl:param name="blocks" as="element()*"/>
    <xsl:if test="exists($blocks) or $kind = 'cell'">
      <group kind="{$kind}">
        <xsl:copy-of select="$element/(@xml:lang, @cols, @rows, @n)"/>
        <xsl:if test="$kind = 'cell' and ($element/@role = 'label' or $element/parent::row/@role = 'label')"><xsl:attribute name="header" select="'true'"/></xsl:if>
        <xsl:if test="$kind = 'list' and matches($element/@type || ' ' || $element/@rend, 'order|number')"><xsl:attribute name="numbered" select="'true'"/></xsl:if>
        <xsl:if test="$kind = 'list' and ($element/label or not($element/self::list) or matches($element/@type || ' ' || $element/@rend, 'simple|gloss|plain'))"><xsl:attribute name="unmarked" select="'true'"/></xsl:if>
        <xsl:sequence select="$blocks"/>
        <xsl:if test="empty($blocks)"><block role="table-row"/></xsl:if>
      </group>
    </xsl:if>
  </xsl:function>

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
        <xsl:sequence select="r:block($speech, 'speech', $run-in, false())"/>
        <xsl:for-each select="node() except $run-in">
          <xsl:choose>
            <xsl:when test="self::p[not(@pre:holds-blocks)]"><xsl:sequence select="r:block(., 'speech', node(), true())"/></xsl:when>
            <xsl:when test="self::*"><xsl:sequence select="r:block-or-line(., $speech)"/></xsl:when>
            <xsl:when test="normalize-space()"><xsl:sequence select="r:block($speech, 'speech', ., true())"/></xsl:when>
          </xsl:choose>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="r:holds-narration" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node[@pre:holds-blocks]) or exists($node[self::note][@pre:block])"/>
  </xsl:function>

  <xsl:function name="r:block-or-line" as="element()*">
    <xsl:param name="node" as="element()"/>
    <xsl:param name="within" as="element()"/>
    <xsl:choose>
      <xsl:when test="$node/@pre:block"><xsl:apply-templates select="$node" mode="r:blocks"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="r:block($within, r:role($within), $node, true())"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="fw[/*/@pre:layer = 'reading']" mode="r:blocks" as="empty-sequence()"/>
  <xsl:template match="text()" mode="r:blocks" as="empty-sequence()"/>

  <!-- Marks between blocks, and space, go with the block that follows or stand alone: never a block by themselves of words. -->
  <xsl:function name="r:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node/@pre:block)"/>
  </xsl:function>

  <xsl:function name="r:block" as="element()?">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="role" as="xs:string"/>
    <xsl:param name="nodes" as="node()*"/>
    <xsl:param name="continues" as="xs:boolean"/>
    <xsl:variable name="content" as="node()*"><xsl:apply-templates select="$nodes" mode="r:inline"/></xsl:variable>
    <xsl:if test="exists($content/self::*) or normalize-space(string-join($content))">
      <block role="{$role}">
        <xsl:if test="not($continues) and $element/@xml:id"><xsl:attribute name="id" select="$element/@xml:id"/></xsl:if>
        <xsl:if test="$continues"><xsl:attribute name="continues" select="'true'"/></xsl:if>
        <xsl:if test="$element/@xml:lang"><xsl:attribute name="xml:lang" select="$element/@xml:lang"/></xsl:if>
        <xsl:if test="$role = 'heading'">
          <xsl:attribute name="level" select="r:level($element/..)"/>
          <xsl:attribute name="outline" select="tei:plain($element)"/>
        </xsl:if>
        <xsl:sequence select="$content"/>
      </block>
    </xsl:if>
  </xsl:function>

  <!-- Of a head in an element: 2 in a division that stands in no other. -->
  <xsl:function name="r:level" as="xs:integer">
    <xsl:param name="headed" as="element()?"/>
    <xsl:sequence select="min((6, 1 + count($headed/ancestor-or-self::*[matches(local-name(), '^div[1-7]?$')])))"/>
  </xsl:function>

  <!-- What the setter makes of it; by the nearest that decides. -->
  <xsl:function name="r:role" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="deciding" as="element()?" select="$element ! ancestor-or-self::*[map:contains($r:roles, local-name()) or self::note[@type = 'commentary']][1]"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    <xsl:sequence select="if ($deciding/self::note) then 'commentary' else ($r:roles(($deciding ! local-name(), 'p')[1]), 'paragraph')[1]"/>
  </xsl:function>

  <xsl:variable name="r:roles" as="map(xs:string, xs:string)" select="map {
    'head': 'heading', 'sp': 'speech', 'u': 'speech', 'stage': 'stage', 'opener': 'opener', 'closer': 'opener', 'item': 'list-item',
    'label': 'term', 'l': 'verse', 'quote': 'quote', 'epigraph': 'quote', 'row': 'table-row' }"/>
</xsl:stylesheet>
