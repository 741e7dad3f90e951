<!-- Headings and words of the book itself, in the language of the interface where the document speaks another. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The language of the words of the book, where it is not that of the document. -->
  <xsl:variable name="r:words-language" as="attribute(xml:lang)?">
    <xsl:if test="not(lang($tei:labels/@xml:lang, /*))"><xsl:attribute name="xml:lang" select="$tei:labels/@xml:lang"/></xsl:if>
  </xsl:variable>

  <!-- The prefix of the ids that are not of the document. -->
  <xsl:variable name="r:own-ids" as="xs:string" select="string(/*/@pre:own-ids)"/>

  <!-- Listed in the contents. -->
  <xsl:function name="r:heading" as="element()">
    <xsl:param name="label" as="xs:string"/>
    <block role="heading" level="1" outline="{tei:label($label)}"><xsl:sequence select="$r:words-language, tei:label($label)"/></block>
  </xsl:function>

  <!-- Within a part. -->
  <xsl:function name="r:subheading" as="element()">
    <xsl:param name="label" as="xs:string"/>
    <block role="heading" level="2"><xsl:sequence select="$r:words-language, tei:label($label)"/></block>
  </xsl:function>

  <!-- A paragraph that the book itself says. -->
  <xsl:function name="r:remark" as="element()">
    <xsl:param name="words" as="xs:string"/>
    <block role="paragraph"><xsl:sequence select="$r:words-language, $words"/></block>
  </xsl:function>

  <!-- Words of the book within those of the document. -->
  <xsl:function name="r:own" as="node()?">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="style" as="xs:string?"/>
    <run style="{$style}"><xsl:sequence select="$r:words-language, $words"/></run>
  </xsl:function>

  <!-- Words of the document within those of the book. -->
  <xsl:function name="r:of-document" as="item()">
    <xsl:param name="words" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$r:words-language"><run xml:lang="{$r:document-language}"><xsl:value-of select="$words"/></run></xsl:when>
      <xsl:otherwise><xsl:sequence select="$words"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:variable name="r:document-language" as="xs:string" select="string(/*/@xml:lang)"/>

  <!-- The places of elements, and their ends where these are known: the setter gives the pages of the book. -->
  <xsl:function name="r:places" as="element()">
    <xsl:param name="elements" as="element()*"/>
    <places>
      <xsl:for-each select="$elements">
        <place id="{if (@pre:mention) then $r:own-ids || 'at.' || @pre:mention else @xml:id}" page="{string-join((@pre:page, @pre:to), '–')}">
          <xsl:for-each select="@pre:end"><xsl:attribute name="end" select="r:end-of-passage(.)"/></xsl:for-each>
        </place>
      </xsl:for-each>
    </places>
  </xsl:function>

  <!-- The id of the anchor where a passage ends, of which an index speaks. -->
  <xsl:function name="r:end-of-passage" as="xs:string">
    <xsl:param name="number" as="attribute()"/>
    <xsl:sequence select="$r:own-ids || 'end.' || $number"/>
  </xsl:function>
</xsl:stylesheet>
