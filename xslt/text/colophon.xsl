<!-- The matter after the text: how it was made, the emendations, the names, and rights. TEI P5, 2.3, 3.5.1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xmlns="urn:recension:text"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:heading" as="element()">
    <xsl:param name="label" as="xs:string"/>
    <block kind="head"><xsl:sequence select="tei:label($label)"/></block>
  </xsl:function>

  <xsl:function name="r:statements" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="facts" as="element(Q{}fact)*" select="tei:source-facts($root)"/>
    <xsl:if test="exists($facts)"><xsl:sequence select="r:heading('about-source'), r:facts($facts)"/></xsl:if>
    <xsl:variable name="statements" as="element()*" select="tei:declarations($root)"/>
    <xsl:if test="$statements">
      <xsl:sequence select="r:heading('method')"/>
      <xsl:for-each select="$statements">
        <xsl:variable name="label" as="xs:string" select="'decl-' || local-name()"/>
        <xsl:for-each select="(self::p, p)">
          <block kind="paragraph">
            <xsl:sequence select="string-join((if (position() = 1 and tei:has-label($label)) then tei:label($label) || '.' else (), tei:plain(.)), ' ')"/>
          </block>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>

  <!-- A line each; what most of them have in common is said once. -->
  <xsl:function name="r:emendations" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="emendations" as="element(choice)*" select="tei:emendations($root)"/>
    <xsl:variable name="usual" as="element(choice)?" select="tei:usual-emendation($emendations)"/>
    <xsl:variable name="usual-fault" as="xs:string?" select="$usual ! @pre:fault"/>
    <xsl:if test="$emendations">
      <xsl:sequence select="r:heading('emendations')"/>
      <block kind="paragraph">
        <xsl:sequence select="string-join((tei:label('emendations-explained-print'), tei:remark-on($usual, 'fault-') ! tei:label('emendations-usual', .)), ' ')"/>
      </block>
      <xsl:for-each select="$emendations">
        <xsl:variable name="remark" as="xs:string?" select="if (@pre:fault = $usual-fault) then () else tei:remark-on(., 'fault-')"/>
        <block kind="entry">
          <xsl:sequence select="string-join((@pre:page[. ne ''] ! tei:label('page', .),
            string-join((tei:words-of-side(sic[1]), ']', tei:words-of-side(corr[1]), .[@pre:other-sides] ! tei:other-sides(.)), ' '), $remark), '  ')"/>
        </block>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>

  <!-- Each name of the text that has an entry, who or what it is, and the pages of the source. -->
  <xsl:function name="r:index" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:if test="exists($tei:index-refs)">
      <xsl:sequence select="r:heading('index')"/>
      <xsl:for-each-group select="$tei:index-refs" group-by="generate-id($tei:entry-of(.))">
        <xsl:sort select="tei:place-of-kind(tei:entry-kind(.))"/>
        <xsl:sort select="tei:alphabetical(tei:entry-name(.))"/>
        <xsl:sequence select="r:entry(current-group(), $root)"/>
      </xsl:for-each-group>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:entry" as="element()">
    <xsl:param name="refs" as="xs:string+"/>
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="pages" as="xs:string*" select="distinct-values(tei:named($refs, $root)/@pre:page/string())[. ne '']"/>
    <block kind="entry">
      <xsl:sequence select="string-join((replace(tei:entry-name($refs[1]), '\.$', '') || '.', $tei:entry-of($refs[1])/(note, desc) ! tei:plain(.),
        if (exists($pages)) then (tei:label(if (count($pages) = 1) then 'page-before-link' else 'pages-before-link'), string-join($pages, ', ')) else ()), ' ')"/>
    </block>
  </xsl:function>

  <xsl:function name="r:rights" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="rights" as="element()*" select="tei:rights($root)"/>
    <xsl:if test="$rights">
      <xsl:sequence select="r:heading('rights')"/>
      <xsl:for-each select="$rights"><block kind="paragraph"><xsl:sequence select="string-join((tei:plain(.), @target), ' ')"/></block></xsl:for-each>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
