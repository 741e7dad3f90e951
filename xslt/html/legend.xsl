<!-- What the marks mean, and what is known of redactions. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:legend" as="element()">
    <xsl:param name="root" as="element()"/>
    <section class="legend" id="marks-explained">
      <h2><xsl:sequence select="r:label('legend')"/></h2>
      <xsl:choose>
        <xsl:when test="$root/@pre:layer = 'diplomatic'"><p><xsl:sequence select="r:label('legend-diplomatic')"/></p></xsl:when>
        <xsl:otherwise><xsl:sequence select="r:marks($root)"/></xsl:otherwise>
      </xsl:choose>
      <xsl:sequence select="r:redactions($root)"/>
    </section>
  </xsl:function>

  <!-- A line for each kind of mark that the text has. -->
  <xsl:function name="r:marks" as="element(Q{}ul)">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="texts" as="element(text)*" select="r:texts($root)"/>
    <ul>
      <xsl:if test="$texts//supplied">
        <li><ins>,</ins><xsl:text> </xsl:text><ins>.</ins><xsl:text> </xsl:text><ins>?</ins><xsl:text> </xsl:text>
          <xsl:sequence select="r:label('legend-supplied', string(count($texts//supplied)))"/></li>
      </xsl:if>
      <xsl:if test="$texts//choice[@pre:number]">
        <li><a class="corr" href="#emendations"><xsl:sequence select="r:label('legend-corrected-sample')"/></a><xsl:text> </xsl:text>
          <xsl:sequence select="r:label('legend-corrected', string(count($texts//choice[@pre:number])))"/></li>
      </xsl:if>
      <xsl:if test="$texts//note[@type = 'commentary']">
        <li><span class="comment"><xsl:sequence select="r:label('legend-narration-sample')"/></span><xsl:text> </xsl:text>
          <xsl:sequence select="r:label('legend-narration')"/></li>
      </xsl:if>
      <xsl:if test="$texts//pb">
        <li><span class="mark">3</span><xsl:text> </xsl:text><xsl:sequence select="r:label('legend-page')"/></li>
      </xsl:if>
    </ul>
  </xsl:function>

  <!-- The editor's own word on redactions; else what the encoding shows. Then the exemptions that were invoked. -->
  <xsl:function name="r:redactions" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="statement" as="element()*" select="$root/teiHeader/encodingDesc/editorialDecl[@xml:id = 'redactions']/p"/>
    <xsl:variable name="redacted" as="element(gap)*" select="r:texts($root)//gap[@reason = 'redacted']"/>
    <p class="redactions">
      <b><xsl:sequence select="r:label('redactions')"/></b><xsl:text> </xsl:text>
      <xsl:value-of select="if ($statement) then $statement ! r:plain(.) else if ($redacted) then
        r:label('redactions-marked', string(count($redacted))) else r:label('redactions-none')"/>
    </p>
    <xsl:where-populated>
      <dl class="exemptions">
        <xsl:for-each select="$root/teiHeader//category[('#' || @xml:id) = $redacted/@ana/tokenize(.)]">
          <div><dt id="{@xml:id}"><xsl:sequence select="r:exemption-name(.)"/></dt>
            <dd><xsl:sequence select="catDesc/r:plain(.)"/></dd></div>
        </xsl:for-each>
      </dl>
    </xsl:where-populated>
  </xsl:function>
</xsl:stylesheet>
