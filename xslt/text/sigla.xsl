<!-- Marks about the words of a witness: deleted, added, uncertain, supplied (TEI P5, 12.3); and about what is heard and is no word (8.3). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xmlns="urn:recension:text"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="(del | add | supplied | vocal | kinesic | incident | pause | shift)[r:stands-in-line(.)]" mode="r:inline" as="node()*">
    <xsl:variable name="sigla" as="element()*" select="r:sigla(.) ! r:sign(.)"/>
    <xsl:sequence select="$sigla[1]"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="$sigla[2]"/>
  </xsl:template>

  <!-- A mark that the words of a line stand between. -->
  <xsl:function name="r:sign" as="element()?">
    <xsl:param name="typed" as="xs:string"/>
    <xsl:if test="$typed ne ''"><furniture><xsl:value-of select="$typed"/></furniture></xsl:if>
  </xsl:function>

  <!-- Doubted is the whole word in which it ends: the mark does not part it. -->
  <xsl:template match="unclear[r:stands-in-line(.)]" mode="r:inline" as="node()*">
    <xsl:apply-templates mode="#current"/>
    <xsl:if test="tei:evenly-spaced(tei:plain(.)) ne ''"><doubt/></xsl:if>
  </xsl:template>

  <!-- Restored points are many: what holds no letter is typed as it is. -->
  <xsl:template match="supplied[@pre:points][not(@pre:block)]" mode="r:inline" as="node()*" priority="1">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:function name="r:stands-in-line" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="empty($element/@pre:block) and not(tei:holds-lines($element))"/>
  </xsl:function>

  <!-- The marks that are typed before and after. Punctuation that was restored is not marked, nor words in brackets of their own. -->
  <xsl:function name="r:sigla" as="xs:string+">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="tei:evenly-spaced(tei:plain($element))"/>
    <xsl:variable name="opening" as="xs:string" select="substring(replace($words, '^[“”„‟‘’‚‛«»‹›「『&quot;''\s]+', ''), 1, 1)"/>
    <xsl:choose>
      <xsl:when test="$words eq ''"><xsl:sequence select="'', ''"/></xsl:when>
      <xsl:when test="$element/self::del"><xsl:sequence select="'⟦', '⟧'"/></xsl:when>
      <xsl:when test="$element/self::add"><xsl:sequence select="'\', '/'"/></xsl:when>
      <xsl:when test="not($element/self::supplied)"><xsl:sequence select="if ($opening = '(') then ('', '') else ('(', ')')"/></xsl:when>
      <xsl:when test="not($element/@pre:points or $opening = '[')"><xsl:sequence select="'[', ']'"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="'', ''"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The meanings of the marks that stand in this text. -->
  <xsl:function name="r:legend" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="kinds" as="xs:string*" select="
      'page'[tei:in-text($root, 'pb')], 'note'[tei:in-text($root, 'note')/@pre:number], 'supplied'[tei:in-text($root, 'supplied')],
      'choice'[tei:in-text($root, 'choice')/@pre:number],
      'unclear'[tei:in-text($root, 'unclear')[tei:plain(.) ne '']], ('add', 'del')[tei:in-text($root, .)[string-join(r:sigla(.))]]"/>
    <xsl:if test="exists($kinds)">
      <xsl:sequence select="r:heading('legend')"/>
      <xsl:for-each select="$kinds"><block kind="entry"><xsl:sequence select="tei:label('typed-' || .)"/></block></xsl:for-each>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
