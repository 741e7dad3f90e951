<!-- Speech transcribed. TEI P5, 8. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <!-- An utterance behind the name of its speaker, unless the record has just said it. -->
  <xsl:template match="u" as="element(Q{}div)">
    <div class="{string-join(('u', tokenize(@pre:by) ! ('s' || .)), ' ')}">
      <xsl:sequence select="r:identity(.), r:who(.)"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <!-- Sounds and events that are heard or seen and are no word. -->
  <xsl:template match="pause | vocal | kinesic | incident | shift" as="element()">
    <xsl:element name="{if (tei:is-block(.) or tei:holds-blocks(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="'heard', local-name()"/>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:if test="empty(*) and not(normalize-space())"><span data-furniture=""><xsl:sequence select="r:heard(.)"/></span></xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- "pause, PT3S"; "shift, loud, ff". -->
  <xsl:function name="r:heard" as="xs:string">
    <xsl:param name="sound" as="element()"/>
    <xsl:sequence select="string-join((tei:label('heard-' || local-name($sound)), $sound/(@type, @feature, @new, @dur)), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
