<!-- The statements of the header on the source and on a letter, as facts: a label and plain words. TEI P5, 2.2.7, 2.4.6, 11. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The printed sources and the manuscripts; a release and a file are described elsewhere. -->
  <xsl:function name="tei:source-facts" as="element(Q{}fact)*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="source" as="element(sourceDesc)*" select="$root/teiHeader/fileDesc/sourceDesc"/>
    <xsl:sequence select="$source/(p | bibl[not(@type = ('release', 'ocr', 'transcription'))][not(idno[@type = 'sha256'])] | biblStruct | biblFull | listBibl/(bibl | biblStruct | biblFull)) ! tei:fact('printed-source', tei:source-said(.)),
      $source//(msDesc[not(ancestor::msDesc)] | witness[not(msDesc)]) ! tei:described(., 'printed-source')"/>
  </xsl:function>

  <xsl:function name="tei:fact" as="element(Q{}fact)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:if test="$words ne ''"><fact xmlns="" label="{$label}"><xsl:value-of select="$words"/></fact></xsl:if>
  </xsl:function>

  <!-- A field that has no field within is one fact; of what holds fields, each; what stands between them is of the field around. -->
  <xsl:function name="tei:described" as="element(Q{}fact)*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="around" as="xs:string"/>
    <xsl:variable name="label" as="xs:string" select="if (tei:is-field($element)) then local-name($element) else $around"/>
    <xsl:choose>
      <xsl:when test="$element/altIdentifier">
        <xsl:sequence select="tei:fact($label, string-join(($element/(* except altIdentifier) ! tei:source-said(.))[. ne ''], ', ')), $element/altIdentifier ! tei:described(., 'altIdentifier')"/>
      </xsl:when>
      <xsl:when test="exists($element/descendant::*[tei:is-field(.)]) and not($element/text()[normalize-space()])">
        <xsl:sequence select="$element/* ! tei:described(., $label)"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="tei:fact($label, tei:source-said($element))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="tei:is-field" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="not($element/parent::msIdentifier or $element[self::author or self::title]) and (tei:has-label('field-' || local-name($element)) or tei:has-label('described-' || local-name($element)))"/>
  </xsl:function>

  <!-- The words; of what holds nothing but elements, theirs with commas between them; of what has none, where it points or what its
       attributes say. -->
  <xsl:function name="tei:source-said" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if ($element[self::dimensions]) then tei:dimensions-said($element)
      else if ($element[self::ptr]) then string-join($element/@target ! tokenize(.) ! replace(., '^#', ''), ', ')
      else if ($element/text()[normalize-space()] or ($element/p and normalize-space($element))) then tei:plain($element)
      else if ($element/*) then string-join(($element/* ! tei:source-said(.))[. ne ''], ', ')
      else string-join(($element/@quantity/string(), $element/@unit/string(), $element/(@scope, @medium, @style, @script, @type, @material)/string()), ' ')"/>
  </xsl:function>

  <!-- From whom and where, to whom and where, and the dates. -->
  <xsl:function name="tei:letter-facts" as="element(Q{}fact)*">
    <xsl:param name="root" as="element()"/>
    <xsl:for-each select="$root/teiHeader/profileDesc/correspDesc">
      <xsl:sequence select="correspAction[@type = 'sent'] ! tei:fact('letter-from', tei:party(.)), correspAction[@type = 'received'] ! tei:fact('letter-to', tei:party(.)),
        correspAction ! tei:fact('letter-' || @type, string-join(((if (@type = ('sent', 'received')) then () else tei:party(.)), date ! tei:date-said(.))[. ne ''], ', ')),
        (p | note | correspAction/(p | note)) ! tei:fact('letter-note', tei:plain(.)),
        correspContext/* ! tei:fact('letter-context', tei:plain(.))"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="tei:party" as="xs:string">
    <xsl:param name="action" as="element(correspAction)"/>
    <xsl:sequence select="string-join(($action/(persName | orgName | name | rs) ! replace(tei:plain(.), '^([^,]+), ([^,]+)$', '$2 $1'),
      $action/(placeName | settlement | region | country | address) ! tei:plain(.))[. ne ''], ', ')"/>
  </xsl:function>

  <!-- Its words, else the day or the days that its attributes give; nothing of a date that says nothing. TEI P5, 3.6.4. -->
  <xsl:function name="tei:date-said" as="xs:string?">
    <xsl:param name="date" as="element(date)"/>
    <xsl:sequence select="(tei:plain($date), $date/(@when, @when-iso, @when-custom)/string(),
      string-join($date/((@from, @from-iso, @notBefore, @notBefore-iso)[1], (@to, @to-iso, @notAfter, @notAfter-iso)[1]), '–'))[. ne ''][1]"/>
  </xsl:function>

  <!-- Numbers with crosses between them, then the unit, then of what: 22 × 44 cm (leaf). TEI P5, 11.3.4. -->
  <xsl:function name="tei:dimensions-said" as="xs:string">
    <xsl:param name="dimensions" as="element(dimensions)"/>
    <xsl:variable name="numbers" as="xs:string*" select="$dimensions/* ! (tei:plain(.), @quantity/string(), string-join((@atLeast, @atMost), '–'))[. ne ''][1]"/>
    <xsl:variable name="units" as="xs:string*" select="distinct-values($dimensions/(@unit, */@unit)/string())"/>
    <xsl:sequence select="string-join((string-join(($numbers, tei:plain($dimensions)[not($dimensions/*)]), ' × '),
      $units[count($units) eq 1], $dimensions/@type[normalize-space()] ! ('(' || . || ')'))[. ne ''], ' ')"/>
  </xsl:function>

  <xsl:function name="tei:fact-label" as="xs:string">
    <xsl:param name="fact" as="element(Q{}fact)"/>
    <xsl:variable name="ids" as="xs:string*" select="('field-' || $fact/@label, 'described-' || $fact/@label, string($fact/@label))[tei:has-label(.)]"/>
    <xsl:sequence select="if (exists($ids)) then tei:label($ids[1]) else replace($fact/@label, '^letter-', '')"/>
  </xsl:function>
</xsl:stylesheet>
