<!-- Passages withheld or missing, in the text and in the list after it. TEI P5, 3.5.3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- A redaction leads to its line in the list. -->
  <xsl:template match="gap" mode="r:inline" as="element()">
    <xsl:variable name="label" as="element()">
      <run style="redacted" furniture="true" id="{@xml:id}" spoken="{tei:gap-spoken(.)}"><xsl:sequence select="tei:gap-label(.)"/></run>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="tei:is-redaction(.)"><link target="#{r:line-of(.)}"><xsl:sequence select="$label"/></link></xsl:when>
      <xsl:otherwise><xsl:sequence select="$label"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="r:line-of" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:sequence select="$r:own-ids || 'redaction.' || $gap/@xml:id"/>
  </xsl:function>

  <!-- Each redaction and the exemptions invoked; where none is marked, that none is. -->
  <xsl:function name="r:redactions" as="element()+">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="redactions" as="element(gap)*" select="tei:redactions($root)"/>
    <xsl:sequence select="r:heading('redactions')"/>
    <xsl:for-each select="tei:word-on-redactions($root)"><block role="paragraph"><xsl:sequence select="r:in-its-language(.)"/></block></xsl:for-each>
    <xsl:if test="$redactions">
      <xsl:sequence select="r:remark(tei:label('redactions-explained'))"/>
      <group kind="list">
        <xsl:for-each select="$redactions">
          <group kind="item"><block role="entry" id="{r:line-of(.)}"><xsl:sequence select="r:places(.), '  ' || tei:redaction-in-words(.)"/></block></group>
        </xsl:for-each>
      </group>
    </xsl:if>
    <xsl:sequence select="r:exemptions($root)"/>
  </xsl:function>

  <!-- The same in one paragraph, where there are none. -->
  <xsl:function name="r:word-on-redactions" as="element()?">
    <xsl:param name="root" as="element()"/>
    <xsl:for-each select="tei:word-on-redactions($root)">
      <block role="paragraph"><xsl:sequence select="$r:words-language, r:own(tei:label('redactions') || '.', 'italic'), ' ', r:in-its-language(.)"/></block>
    </xsl:for-each>
  </xsl:function>

  <!-- The word of the editor is in the language of the document, that of the book in its own. -->
  <xsl:function name="r:in-its-language" as="item()">
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="if ($word eq tei:label('redactions-none')) then r:own($word, ()) else r:of-document($word)"/>
  </xsl:function>

  <!-- The meanings of the names of the exemptions. -->
  <xsl:function name="r:exemptions" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:for-each select="tei:exemptions-invoked($root)[tei:plain(catDesc[1]) ne tei:exemption-name(.)]">
      <block role="entry"><run style="italic"><xsl:value-of select="tei:exemption-name(.)"/></run><xsl:sequence select="'  ' || tei:plain(catDesc[1])"/></block>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
