<!-- The title page and the metadata of the file, from the header. TEI P5, 2.2. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:title" as="xs:string">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="titles" as="element(title)*" select="($root/teiHeader/fileDesc/titleStmt)[1]/title"/>
    <xsl:sequence select="(($titles[@type = 'main'], $titles) ! tei:plain(.)[. ne ''], tei:label('untitled'))[1]"/>
  </xsl:function>

  <xsl:function name="r:metadata" as="attribute()+">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="$root/teiHeader/fileDesc"/>
    <xsl:attribute name="title" select="r:title($root)"/>
    <xsl:attribute name="author" select="$file/titleStmt/author/tei:plain(.)" separator=", "/>
    <xsl:attribute name="subject" select="$file/titleStmt/title[@type = 'sub']/tei:plain(.)"/>
    <xsl:attribute name="keywords" select="$root/teiHeader/profileDesc/particDesc//persName/tei:plain(.), $file/sourceDesc//idno[@type = ('case', 'document')]" separator="; "/>
    <xsl:attribute name="date" select="($file/publicationStmt/date/@when, '')[1]"/>
    <xsl:attribute name="contentsTitle" select="tei:label('contents')"/>
    <xsl:attribute name="runningTitle" select="($file/titleStmt/title[@type = 'short']/tei:plain(.), r:title($root))[1]"/>
  </xsl:function>

  <xsl:function name="r:title-page" as="element()+">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="$root/teiHeader/fileDesc"/>
    <xsl:variable name="release" as="element(bibl)?" select="($file/sourceDesc//bibl[@type = 'release'])[1]"/>
    <line role="title"><xsl:sequence select="r:title($root)"/></line>
    <xsl:for-each select="$file/titleStmt/title[@type = 'sub']"><line role="subtitle"><xsl:sequence select="tei:plain(.)"/></line></xsl:for-each>
    <xsl:for-each select="$file/titleStmt/author"><line role="byline"><xsl:sequence select="tei:plain(.)"/></line></xsl:for-each>
    <xsl:sequence select="
      r:imprint('released', ($release/publisher, $release/date)), r:imprint('case', $release/idno[@type = 'case']),
      r:imprint('document', $release/idno[@type = 'document']),
      r:imprint('edition', ($file/editionStmt/edition, $file/publicationStmt/publisher, $file/publicationStmt/date))"/>
    <line role="imprint"><xsl:sequence select="tei:label('cite') || ': ' || r:citation($root)"/></line>
  </xsl:function>

  <xsl:function name="r:imprint" as="element()?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="values" as="element()*"/>
    <xsl:if test="exists($values)">
      <line role="imprint"><xsl:sequence select="tei:label($label) || ': ' || string-join($values ! tei:plain(.), ', ')"/></line>
    </xsl:if>
  </xsl:function>

  <!-- Author, title, where the record is kept; then the edition and the place to put a page. -->
  <xsl:function name="r:citation" as="xs:string">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="$root/teiHeader/fileDesc"/>
    <xsl:variable name="release" as="element(bibl)?" select="($file/sourceDesc//bibl[@type = 'release'])[1]"/>
    <xsl:variable name="work" as="xs:string*" select="$file/titleStmt/author/tei:plain(.), r:title($root),
      $release/(publisher, idno[@type = 'case'], idno[@type = 'document']) ! tei:plain(.)"/>
    <xsl:variable name="edition" as="xs:string*"
      select="($file/editionStmt/edition, $file/publicationStmt/(publisher, date, idno[@type = 'edition'])) ! tei:plain(.)"/>
    <xsl:sequence select="string-join($work[. ne ''], ', ') || '. ' || string-join($edition[. ne ''], ', ')
      || (if (exists(tei:in-text($root, 'pb'))) then ', ' || tei:label('cite-page') else '')"/>
  </xsl:function>
</xsl:stylesheet>
