<!-- The list of contents, the pages, and the switch of the editorial marks. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The sections after the text are listed as they are headed. -->
  <xsl:function name="r:contents" as="element(Q{}nav)">
    <xsl:param name="root" as="element()"/>
    <xsl:param name="sections" as="element()*"/>
    <nav aria-label="{tei:label('contents')}">
      <h2><xsl:sequence select="tei:label('contents')"/></h2>
      <ul>
        <li><a href="#text"><xsl:sequence select="tei:label('text')"/></a>
          <xsl:where-populated><ul><xsl:sequence select="tei:in-text($root, 'head')[r:level(.) = (3, 4)] ! r:contents-line(.)"/></ul></xsl:where-populated></li>
        <xsl:sequence select="$sections ! r:section-line(.)"/>
      </ul>
      <xsl:where-populated><p class="page-links"><xsl:sequence select="r:page-links($root)"/></p></xsl:where-populated>
      <xsl:if test="tei:in-text($root, 'supplied') or tei:in-text($root, 'choice')">
        <label class="switch"><input type="checkbox" id="marks" checked=""/><xsl:text> </xsl:text><xsl:sequence select="tei:label('show-marks')"/></label>
      </xsl:if>
    </nav>
  </xsl:function>

  <xsl:function name="r:section-line" as="element(Q{}li)">
    <xsl:param name="section" as="element()"/>
    <li><a href="#{$section/@id}"><xsl:value-of select="$section/*[1]"/></a></li>
  </xsl:function>

  <xsl:function name="r:contents-line" as="element(Q{}li)">
    <xsl:param name="head" as="element(head)"/>
    <li><a href="#{$head/@xml:id}"><xsl:sequence select="tei:plain($head)"/></a></li>
  </xsl:function>

  <xsl:function name="r:page-links" as="item()*">
    <xsl:param name="root" as="element()"/>
    <xsl:for-each select="tei:in-text($root, 'pb')">
      <xsl:if test="position() = 1"><xsl:value-of select="tei:label('pages') || ' '"/></xsl:if>
      <a href="#{@xml:id}"><xsl:value-of select="@pre:page"/></a><xsl:text> </xsl:text>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
