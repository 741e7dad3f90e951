<!-- Title, notetaker, dates, where the record was released, and what is known of redactions: all from the header. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:e="urn:recension:record" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:title-block" as="element()+">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="file" as="element(fileDesc)*" select="$root/teiHeader/fileDesc"/>
    <xsl:variable name="release" as="element(bibl)?" select="tei:release($root)"/>
    <h1><xsl:sequence select="r:language($root), $tei:title"/></h1>
    <xsl:for-each select="$file/titleStmt/title[@type = 'sub']"><p class="subtitle"><xsl:sequence select="tei:plain(.)"/></p></xsl:for-each>
    <xsl:where-populated><dl class="facts">
      <xsl:sequence select="
        r:fact('notetaker', $file/titleStmt/respStmt[@xml:id = 'notetaker']/(persName | name)[1]/tei:plain(.)),
        r:fact('author', ($tei:record/e:author ! (string(), @also/string()))[not(. = $file/titleStmt/respStmt[@xml:id = 'notetaker']/(persName | name)/tei:plain(.))]),
        r:facts(tei:letter-facts($root)),
        r:fact('written', ($root/teiHeader/profileDesc/creation//date)[1]/tei:plain(.)),
        r:fact('released', string-join(($release/publisher/tei:plain(.), $release/date/tei:plain(.))[. ne ''], ', ')),
        r:fact('case', $release/idno[@type = 'case']/tei:plain(.)),
        r:fact('document', $release/idno[@type = 'document']/tei:plain(.)),
        r:fact('edition', string-join(tei:imprint($root) ! tei:plain(.), ', ')),
        r:fact('redactions', r:word-on-redactions($root))"/>
    </dl></xsl:where-populated>
    <xsl:sequence select="r:exemptions($root)"/>
  </xsl:function>

  <xsl:function name="r:fact" as="element(Q{}div)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:if test="$values ! normalize-space() != ''">
      <div><dt><xsl:sequence select="tei:label($label)"/></dt><dd><xsl:sequence select="string-join($values, '; ')"/></dd></div>
    </xsl:if>
  </xsl:function>

  <!-- The editor's own word; else, of a record that was released or that has some, what the encoding shows. -->
  <xsl:function name="r:word-on-redactions" as="xs:string?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="word" as="xs:string?" select="tei:word-on-redactions($root)"/>
    <xsl:sequence select="if (empty($word)) then tei:label('redactions-marked', string(count(tei:redactions($root))))
      else $word[tei:release($root) or . ne tei:label('redactions-none')]"/>
  </xsl:function>

  <!-- The exemptions that were invoked. -->
  <xsl:function name="r:exemptions" as="element(Q{}dl)?">
    <xsl:param name="root" as="element()"/>
    <xsl:where-populated>
      <dl class="facts">
        <xsl:for-each select="tei:exemptions-invoked($root)">
          <div><dt id="{@xml:id}"><xsl:sequence select="tei:exemption-name(.)"/></dt>
            <dd><xsl:sequence select="catDesc/tei:plain(.)"/></dd></div>
        </xsl:for-each>
      </dl>
    </xsl:where-populated>
  </xsl:function>
</xsl:stylesheet>
