<!-- Witnesses and their readings. TEI P5, 13. The text prints one reading; the others are a note at it (pre:lemma), made when the
     edition is prepared. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:key name="r:witnessed" match="note[@pre:lemma]/rdg[@wit]" use="tokenize(@wit)"/>

  <!-- An entry that stands in no text: where it belongs, then its readings. -->
  <xsl:template match="app[@pre:apart]" as="element()">
    <xsl:element name="{if (tei:is-block(.) or tei:holds-blocks(.)) then 'div' else 'span'}">
      <xsl:variable name="app" as="element(app)" select="."/>
      <xsl:attribute name="class" select="'app', 'entry-apart'"/>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:for-each select="tei:app-place(.)[. ne '']"><b class="loc" data-furniture=""><xsl:sequence select="r:way-to-place(., $app)"/></b><xsl:text> </xsl:text></xsl:for-each>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- A reading with its witnesses after it; in a note of variants they are said there already. -->
  <xsl:template match="(lem | rdg)[@wit | @resp][@pre:apart]" as="element()+">
    <xsl:call-template name="r:as-it-stands"/>
    <span class="wit" data-furniture=""><xsl:value-of select="tei:sigla(.)"/></span>
  </xsl:template>

  <!-- A link, where the entry points at its text. -->
  <xsl:function name="r:way-to-place" as="node()">
    <xsl:param name="place" as="xs:string"/>
    <xsl:param name="app" as="element(app)"/>
    <xsl:choose>
      <xsl:when test="starts-with($app/@from, '#')"><a href="{$app/@from}"><xsl:value-of select="$place"/></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="$place"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The readings of each witness that is not the text's, in one list: what they stand for, and where. -->
  <xsl:function name="r:witnesses" as="element(Q{}section)?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="witnesses" as="element(witness)*" select="$root/descendant::witness[@xml:id]"/>
    <xsl:if test="$witnesses">
      <section class="apparatus" id="witnesses">
        <h2><xsl:sequence select="tei:label('witnesses')"/></h2>
        <xsl:sequence select="$witnesses ! r:witness(.)"/>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:witness" as="element()+">
    <xsl:param name="witness" as="element(witness)"/>
    <xsl:variable name="readings" as="element(rdg)*" select="key('r:witnessed', '#' || $witness/@xml:id, root($witness))"/>
    <h3 id="witness.{$witness/@xml:id}"><xsl:value-of select="$witness/@xml:id"/></h3>
    <xsl:where-populated><p><xsl:sequence select="tei:plain($witness)"/></p></xsl:where-populated>
    <xsl:where-populated>
      <ul class="readings"><xsl:for-each select="$readings">
        <li><a href="#{../@xml:id}.call"><xsl:value-of select="../@pre:lemma"/></a><xsl:value-of select="'] ' || (tei:plain(.)[. ne ''], 'om.')[1]"/></li>
      </xsl:for-each></ul>
    </xsl:where-populated>
  </xsl:function>
</xsl:stylesheet>
