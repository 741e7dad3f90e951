<!-- The meanings of the marks, and the statements of the header on the method. TEI P5, 2.3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- With a word on redactions, where no list follows the text. -->
  <xsl:function name="r:statements" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:param name="on-redactions" as="element()?"/>
    <xsl:variable name="statements" as="element()*"
      select="tei:declarations($root)[not(parent::editorialDecl/@xml:id = 'redactions')]"/>
    <xsl:variable name="paragraphs" as="element()*" select="r:legend($root), $statements ! r:statement(.), $on-redactions"/>
    <xsl:variable name="facts" as="element(Q{}fact)*" select="tei:source-facts($root)"/>
    <xsl:if test="exists($facts)"><xsl:sequence select="r:heading('about-source')"/></xsl:if>
    <xsl:for-each-group select="$facts" group-adjacent="string(@label)">
      <block role="entry"><xsl:sequence select="$r:words-language, r:own(tei:fact-label(.) || '.', 'italic'), ' ', r:of-document(string-join(current-group(), '; '))"/></block>
    </xsl:for-each-group>
    <xsl:if test="exists($paragraphs)"><xsl:sequence select="r:heading('method'), $paragraphs"/></xsl:if>
  </xsl:function>

  <!-- Of the marks that the text has. -->
  <xsl:function name="r:legend" as="element()?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="marks" as="xs:string*" select="
      'legend-print-supplied'[tei:in-text($root, 'supplied')], 'legend-print-corrected'[tei:in-text($root, 'choice')/@pre:number],
      'legend-print-del'[tei:in-text($root, 'del')], 'legend-print-add'[tei:in-text($root, 'add')], 'legend-print-pages'[tei:in-text($root, 'pb')]"/>
    <xsl:if test="exists($marks)"><xsl:sequence select="r:remark(string-join($marks ! tei:label(.), ' '))"/></xsl:if>
  </xsl:function>

  <xsl:function name="r:statement" as="element()*">
    <xsl:param name="statement" as="element()"/>
    <xsl:variable name="label" as="xs:string" select="'decl-' || local-name($statement)"/>
    <xsl:for-each select="$statement/(self::p, p)[tei:plain(.) ne '']">
      <block role="paragraph">
        <xsl:choose>
          <xsl:when test="position() = 1 and tei:has-label($label)"><xsl:sequence select="$r:words-language, r:own(tei:label($label) || '.', 'italic'), ' ', r:of-document(tei:plain(.))"/></xsl:when>
          <xsl:otherwise><xsl:sequence select="r:language-of(.), tei:plain(.)"/></xsl:otherwise>
        </xsl:choose>
      </block>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
