<!-- Elements that need no more than a div or a span named for what they are, and those that nobody thought of. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared"
  xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <!-- One rule for all of them, in place of one each: SaxonJS tries the rules of a mode in turn. -->
  <xsl:template match="*" priority="-10" as="element()">
    <xsl:if test="not(self::Q{http://www.tei-c.org/ns/1.0}* and map:contains($r:needing-no-layout, local-name()))">
      <xsl:message error-code="pre:REC-P001" select="name()"/>
    </xsl:if>
    <xsl:call-template name="r:as-it-stands"/>
  </xsl:template>

  <xsl:variable name="r:needing-no-layout" as="map(xs:string, xs:boolean)" select="map:merge(tokenize('
      abbr actor add addName address addrLine affiliation age am app argument att author bibl biblScope
      bloc byline caesura castGroup castItem castList cit cl closer code corr country damage date dateline
      desc distinct district docAuthor docDate docEdition docImprint docTitle edition editor eg egXML
      email epigraph epilogue ex expan figDesc figure foreign forename formula genName geo geogFeat
      geogName gi gloss handShift hyph ident idno imprimatur l lem lg listBibl listEvent listOrg
      listPerson listPlace m measure mentioned metamark mod name nameLink num objectName opener orgName
      orig performance persName phr placeName postBox postCode postscript prologue publisher pubPlace q
      quote rdg reg region resp respStmt restore retrace rhyme role roleDesc roleName rs s said salute
      secl secluded seg series set settlement sic signed soCalled sourceDesc spGrp standOff street subst
      surname surplus tag term time title titlePage titlePart trailer u unclear val w') ! map:entry(., true()))"/>

  <!-- A div or a span, named for what it is in TEI. -->
  <xsl:template name="r:as-it-stands" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:element name="{if (tei:is-block(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="local-name(), if (r:lacks-quotation-marks(.)) then 'quoted' else ()"/>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates mode="r:text"/>
    </xsl:element>
  </xsl:template>

  <!-- Quoted words whose marks the encoder left to the style sheet. TEI P5, 3.3.3. -->
  <xsl:function name="r:lacks-quotation-marks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(self::q | self::said | self::quote)) and not(tei:is-block($element))
      and not(matches($element, '^\s*[&quot;''“”„‘’«»‹›]'))"/>
  </xsl:function>
</xsl:stylesheet>
