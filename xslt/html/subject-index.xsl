<!-- The index of subjects, with the way back to each place, and what a text generates of itself. TEI P5, 3.9.2. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <!-- A place that the index leads to: it has no words in the text. -->
  <xsl:template match="index" as="element(Q{}span)">
    <span data-furniture=""><xsl:sequence select="r:identity(.)"/></span>
  </xsl:template>

  <!-- The contract with verify: each heading stands in an element data-term. -->
  <xsl:function name="r:subjects" as="element(Q{}section)?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="terms" as="element(term)*" select="tei:index-terms($root)"/>
    <xsl:if test="exists($terms)">
      <section class="apparatus" id="{$r:own}terms">
        <h2><xsl:sequence select="tei:label('subjects')"/></h2>
        <xsl:for-each-group select="$terms" group-by="string(../@indexName)">
          <xsl:sort select="current-grouping-key()"/>
          <xsl:if test="current-grouping-key() ne ''"><h3><xsl:value-of select="current-grouping-key()"/></h3></xsl:if>
          <dl class="index">
            <xsl:for-each-group select="current-group()" group-by="string()">
              <xsl:sort select="tei:sort-key(.)"/>
              <xsl:sequence select="r:subject(current-group())"/>
            </xsl:for-each-group>
          </dl>
        </xsl:for-each-group>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- A heading, and a link to its first place on each page, and to the beginning of each passage; of a text without pages, to each place. -->
  <xsl:function name="r:subject" as="element(Q{}div)">
    <xsl:param name="terms" as="element(term)+"/>
    <xsl:variable name="paged" as="xs:boolean" select="exists($terms/../@pre:page[. ne ''])"/>
    <div>
      <dt data-term=""><xsl:value-of select="$terms[1]"/></dt>
      <dd>
        <xsl:value-of select="if ($paged) then tei:label-of-pages(distinct-values($terms/.. ! tei:pages-of-index(.)), $terms/..) else tei:label('mentions') || ' '"/>
        <xsl:for-each-group select="$terms/.." group-by="if ($paged) then tei:pages-of-index(.) else generate-id()">
          <xsl:if test="position() gt 1">, </xsl:if>
          <a href="#{@xml:id}"><xsl:value-of select="if ($paged) then current-grouping-key() else position()"/></a>
        </xsl:for-each-group>
      </dd>
    </div>
  </xsl:function>

  <!-- Annotations that stand off the text: where each belongs, then its words. TEI P5, 17.10. -->
  <xsl:function name="r:annotations" as="element(Q{}section)?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="annotations" as="element()*" select="tei:annotations($root)"/>
    <xsl:if test="exists($annotations)">
      <section class="apparatus" id="{$r:own}annotations">
        <h2><xsl:sequence select="tei:label('annotations')"/></h2>
        <ol>
          <xsl:for-each select="$annotations">
            <xsl:variable name="id" as="xs:string?" select="tei:annotated(.)"/>
            <xsl:variable name="at" as="element()?" select="$id ! tei:by-id(., $tei:document)"/>
            <li>
              <xsl:if test="exists($at)"><a href="#{$id}"><xsl:value-of select="(tei:beginning(tei:plain($at)), $id)[1]"/></a><xsl:text>: </xsl:text></xsl:if>
              <xsl:value-of select="tei:plain(.)"/>
            </li>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- A list of the heads of the text where it stands; the way to the index that the page has. -->
  <xsl:template match="divGen" as="element(Q{}div)">
    <xsl:variable name="heads" as="element(head)*" select="tei:generated-heads(.)"/>
    <div class="divGen">
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
      <xsl:where-populated><ul class="simple" data-furniture=""><xsl:sequence select="$heads ! r:contents-line(.)"/></ul></xsl:where-populated>
      <xsl:if test="tei:generated-kind(.) = 'index'">
        <xsl:for-each select="'terms'[tei:index-terms($tei:document/*)], 'index'[exists($tei:index-refs)]">
          <p data-furniture=""><a href="#{$r:own || .}"><xsl:sequence select="tei:label(if (. = 'terms') then 'subjects' else .)"/></a></p>
        </xsl:for-each>
      </xsl:if>
    </div>
  </xsl:template>
</xsl:stylesheet>
