<!-- Paragraphs, verse, and whatever else begins a line. TEI P5, 3.1, 3.13, 4.2, 7.1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <!-- HTML lets no block stand in its p: then a div takes its place. -->
  <xsl:template match="p | ab" as="element()">
    <xsl:choose>
      <xsl:when test="tei:holds-blocks(.)"><div class="p"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></div></xsl:when>
      <xsl:otherwise><p><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template as="element()" match="opener | closer | dateline | byline | salute | signed | trailer | argument | epigraph | postscript
      | titlePage | titlePart | docTitle | docImprint | docAuthor | docDate | docEdition | imprimatur | castList | castGroup | castItem
      | figure | figDesc | listBibl | lg | l | u | cit | bibl | address | addrLine | set | prologue | epilogue | performance | spGrp
      | role | roleDesc | actor | pubPlace | publisher | biblScope | edition | editor | author | series | respStmt | resp | idno
      | formula | egXML | eg | listPerson | listPlace | listOrg | listEvent | standOff | desc | quote | q | said | sourceDesc | lem | rdg | app">
    <xsl:call-template name="r:as-it-stands"/>
  </xsl:template>

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

  <xsl:template match="text()" as="text()?">
    <xsl:value-of select="if (normalize-space()) then replace(., '\s+', ' ') else '&#10;'"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" as="empty-sequence()"/>
</xsl:stylesheet>
