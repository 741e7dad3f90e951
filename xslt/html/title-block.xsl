<!-- Title, notetaker, dates, where the record was released, and how to cite it: all from the header. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:title" as="xs:string">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="titles" as="element(title)*" select="($root/teiHeader/fileDesc/titleStmt)[1]/title"/>
    <xsl:sequence select="(($titles[@type = 'main'], $titles)[1]/r:plain(.), r:label('untitled'))[1]"/>
  </xsl:function>

  <xsl:function name="r:authors" as="xs:string*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="$root/teiHeader/fileDesc/titleStmt/author/r:plain(.)[. ne '']"/>
  </xsl:function>

  <!-- What an element says in the reading layer, without marks. -->
  <xsl:function name="r:plain" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="text" as="xs:string*"><xsl:apply-templates select="$element/node()" mode="r:plain"/></xsl:variable>
    <xsl:sequence select="normalize-space(string-join($text))"/>
  </xsl:function>

  <xsl:template match="fw | note[@pre:number] | choice/*[not(. is tei:printed(..))]" mode="r:plain" as="empty-sequence()"/>

  <xsl:function name="r:title-block" as="element()+">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="$root/teiHeader/fileDesc"/>
    <xsl:variable name="release" as="element(bibl)?" select="($file/sourceDesc//bibl[@type = 'release'])[1]"/>
    <h1><xsl:sequence select="r:title($root)"/></h1>
    <xsl:for-each select="$file/titleStmt/title[@type = 'sub']"><p class="subtitle"><xsl:sequence select="r:plain(.)"/></p></xsl:for-each>
    <xsl:where-populated><dl class="facts">
      <xsl:sequence select="
        r:fact('notetaker', $file/titleStmt/respStmt[@xml:id = 'notetaker']/(persName | name)[1]/r:plain(.)),
        r:fact('author', r:authors($root)[not(. = $file/titleStmt/respStmt[@xml:id = 'notetaker']/(persName | name)/r:plain(.))]),
        r:fact('written', ($root/teiHeader/profileDesc/creation//date)[1]/r:plain(.)),
        r:fact('released', string-join(($release/publisher/r:plain(.), $release/date/r:plain(.)), ', ')),
        r:fact('case', $release/idno[@type = 'case']/r:plain(.)),
        r:fact('document', $release/idno[@type = 'document']/r:plain(.)),
        r:fact('edition', string-join(($file/editionStmt/edition/r:plain(.), $file/publicationStmt/publisher/r:plain(.),
          $file/publicationStmt/date/r:plain(.)), ', '))"/>
    </dl></xsl:where-populated>
    <p class="cite"><b><xsl:sequence select="r:label('cite')"/></b><xsl:text> </xsl:text><xsl:sequence select="r:citation($root)"/></p>
  </xsl:function>

  <xsl:function name="r:fact" as="element(Q{}div)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:if test="$values ! normalize-space() != ''">
      <div><dt><xsl:sequence select="r:label($label)"/></dt><dd><xsl:sequence select="string-join($values, '; ')"/></dd></div>
    </xsl:if>
  </xsl:function>

  <!-- Author, title, where the record is kept; then the edition and the place to put a page. -->
  <xsl:function name="r:citation" as="item()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="$root/teiHeader/fileDesc"/>
    <xsl:variable name="release" as="element(bibl)?" select="($file/sourceDesc//bibl[@type = 'release'])[1]"/>
    <xsl:value-of select="r:authors($root) ! (. || ', ')" separator=""/>
    <cite><xsl:sequence select="r:title($root)"/></cite>
    <xsl:value-of select="$release/(publisher, idno[@type = 'case'], idno[@type = 'document']) ! (', ' || r:plain(.))" separator=""/>
    <xsl:value-of select="'. ' || string-join((($file/editionStmt/edition, $file/publicationStmt/(publisher, date, idno[@type = 'edition']))
      ! r:plain(.)[. ne ''], if (r:texts($root)//pb) then r:label('cite-page') else ()), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
