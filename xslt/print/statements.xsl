<!-- What the header says of the method and of rights. TEI P5, 2.3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:statements" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="statements" as="element()*" select="$root/teiHeader/encodingDesc/(projectDesc | samplingDecl | editorialDecl/* | refsDecl)"/>
    <xsl:if test="$statements">
      <block role="heading" level="1" outline="{tei:label('method')}"><xsl:sequence select="tei:label('method')"/></block>
      <block role="paragraph"><xsl:sequence select="tei:label('legend-print')"/></block>
      <xsl:for-each select="$statements">
        <xsl:variable name="label" as="xs:string" select="'decl-' || local-name()"/>
        <xsl:for-each select="(self::p, p)">
          <block role="paragraph">
            <xsl:if test="position() = 1 and tei:has-label($label)"><run style="italic"><xsl:sequence select="tei:label($label) || '. '"/></run></xsl:if>
            <xsl:sequence select="tei:plain(.)"/>
          </block>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:rights" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="rights" as="element()*" select="$root/teiHeader/fileDesc/publicationStmt/availability/(p | licence)"/>
    <xsl:if test="$rights">
      <block role="heading" level="1" outline="{tei:label('rights')}"><xsl:sequence select="tei:label('rights')"/></block>
      <xsl:for-each select="$rights"><block role="paragraph"><xsl:sequence select="string-join((tei:plain(.), @target), ' ')"/></block></xsl:for-each>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
