<!-- Passages withheld or missing, in words that every format shares: why, how much, by which exemption. TEI P5, 3.5.3; att.dimensions. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:key name="tei:category" match="category[@xml:id]" use="@xml:id"/>
  <xsl:key name="tei:note-on" match="note[@type = 'redaction'][@pre:page]" use="(@target, @corresp) ! tokenize(.) ! substring-after(., '#')"/>

  <!-- "redacted, 3 lines": without the exemptions, which may be links. -->
  <xsl:function name="tei:gap-words" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:sequence select="string-join((tei:gap-reason($gap), tei:gap-extent($gap)), ', ')"/>
  </xsl:function>

  <!-- "[redacted, 3 lines, 1.5(b)]": no bracket within the brackets. -->
  <xsl:function name="tei:gap-label" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="words" as="xs:string" select="string-join((tei:gap-words($gap), tei:exemptions($gap)), ', ')"/>
    <xsl:sequence select="'[' || translate(string-join(($words, tei:gap-descriptions($gap)), '; '), '[]', '()') || ']'"/>
  </xsl:function>

  <!-- The descriptions of a gap, but for one that only repeats its reason. -->
  <xsl:function name="tei:gap-descriptions" as="xs:string*">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:sequence select="($gap/desc ! tei:plain(.))[not(. = $gap/@reason)]"/>
  </xsl:function>

  <!-- "Redacted, 3 lines, exemption 1.5(b)": to be heard. -->
  <xsl:function name="tei:gap-spoken" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="reason" as="xs:string" select="tei:gap-reason($gap)"/>
    <xsl:sequence select="string-join((upper-case(substring($reason, 1, 1)) || substring($reason, 2),
      (tei:gap-extent($gap), tei:label('extent-unknown'))[1], tei:exemptions-in-words($gap), tei:gap-descriptions($gap)), ', ')"/>
  </xsl:function>

  <!-- "Redacted": the reason in words. One that has no word stands behind the statement that something is missing: [1] would be a note. -->
  <xsl:function name="tei:gap-reason" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="known" as="xs:string?" select="(tokenize($gap/@reason)[tei:has-label('gap-' || .)])[1]"/>
    <xsl:sequence select="if ($known) then tei:label('gap-' || $known)
      else string-join((tei:label('gap-unstated'), normalize-space($gap/@reason)[. ne '']), ': ')"/>
  </xsl:function>

  <!-- "1 line", "at least 3 lines", "1 to 2 words", or as the encoder puts it. -->
  <xsl:function name="tei:gap-extent" as="xs:string?">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="least" as="xs:string?" select="($gap/(@atLeast, @min))[1]/string()"/>
    <xsl:variable name="most" as="xs:string?" select="($gap/(@atMost, @max))[1]/string()"/>
    <xsl:choose>
      <xsl:when test="$gap/@quantity"><xsl:sequence select="tei:measured($gap/@quantity, $gap)"/></xsl:when>
      <xsl:when test="$least and $most"><xsl:sequence select="tei:measured($least || '–' || $most, $gap)"/></xsl:when>
      <xsl:when test="$least"><xsl:sequence select="tei:label('at-least', tei:measured($least, $gap))"/></xsl:when>
      <xsl:when test="$most"><xsl:sequence select="tei:label('at-most', tei:measured($most, $gap))"/></xsl:when>
      <xsl:when test="$gap/@extent = 'unknown'"><xsl:sequence select="tei:label('extent-unknown')"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="normalize-space($gap/@extent)[. ne '']"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- "3 lines": the unit of an element in words, where there is a word for it. -->
  <xsl:function name="tei:measured" as="xs:string">
    <xsl:param name="quantity" as="xs:string"/>
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="unit" as="xs:string" select="'unit-' || replace($element/@unit, 's$', '') || (if ($quantity = '1') then '' else 's')"/>
    <xsl:sequence select="string-join(($quantity, if (tei:has-label($unit)) then tei:label($unit) else $element/@unit), ' ')"/>
  </xsl:function>

  <!-- The names of what @ana points at: that of the category, or the end of the pointer. -->
  <xsl:function name="tei:exemptions" as="xs:string*">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:sequence select="$gap/@ana/tokenize(.) ! (tei:category(., $gap)/tei:exemption-name(.), replace(., '^.*[#:]', ''))[1]"/>
  </xsl:function>

  <xsl:function name="tei:exemptions-in-words" as="xs:string?">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="names" as="xs:string*" select="tei:exemptions($gap)"/>
    <xsl:variable name="joined" as="xs:string" select="string-join((string-join($names[position() lt last()], ', ')[. ne ''],
      $names[last()] ! (if (count($names) gt 1) then tei:label('and', .) else .)), ' ')"/>
    <xsl:if test="exists($names)">
      <xsl:sequence select="if (not(tei:is-redaction($gap))) then $joined
        else tei:label(if (count($names) gt 1) then 'exemptions' else 'exemption', $joined)"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="tei:category" as="element(category)?">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:sequence select="key('tei:category', replace($pointer, '^.*[#:]', ''), root($gap))[1]"/>
  </xsl:function>

  <!-- In the order of the header. -->
  <xsl:function name="tei:exemptions-invoked" as="element(category)*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="(for $gap in tei:in-text($root, 'gap'), $pointer in tokenize($gap/@ana) return tei:category($pointer, $gap)) | ()"/>
  </xsl:function>

  <xsl:function name="tei:exemption-name" as="xs:string">
    <xsl:param name="category" as="element(category)"/>
    <xsl:sequence select="(($category/@n, $category/catDesc/(term, idno, label)[1]/tei:plain(.), $category/catDesc[1]/tei:plain(.))[. ne ''], $category/@xml:id)[1]"/>
  </xsl:function>

  <xsl:function name="tei:is-redaction" as="xs:boolean">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:sequence select="tokenize($gap/@reason) = 'redacted'"/>
  </xsl:function>

  <xsl:function name="tei:redactions" as="element(gap)*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="tei:in-text($root, 'gap')[tei:is-redaction(.)]"/>
  </xsl:function>

  <!-- The words of the release on a redaction: its description, and the note that points at it or stands behind it. -->
  <xsl:function name="tei:said-of" as="xs:string*">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="behind" as="node()?" select="$gap/following-sibling::node()[self::* or normalize-space()][1]"/>
    <xsl:sequence select="($gap/desc, key('tei:note-on', $gap/@xml:id, root($gap)) | $behind/self::note[@type = 'redaction'][not(@target or @corresp)]) ! tei:plain(.)"/>
  </xsl:function>

  <!-- "3 lines, 1.5(b). Name of a source.": a line of the list, after the place. -->
  <xsl:function name="tei:redaction-in-words" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="how-much" as="xs:string" select="(tei:gap-extent($gap), tei:label('extent-unknown'))[1]"/>
    <xsl:sequence select="string-join((string-join(($how-much, tei:exemptions($gap)), ', '), tei:said-of($gap)) ! replace(., '\.$', ''), '. ') || '.'"/>
  </xsl:function>

  <!-- The editor's own word on redactions; else, where there is none, that none is marked. -->
  <xsl:function name="tei:word-on-redactions" as="xs:string?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="statement" as="element()*" select="$root/teiHeader/encodingDesc/editorialDecl[@xml:id = 'redactions']/p"/>
    <xsl:sequence select="if ($statement) then string-join($statement ! tei:plain(.), ' ')
      else if (empty(tei:redactions($root))) then tei:label('redactions-none') else ()"/>
  </xsl:function>
</xsl:stylesheet>
