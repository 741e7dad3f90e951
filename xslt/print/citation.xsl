<!-- The page of citation and rights: what the edition is, how to cite it, and what one may do with it. TEI P5, 2.2. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:citation-and-rights" as="element()+">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="file" as="element(fileDesc)*" select="$root/teiHeader/fileDesc"/>
    <xsl:variable name="release" as="element(bibl)?" select="tei:release($root)"/>
    <xsl:sequence select="
      r:heading('citation-and-rights'),
      r:fact('cite', tei:citation($root)),
      r:fact('author', $file/titleStmt/author ! tei:plain(.)),
      r:fact('editor', $file/titleStmt/editor ! tei:plain(.)),
      r:fact('released', $release/(publisher, date) ! tei:plain(.)),
      r:fact('case', $release/idno[@type = 'case'] ! tei:plain(.)),
      r:fact('document', $release/idno[@type = 'document'] ! tei:plain(.)),
      r:fact('edition', (tei:imprint($root), $file/publicationStmt/idno) ! tei:plain(.)),
      tei:source-files($root) ! r:fact('source-file', ((title, ref, extent) ! tei:plain(.), idno[@type = 'sha256'] ! ('SHA-256 ' || .))),
      r:rights($root)"/>
  </xsl:function>

  <xsl:function name="r:fact" as="element()?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:if test="$values ! normalize-space() != ''">
      <block role="entry"><xsl:sequence select="$r:words-language, r:own(tei:label($label) || ':', 'italic'), ' ', r:of-document(string-join($values[normalize-space()], ', '))"/></block>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:rights" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:for-each select="tei:rights($root)">
      <block role="paragraph">
        <xsl:sequence select="r:language-of(.), tei:plain(.)"/>
        <xsl:for-each select="@target/tokenize(.)">
          <xsl:text> </xsl:text>
          <xsl:choose>
            <xsl:when test="matches(., '^https?://')"><link target="{.}"><xsl:value-of select="."/></link></xsl:when>
            <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </block>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
