<!-- Title, notetaker, dates, where the record was released, and how to cite it: all from the header. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:title" as="xs:string">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="titles" as="element(title)*" select="($root/teiHeader/fileDesc/titleStmt)[1]/title"/>
    <xsl:sequence select="(($titles[@type = 'main'], $titles)[1]/tei:plain(.), tei:label('untitled'))[1]"/>
  </xsl:function>

  <xsl:function name="r:authors" as="xs:string*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="$root/teiHeader/fileDesc/titleStmt/author/tei:plain(.)[. ne '']"/>
  </xsl:function>

  <xsl:function name="r:title-block" as="element()+">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="$root/teiHeader/fileDesc"/>
    <xsl:variable name="release" as="element(bibl)?" select="($file/sourceDesc//bibl[@type = 'release'])[1]"/>
    <h1><xsl:sequence select="r:title($root)"/></h1>
    <xsl:for-each select="$file/titleStmt/title[@type = 'sub']"><p class="subtitle"><xsl:sequence select="tei:plain(.)"/></p></xsl:for-each>
    <xsl:where-populated><dl class="facts">
      <xsl:sequence select="
        r:fact('notetaker', $file/titleStmt/respStmt[@xml:id = 'notetaker']/(persName | name)[1]/tei:plain(.)),
        r:fact('author', r:authors($root)[not(. = $file/titleStmt/respStmt[@xml:id = 'notetaker']/(persName | name)/tei:plain(.))]),
        r:fact('written', ($root/teiHeader/profileDesc/creation//date)[1]/tei:plain(.)),
        r:fact('released', string-join(($release/publisher/tei:plain(.), $release/date/tei:plain(.)), ', ')),
        r:fact('case', $release/idno[@type = 'case']/tei:plain(.)),
        r:fact('document', $release/idno[@type = 'document']/tei:plain(.)),
        r:fact('edition', string-join(($file/editionStmt/edition/tei:plain(.), $file/publicationStmt/publisher/tei:plain(.),
          $file/publicationStmt/date/tei:plain(.)), ', '))"/>
    </dl></xsl:where-populated>
    <p class="cite"><b><xsl:sequence select="tei:label('cite')"/></b><xsl:text> </xsl:text><xsl:sequence select="r:citation($root)"/></p>
  </xsl:function>

  <xsl:function name="r:fact" as="element(Q{}div)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:if test="$values ! normalize-space() != ''">
      <div><dt><xsl:sequence select="tei:label($label)"/></dt><dd><xsl:sequence select="string-join($values, '; ')"/></dd></div>
    </xsl:if>
  </xsl:function>

  <!-- Author, title, where the record is kept; then the edition and the place to put a page. -->
  <xsl:function name="r:citation" as="item()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="$root/teiHeader/fileDesc"/>
    <xsl:variable name="release" as="element(bibl)?" select="($file/sourceDesc//bibl[@type = 'release'])[1]"/>
    <xsl:value-of select="r:authors($root) ! (. || ', ')" separator=""/>
    <cite><xsl:sequence select="r:title($root)"/></cite>
    <xsl:value-of select="$release/(publisher, idno[@type = 'case'], idno[@type = 'document']) ! (', ' || tei:plain(.))" separator=""/>
    <xsl:value-of select="'. ' || string-join((($file/editionStmt/edition, $file/publicationStmt/(publisher, date, idno[@type = 'edition']))
      ! tei:plain(.)[. ne ''], if (tei:in-text($root, 'pb')) then tei:label('cite-page') else ()), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
