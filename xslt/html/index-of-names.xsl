<!-- The index: each name of the text that a register knows, who or what it is, and the way back to each place. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared"
  xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The beginnings of the pages, by what these are called. -->
  <xsl:variable name="r:pages" as="map(xs:string, element(pb))" select="map:merge(tei:in-text(/*, 'pb') ! map:entry(string(@pre:page), .))"/>

  <!-- The address that each pointer of a name leads to: person:gore to the index; #id to the entry, in the index or in the text itself. -->
  <xsl:variable name="r:index-addresses" as="map(xs:string, xs:string)" select="map:merge(
    for $ref in map:keys($tei:entry-of) return map:entry($ref, '#' || r:entry-id($ref, $tei:entry-of($ref))))"/>

  <xsl:function name="r:entry-id" as="xs:string">
    <xsl:param name="ref" as="xs:string"/>
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="if (starts-with($ref, '#')) then $entry/@xml:id else $r:own || translate($ref, ':', '.')"/>
  </xsl:function>

  <xsl:function name="r:index" as="element(Q{}section)?">
    <xsl:param name="root" as="element()"/>
    <xsl:if test="exists($tei:index-refs)">
      <section class="apparatus" id="{$r:own}index">
        <h2><xsl:sequence select="tei:label('index')"/></h2>
        <xsl:for-each-group select="$tei:index-refs" group-by="tei:entry-kind(.)">
          <xsl:sort select="tei:place-of-kind(current-grouping-key())"/>
          <xsl:sequence select="r:index-of(current-grouping-key(), current-group(), $root)"/>
        </xsl:for-each-group>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- The entries in the order of the alphabet. -->
  <xsl:function name="r:index-of" as="element()+">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="refs" as="xs:string+"/>
    <xsl:param name="root" as="element()"/>
    <h3><xsl:sequence select="tei:label('index-' || $kind)"/></h3>
    <dl class="index">
      <xsl:variable name="refs-of" as="map(xs:string, xs:string+)" select="map:merge($refs ! map:entry(generate-id($tei:entry-of(.)), .), map { 'duplicates': 'combine' })"/>
      <xsl:for-each select="($refs ! $tei:entry-of(.)) | ()">
        <xsl:sort select="tei:alphabetical(tei:entry-name($refs-of(generate-id())[1]))"/>
        <xsl:sequence select="r:index-entry(., $refs-of(generate-id()), $root)"/>
      </xsl:for-each>
    </dl>
  </xsl:function>

  <xsl:function name="r:index-entry" as="element(Q{}div)">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="refs" as="xs:string+"/>
    <xsl:param name="root" as="element()"/>
    <div id="{r:entry-id($refs[1], $entry)}">
      <dt><xsl:value-of select="tei:entry-name($refs[1])"/></dt>
      <dd>
        <xsl:value-of select="$entry/(note | desc) ! (tei:plain(.) || ' ')" separator=""/>
        <xsl:sequence select="r:wikidata($entry), r:ways-back($refs, $root)"/>
      </dd>
    </div>
  </xsl:function>

  <xsl:function name="r:wikidata" as="node()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:for-each select="$entry/idno[lower-case(@type) = 'wikidata'] ! replace(., '^.*/|\s', '')[matches(., '^Q[0-9]+$')]">
      <a href="https://www.wikidata.org/wiki/{.}">Wikidata</a>
      <xsl:text> </xsl:text>
    </xsl:for-each>
  </xsl:function>

  <!-- An entry that stands in the text itself, as in a register at the back, with the way back to each mention. -->
  <xsl:template match="(person | place | org | event | bibl)[@xml:id][exists(tei:named('#' || @xml:id, .))]" mode="r:text" as="element()" priority="1">
    <xsl:element name="{if (tei:is-block(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates mode="r:text"/>
      <span class="ways-back" data-furniture=""><xsl:text> </xsl:text><xsl:sequence select="r:ways-back('#' || @xml:id, /*)"/></span>
    </xsl:element>
  </xsl:template>

  <!-- The pages on which a name stands; of a text without pages, the passages. -->
  <xsl:function name="r:ways-back" as="node()*">
    <xsl:param name="refs" as="xs:string+"/>
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="places" as="element()*" select="tei:named($refs, $root)"/>
    <xsl:variable name="pages" as="element(pb)*" select="distinct-values($places ! @pre:page)[. ne ''] ! $r:pages(.)"/>
    <xsl:variable name="targets" as="element()*" select="$places[@pre:page = '']/ancestor::*[@xml:id][1] | $pages"/>
    <xsl:if test="exists($targets)">
      <xsl:value-of select="tei:label(if (empty($pages)) then 'mentions' else if (count($targets) = 1) then 'page-before-link' else 'pages-before-link') || ' '"/>
      <xsl:for-each select="$targets">
        <xsl:if test="position() gt 1">, </xsl:if>
        <a href="#{@xml:id}"><xsl:value-of select="(self::pb/@pre:page, position())[1]"/></a>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
