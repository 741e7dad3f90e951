<!-- The release, the edition and the rights as the header states them, each fact once for all formats. TEI P5, 2.2. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The bibliographic entry of the release, where the record was released. -->
  <xsl:function name="tei:release" as="element(bibl)?">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="($root/teiHeader/fileDesc/sourceDesc//bibl[@type = 'release'])[1]"/>
  </xsl:function>

  <!-- The files that the edition was made from, each with the digest that tells it from others. -->
  <xsl:function name="tei:source-files" as="element(bibl)*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="$root/teiHeader/fileDesc/sourceDesc//bibl[idno[@type = 'sha256']]"/>
  </xsl:function>

  <!-- Which edition it is, whose, and of when. -->
  <xsl:function name="tei:imprint" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="$root/teiHeader/fileDesc/(editionStmt/edition, publicationStmt/(publisher, date))[tei:plain(.) ne '']"/>
  </xsl:function>

  <!-- The statements on rights, one without words by its address. -->
  <xsl:function name="tei:rights" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="$root/teiHeader/fileDesc/publicationStmt/availability/(p | ab | licence)[tei:plain(.) ne '' or @target]"/>
  </xsl:function>

  <!-- The statements on how the edition was made. -->
  <xsl:function name="tei:declarations" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="$root/teiHeader/encodingDesc/(projectDesc | samplingDecl | editorialDecl/* | refsDecl)"/>
  </xsl:function>

  <!-- Author, title, where the record is kept; then the edition and the place to put a page. -->
  <xsl:function name="tei:citation" as="xs:string">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="file" as="element(fileDesc)*" select="$root/teiHeader/fileDesc"/>
    <xsl:variable name="work" as="xs:string*" select="$file/titleStmt/author ! tei:plain(.), $tei:title,
      tei:release($root)/(publisher, idno[@type = 'case'], idno[@type = 'document']) ! tei:plain(.)"/>
    <xsl:variable name="edition" as="xs:string*" select="(tei:imprint($root), $file/publicationStmt/idno[@type = 'edition']) ! tei:plain(.)"/>
    <xsl:variable name="page" as="xs:string?" select="if (tei:in-text($root, 'pb')) then tei:label('cite-page') else ()"/>
    <xsl:sequence select="string-join((string-join($work[. ne ''], ', '), string-join(($edition[. ne ''], $page), ', '))[. ne ''], '. ')"/>
  </xsl:function>
</xsl:stylesheet>
