<!-- Out-of-line notes: a call in the text, the body in a list after it, which the script sets beside the call where there is room. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="note[@pre:number]" mode="r:text" as="element(Q{}a)">
    <a class="call" role="doc-noteref" id="{@xml:id}.call" href="#{@xml:id}" data-furniture="" data-call="{@xml:id}">
      <xsl:if test="@pre:added"><xsl:attribute name="data-added"/></xsl:if>
      <xsl:value-of select="@pre:number"/>
    </a>
  </xsl:template>

  <!-- A list counts for itself: where notes of the source stand between the others, each has its label. -->
  <xsl:template match="note[@pre:number]" mode="r:note" as="element(Q{}li)">
    <xsl:param name="labelled" as="xs:boolean" select="false()"/>
    <li data-note="{@xml:id}">
      <xsl:if test="$labelled or @pre:number ne string(position())"><xsl:attribute name="data-n" select="@pre:number"/></xsl:if>
      <xsl:if test="@pre:of-source"><xsl:attribute name="class" select="'of-source'"/><xsl:attribute name="hidden" select="'hidden'"/></xsl:if>
      <xsl:if test="@pre:added"><xsl:attribute name="data-added"/></xsl:if>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:for-each select="@pre:lemma"><span class="lemma" data-furniture=""><xsl:value-of select=". || '] '"/></span></xsl:for-each>
      <xsl:apply-templates mode="r:text"/>
      <xsl:text>&#160;</xsl:text>
      <a role="doc-backlink" href="#{@xml:id}.call" data-furniture="" title="{tei:label('back-to-note', @pre:number)}">
        <xsl:value-of select="'↩&#xFE0E; ' || r:page-name(@pre:page)"/>
      </a>
    </li>
  </xsl:template>

  <xsl:function name="r:notes" as="element(Q{}section)?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="printed" as="element(note)*" select="tei:in-text($root, 'note')[@pre:number]"/>
    <xsl:variable name="of-source" as="element(note)*" select="tei:of-source($root, 'note')[@pre:number]"/>
    <xsl:variable name="notes" as="element(note)*" select="if ($of-source) then $printed | $of-source else $printed"/>
    <xsl:if test="$notes">
      <section class="apparatus{' of-source'[not($printed)]}" id="{$r:own}notes">
        <xsl:if test="not($printed)"><xsl:attribute name="hidden" select="'hidden'"/></xsl:if>
        <h2><xsl:sequence select="tei:label(if (every $note in $notes satisfies $note/@type = 'editorial') then 'notes' else 'notes-all')"/></h2>
        <ol data-notes="" class="notes"><xsl:apply-templates select="$notes" mode="r:note"><xsl:with-param name="labelled" select="exists($of-source)"/></xsl:apply-templates></ol>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:page-name" as="xs:string">
    <xsl:param name="page" as="xs:string?"/>
    <xsl:sequence select="if ($page) then tei:label('page', $page) else ''"/>
  </xsl:function>
</xsl:stylesheet>
