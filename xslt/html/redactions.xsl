<!-- Passages withheld or missing, in the text and in the list after it. TEI P5, 3.5.3; att.dimensions. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <!-- "[redacted, 3 lines, 1.5(b)]", with a way to the exemption and, from how much is gone, to the list. -->
  <xsl:template match="gap" as="element(Q{}span)">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <span class="gap" data-furniture="" role="note" aria-label="{tei:gap-spoken(.)}">
      <xsl:sequence select="r:identity(.)"/>
      <xsl:text>[</xsl:text>
      <xsl:sequence select="r:linked('#' || $r:own || 'r.' || @xml:id, tei:gap-words(.), tei:is-redaction(.) and not($linked))"/>
      <xsl:sequence select="r:exemptions-invoked(., $linked)"/>
      <xsl:value-of select="tei:gap-descriptions(.) ! ('; ' || .)" separator=""/>
      <xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <xsl:function name="r:exemptions-invoked" as="node()*">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:param name="linked" as="xs:boolean"/>
    <xsl:variable name="names" as="xs:string*" select="tei:exemptions($gap)"/>
    <xsl:for-each select="tokenize($gap/@ana)">
      <xsl:variable name="at" as="xs:integer" select="position()"/>
      <xsl:variable name="category" as="element()?" select="tei:category(., $gap)"/>
      <xsl:text>, </xsl:text>
      <xsl:sequence select="r:linked('#' || $category/@xml:id, $names[$at], exists($category) and not($linked))"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:linked" as="node()">
    <xsl:param name="address" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="is-link" as="xs:boolean"/>
    <xsl:choose>
      <xsl:when test="$is-link"><a href="{$address}"><xsl:value-of select="$words"/></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="$words"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The list: the page, which leads back to the place, how much, by which exemption, and what the release says of it. -->
  <xsl:function name="r:redactions" as="element(Q{}section)?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="redactions" as="element(gap)*" select="tei:redactions($root)"/>
    <xsl:if test="$redactions">
      <section class="apparatus" id="{$r:own}redactions">
        <h2><xsl:sequence select="tei:label('redactions')"/></h2>
        <ol><xsl:sequence select="$redactions ! r:redaction-line(.)"/></ol>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:redaction-line" as="element(Q{}li)">
    <xsl:param name="gap" as="element(gap)"/>
    <li id="{$r:own}r.{$gap/@xml:id}">
      <a href="#{$gap/@xml:id}"><xsl:value-of select="($gap/@pre:page[. ne ''] ! r:page-name(.), tei:label('passage'))[1]"/></a>
      <xsl:value-of select="', ' || tei:redaction-in-words($gap)"/>
    </li>
  </xsl:function>
</xsl:stylesheet>
