<!-- What follows the text: how it was made, what was emended, who is named, and rights. TEI P5, 2.3, 3.5.1. -->
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
    <xsl:variable name="statements" as="element()*" select="$root/teiHeader/encodingDesc/(projectDesc | samplingDecl | editorialDecl/* | refsDecl)"/>
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

  <xsl:function name="r:emendations" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="emendations" as="element(choice)*" select="tei:emendations($root)"/>
    <xsl:if test="$emendations">
      <xsl:sequence select="r:heading('emendations')"/>
      <block kind="paragraph"><xsl:sequence select="tei:label('emendations-explained-print')"/></block>
      <xsl:for-each select="$emendations">
        <block kind="entry">
          <xsl:sequence select="tei:label('page', string(@pre:page)) || '  ' || tei:plain(sic[1]) || ' ] ' || tei:plain(corr[1]) || '  '
            || string-join((tei:label('fault-' || (corr[1]/@type, 'other')[1]), corr[1]/@cert), ', ')"/>
        </block>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>

  <!-- Each name of the text that a register knows, who or what it is, and the pages of the source. -->
  <xsl:function name="r:index" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="refs" as="xs:string*" select="tei:refs($root)[tei:is-of-register(.)]"/>
    <xsl:if test="exists($tei:registers) and exists($refs)">
      <xsl:sequence select="r:heading('index')"/>
      <xsl:for-each select="$refs">
        <xsl:sort select="index-of(('person', 'place', 'org', 'treaty', 'event'), substring-before(., ':'))"/>
        <xsl:sort select="substring-after(., ':')"/>
        <xsl:sequence select="r:entry(., distinct-values(key('tei:named', ., root($root))/@pre:page/string()))"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:entry" as="element()?">
    <xsl:param name="ref" as="xs:string"/>
    <xsl:param name="pages" as="xs:string*"/>
    <xsl:for-each select="tei:entry-in-registers($ref)">
      <xsl:variable name="name" as="xs:string" select="(persName, placeName, orgName, title, label)[1] ! tei:plain(.)"/>
      <block kind="entry">
        <xsl:sequence select="string-join((replace($name, '\.$', '') || '.', note ! tei:plain(.), tei:label(if (count($pages) = 1) then 'page-before-link' else 'pages-before-link'), string-join($pages, ', ')), ' ')"/>
      </block>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:rights" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="rights" as="element()*" select="$root/teiHeader/fileDesc/publicationStmt/availability/(p | licence)"/>
    <xsl:if test="$rights">
      <xsl:sequence select="r:heading('rights')"/>
      <xsl:for-each select="$rights"><block kind="paragraph"><xsl:sequence select="string-join((tei:plain(.), @target), ' ')"/></block></xsl:for-each>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
