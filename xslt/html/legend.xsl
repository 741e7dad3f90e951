<!-- What the marks mean, and what is known of redactions. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:legend" as="element()">
    <xsl:param name="root" as="element()"/>
    <section class="legend" id="marks-explained">
      <h2><xsl:sequence select="tei:label('legend')"/></h2>
      <xsl:choose>
        <xsl:when test="$root/@pre:layer = 'diplomatic'"><p><xsl:sequence select="tei:label('legend-diplomatic')"/></p></xsl:when>
        <xsl:otherwise><xsl:sequence select="r:marks($root)"/></xsl:otherwise>
      </xsl:choose>
      <xsl:sequence select="r:redactions($root)"/>
    </section>
  </xsl:function>

  <!-- A line for each kind of mark that the text has. -->
  <xsl:function name="r:marks" as="element(Q{}ul)">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="supplied" as="xs:integer" select="count(tei:in-text($root, 'supplied'))"/>
    <xsl:variable name="corrected" as="xs:integer" select="count(tei:in-text($root, 'choice')[@pre:number])"/>
    <ul>
      <xsl:if test="$supplied gt 0">
        <li><ins>,</ins><xsl:text> </xsl:text><ins>.</ins><xsl:text> </xsl:text><ins>?</ins><xsl:text> </xsl:text>
          <xsl:sequence select="tei:label('legend-supplied', string($supplied))"/></li>
      </xsl:if>
      <xsl:if test="$corrected gt 0">
        <li><a class="corr" href="#emendations"><xsl:sequence select="tei:label('legend-corrected-sample')"/></a><xsl:text> </xsl:text>
          <xsl:sequence select="tei:label('legend-corrected', string($corrected))"/></li>
      </xsl:if>
      <xsl:if test="tei:in-text($root, 'note')[@type = 'commentary']">
        <li><span class="comment"><xsl:sequence select="tei:label('legend-narration-sample')"/></span><xsl:text> </xsl:text>
          <xsl:sequence select="tei:label('legend-narration')"/></li>
      </xsl:if>
      <xsl:if test="tei:in-text($root, 'pb')">
        <li><span class="mark">3</span><xsl:text> </xsl:text><xsl:sequence select="tei:label('legend-page')"/></li>
      </xsl:if>
    </ul>
  </xsl:function>

  <!-- The editor's own word on redactions; else what the encoding shows. Then the exemptions that were invoked. -->
  <xsl:function name="r:redactions" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="statement" as="element()*" select="$root/teiHeader/encodingDesc/editorialDecl[@xml:id = 'redactions']/p"/>
    <xsl:variable name="redacted" as="element(gap)*" select="tei:in-text($root, 'gap')[@reason = 'redacted']"/>
    <p class="redactions">
      <b><xsl:sequence select="tei:label('redactions')"/></b><xsl:text> </xsl:text>
      <xsl:value-of select="if ($statement) then $statement ! tei:plain(.) else if ($redacted) then
        tei:label('redactions-marked', string(count($redacted))) else tei:label('redactions-none')"/>
    </p>
    <xsl:where-populated>
      <dl class="exemptions">
        <xsl:for-each select="$root/teiHeader//category[('#' || @xml:id) = $redacted/@ana/tokenize(.)]">
          <div><dt id="{@xml:id}"><xsl:sequence select="r:exemption-name(.)"/></dt>
            <dd><xsl:sequence select="catDesc/tei:plain(.)"/></dd></div>
        </xsl:for-each>
      </dl>
    </xsl:where-populated>
  </xsl:function>
</xsl:stylesheet>
