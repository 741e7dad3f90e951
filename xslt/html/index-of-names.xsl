<!-- The index: each name of the text that a register knows, who or what it is, and the pages. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:key name="r:entry" match="*[@xml:id]" use="@xml:id"/>
  <xsl:key name="r:page" match="pb" use="@pre:page"/>

  <xsl:variable name="r:registers" as="document-node()*" select="tokenize($registers) ! doc(.)"/>

  <!-- The pointers of the text that lead to an entry, such as person:gore. -->
  <xsl:variable name="r:index-refs" as="xs:string*" select="tei:refs(/*)[matches(., '^[a-z]+:[^/:]+$')][exists(r:entry(.))]"/>

  <xsl:function name="r:entry" as="element()?">
    <xsl:param name="ref" as="xs:string"/>
    <xsl:sequence select="($r:registers ! key('r:entry', substring-after($ref, ':'), .))[1]"/>
  </xsl:function>

  <xsl:function name="r:index" as="element(Q{}section)?">
    <xsl:param name="root" as="element()"/>
    <xsl:if test="exists($r:index-refs)">
      <section class="apparatus" id="index">
        <h2><xsl:sequence select="tei:label('index')"/></h2>
        <xsl:for-each-group select="$r:index-refs" group-by="substring-before(., ':')">
          <xsl:sort select="index-of(('person', 'place', 'org', 'treaty', 'event'), current-grouping-key())"/>
          <xsl:sequence select="r:index-of(current-grouping-key(), current-group(), $root)"/>
        </xsl:for-each-group>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- The entries in the order of their register. -->
  <xsl:function name="r:index-of" as="element()+">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="refs" as="xs:string+"/>
    <xsl:param name="root" as="element()"/>
    <h3><xsl:sequence select="tei:label('index-' || $kind)"/></h3>
    <dl class="index">
      <xsl:for-each select="($refs ! r:entry(.)) | ()">
        <xsl:sequence select="r:index-entry(., $refs[substring-after(., ':') = current()/@xml:id][1], $root)"/>
      </xsl:for-each>
    </dl>
  </xsl:function>

  <xsl:function name="r:index-entry" as="element(Q{}div)">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="ref" as="xs:string"/>
    <xsl:param name="root" as="element()"/>
    <div id="{r:entry-id($ref)}">
      <dt><xsl:value-of select="($entry/(persName, placeName, orgName, title, label, eventName, name, head) ! tei:plain(.), $ref)[1]"/></dt>
      <dd>
        <xsl:value-of select="$entry/(note | desc) ! (tei:plain(.) || ' ')" separator=""/>
        <xsl:sequence select="r:wikidata($entry), r:pages-of($ref, $root)"/>
      </dd>
    </div>
  </xsl:function>

  <xsl:function name="r:wikidata" as="node()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:for-each select="$entry/idno[lower-case(@type) = 'wikidata'] ! replace(., '^.*/|\s', '')">
      <a href="https://www.wikidata.org/wiki/{.}">Wikidata&#160;<xsl:value-of select="."/></a>
      <xsl:text> </xsl:text>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:pages-of" as="node()*">
    <xsl:param name="ref" as="xs:string"/>
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="pages" as="xs:string*" select="distinct-values(key('tei:named', $ref, root($root))/@pre:page)"/>
    <span class="on-pages">
      <xsl:value-of select="tei:label(if (count($pages) = 1) then 'page-before-link' else 'pages-before-link') || ' '"/>
      <xsl:for-each select="$pages">
        <xsl:variable name="pb" as="element(pb)?" select="key('r:page', ., root($root))[1]"/>
        <xsl:if test="position() gt 1">, </xsl:if>
        <xsl:choose>
          <xsl:when test="$pb"><a href="#{$pb/@xml:id}"><xsl:value-of select="."/></a></xsl:when>
          <xsl:otherwise>–</xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </span>
  </xsl:function>
</xsl:stylesheet>
