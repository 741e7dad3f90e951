<!-- The list of contents, the pages, and the search. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The sections after the text are listed as they are headed. -->
  <xsl:function name="r:contents" as="element(Q{}nav)">
    <xsl:param name="root" as="element()"/>
    <xsl:param name="sections" as="element()*"/>
    <nav aria-label="{tei:label('contents')}">
      <details open="open">
        <summary><xsl:sequence select="tei:label('contents')"/></summary>
        <ul>
          <li><a href="#{$r:own}text"><xsl:sequence select="tei:label('text')"/></a>
            <xsl:where-populated><ul><xsl:sequence select="r:contents-of-texts($root)"/></ul></xsl:where-populated></li>
          <xsl:sequence select="$sections ! r:section-line(.)"/>
        </ul>
      </details>
      <xsl:sequence select="r:page-links($root)"/>
    </nav>
  </xsl:function>

  <!-- The heads, and the parts that the edition heads; in a corpus, under the title of each text. -->
  <xsl:function name="r:contents-of-texts" as="element(Q{}li)*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="heads" as="element()*" select="tei:in-text($root, 'head')[@pre:listed] | tei:in-text($root, 'div')[@pre:listed][tei:heading-of-division(.)]"/>
    <xsl:choose>
      <xsl:when test="$tei:is-corpus">
        <xsl:for-each-group select="tei:texts($root) | $heads" group-starting-with="text">
          <xsl:variable name="lines" as="element(Q{}li)*" select="r:contents-lines(current-group()[not(self::text)])"/>
          <xsl:variable name="title" as="element(title)?" select="tei:title-of-text(.)"/>
          <xsl:choose>
            <xsl:when test="$title">
              <li><a href="#{$r:own}title.{position()}"><xsl:sequence select="r:language($title), tei:plain($title)"/></a>
                <xsl:where-populated><ul><xsl:sequence select="$lines"/></ul></xsl:where-populated></li>
            </xsl:when>
            <xsl:otherwise><xsl:sequence select="$lines"/></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each-group>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="r:contents-lines($heads)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Heads of the second level stand under that of the first. -->
  <xsl:function name="r:contents-lines" as="element(Q{}li)*">
    <xsl:param name="heads" as="element()*"/>
    <xsl:for-each-group select="$heads" group-starting-with="*[@pre:listed = 'first']">
      <xsl:variable name="line" as="element(Q{}li)?" select="r:contents-line(.)"/>
      <xsl:variable name="below" as="element(Q{}li)*" select="tail(current-group()) ! r:contents-line(.)"/>
      <xsl:choose>
        <xsl:when test="$line and $below"><li><xsl:sequence select="$line/node()"/><ul><xsl:sequence select="$below"/></ul></li></xsl:when>
        <xsl:otherwise><xsl:sequence select="$line, $below"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="r:section-line" as="element(Q{}li)">
    <xsl:param name="section" as="element()"/>
    <li><a href="#{$section/@id}"><xsl:value-of select="$section/*[1]"/></a></li>
  </xsl:function>

  <xsl:function name="r:contents-line" as="element(Q{}li)?">
    <xsl:param name="head" as="element()"/>
    <xsl:for-each select="(if ($head/self::div) then tei:heading-of-division($head) else tei:plain($head))[. ne '']">
      <li><a href="#{$head/@xml:id}"><xsl:sequence select="$head[self::head] ! r:language(.)"/><xsl:value-of select="."/></a></li>
    </xsl:for-each>
  </xsl:function>

  <!-- A few pages stand open; a book's are folded. -->
  <xsl:function name="r:page-links" as="element(Q{}details)?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="pages" as="element(pb)*" select="tei:in-text($root, 'pb')"/>
    <xsl:if test="exists($pages)">
      <details>
        <xsl:if test="count($pages) le 30"><xsl:attribute name="open" select="'open'"/></xsl:if>
        <summary><xsl:sequence select="tei:label('pages')"/></summary>
        <p class="page-links">
          <xsl:for-each select="$pages"><a href="#{@xml:id}"><xsl:value-of select="@pre:page"/></a><xsl:text> </xsl:text></xsl:for-each>
        </p>
      </details>
    </xsl:if>
  </xsl:function>

  <!-- Shown by the script that searches. -->
  <xsl:function name="r:search" as="element(Q{}form)">
    <xsl:param name="root" as="element()"/>
    <form role="search" hidden="hidden">
      <label><xsl:sequence select="tei:label('search')"/><xsl:text> </xsl:text><input type="search" autocomplete="off" spellcheck="false"/></label>
      <button type="button" aria-label="{tei:label('search-previous')}">↑</button>
      <button type="submit" aria-label="{tei:label('search-next')}">↓</button>
      <output data-none="{tei:label('search-none')}"></output>
    </form>
  </xsl:function>
</xsl:stylesheet>
