<!-- Citations of the edition, and of any page or speech of it: two styles for people, three formats for programs. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:e="urn:recension:record" xmlns:tei="urn:recension:tei"
  exclude-result-prefixes="#all">

  <!-- Without a script: the edition as a whole, and how to address a page. The script makes a dialog of it, and fills in what data-at and data-url say. -->
  <xsl:function name="r:cite" as="element(Q{}details)">
    <xsl:param name="root" as="element()"/>
    <details class="cite" data-copy="{tei:label('copy')}" data-copied="{tei:label('copied')}" data-close="{tei:label('close')}"
      data-whole="{tei:label('cite-whole')}" data-place="{tei:label('cite-place')}">
      <summary><xsl:sequence select="tei:label('cite-heading')"/></summary>
      <xsl:sequence select="r:cited('Chicago', r:chicago($root)), r:cited('MLA', r:mla($root)),
        r:coded('BibTeX', r:bibtex()), r:coded('RIS', r:ris($root)), r:coded('CSL-JSON', r:csl($root))"/>
      <p><xsl:sequence select="tei:label('cite-address')"/></p>
    </details>
  </xsl:function>

  <xsl:function name="r:cited" as="element()+">
    <xsl:param name="style" as="xs:string"/>
    <xsl:param name="words" as="item()+"/>
    <h2><xsl:value-of select="$style"/></h2>
    <p data-cite=""><xsl:sequence select="$words"/></p>
  </xsl:function>

  <xsl:function name="r:coded" as="element()+">
    <xsl:param name="format" as="xs:string"/>
    <xsl:param name="lines" as="item()+"/>
    <h2><xsl:value-of select="$format"/></h2>
    <pre data-cite="{$format}" tabindex="0"><xsl:sequence select="$lines"/></pre>
  </xsl:function>

  <!-- A place for the number of the page; {} stands for it. -->
  <xsl:function name="r:at" as="element(Q{}span)">
    <xsl:param name="pattern" as="xs:string"/>
    <span data-at="{$pattern}"/>
  </xsl:function>

  <!-- A place for the address; {} stands for it. -->
  <xsl:function name="r:url" as="element(Q{}span)">
    <xsl:param name="pattern" as="xs:string"/>
    <span data-url="{$pattern}"><xsl:value-of select="$r:address ! (substring-before($pattern, '{}') || . || substring-after($pattern, '{}'))"/></span>
  </xsl:function>

  <xsl:function name="r:chicago" as="item()+">
    <xsl:param name="root" as="element()"/>
    <xsl:value-of select="$r:names-in-list ! (replace(., '\.$', '') || '. ')" separator=""/>
    <cite><xsl:sequence select="r:language($root), $tei:title"/></cite>
    <xsl:value-of select="'.' || string-join(($tei:record/e:written, $r:kept-at, $r:editors-said,
      $r:edition, string-join(($r:publisher, $r:year), ', '))[. ne ''] ! (' ' || replace(., '\.$', '') || '.'))"/>
    <xsl:sequence select="r:at(' ' || tei:label('page') || '.'), r:url(' {}')"/>
  </xsl:function>

  <xsl:function name="r:mla" as="item()+">
    <xsl:param name="root" as="element()"/>
    <xsl:value-of select="$r:names-in-list ! (replace(., '\.$', '') || '. ')" separator=""/>
    <cite><xsl:sequence select="r:language($root), $tei:title"/></cite>
    <xsl:value-of select="('. ' || string-join(($r:editors-said, $r:edition, $r:publisher, $r:year)[. ne ''], ', ')) ! replace(., '\. $', '')"/>
    <xsl:sequence select="r:at(', ' || tei:label('page')), r:url(', {}')"/>
    <xsl:text>.</xsl:text>
  </xsl:function>

  <xsl:function name="r:bibtex" as="item()+">
    <xsl:value-of select="'@misc{' || $r:key"/>
    <xsl:sequence select="
      r:bibtex-field('author', string-join($tei:record/e:author ! r:bibtex-name(.), ' and ')),
      r:bibtex-field('editor', string-join($tei:record/e:editor ! r:bibtex-name(.), ' and ')),
      r:bibtex-field('title', '{' || r:bibtex-text($tei:title) || '}'),
      r:bibtex-field('year', $r:year),
      r:bibtex-field('publisher', $r:publisher ! r:bibtex-text(.)),
      r:bibtex-field('note', r:bibtex-text(string-join(($r:edition, $r:kept-at[. ne '']), ', '))),
      r:at(',&#10;  pages = {{}}'), r:url(',&#10;  url = {{}}')"/>
    <xsl:text>&#10;}</xsl:text>
  </xsl:function>

  <xsl:function name="r:bibtex-field" as="text()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="not($value = ('', '{}'))"><xsl:value-of select="$value ! (',&#10;  ' || $name || ' = {' || . || '}')"/></xsl:if>
  </xsl:function>

  <!-- A body corporate keeps its name whole. -->
  <xsl:function name="r:bibtex-name" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="if ($name/@kind = 'person') then r:bibtex-text($name/@inverted) else '{' || r:bibtex-text($name) || '}'"/>
  </xsl:function>

  <xsl:function name="r:bibtex-text" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace(replace($text, '[\\{}~^]', ''), '([&amp;%$#_])', '\\$1')"/>
  </xsl:function>

  <xsl:function name="r:ris" as="item()+">
    <xsl:param name="root" as="element()"/>
    <xsl:value-of separator="" select="r:ris-lines('TY', 'GEN'), r:ris-lines('AU', $tei:record/e:author/@inverted/string()), r:ris-lines('ED', $tei:record/e:editor/@inverted/string()),
      r:ris-lines('TI', $tei:title), r:ris-lines('PY', $r:year), r:ris-lines('DA', $r:issued ! translate(., '-', '/')), r:ris-lines('PB', $r:publisher),
      r:ris-lines('ET', $r:edition), r:ris-lines('AV', $r:kept-at), r:ris-lines('LA', r:language-of-text()[name() = 'lang']/string())"/>
    <xsl:sequence select="r:at('SP  - {}&#10;'), r:url('UR  - {}&#10;')"/>
    <xsl:text>ER  - </xsl:text>
  </xsl:function>

  <xsl:function name="r:ris-lines" as="xs:string*">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="$values[. ne ''] ! ($tag || '  - ' || . || '&#10;')"/>
  </xsl:function>

  <xsl:function name="r:csl" as="item()+">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="parts" as="xs:string" select="string-join($r:issued ! tokenize(., '-') ! string(xs:integer(.)), ',')"/>
    <xsl:value-of separator="" select="'[{' || string-join((
      r:json-pair('id', $r:key), r:json-pair('type', 'document'), r:json-pair('title', $tei:title),
      r:csl-names('author', $tei:record/e:author), r:csl-names('editor', $tei:record/e:editor),
      if ($parts ne '') then '&quot;issued&quot;:{&quot;date-parts&quot;:[[' || $parts || ']]}' else (),
      r:json-pair('publisher', $r:publisher), r:json-pair('edition', $r:edition),
      r:json-pair('archive_location', $r:kept-at),
      r:json-pair('language', r:language-of-text()[name() = 'lang'])), ',&#10;')"/>
    <xsl:sequence select="r:at(',&#10;&quot;page&quot;:&quot;{}&quot;'), r:url(',&#10;&quot;URL&quot;:&quot;{}&quot;')"/>
    <xsl:text>}]</xsl:text>
  </xsl:function>

  <xsl:function name="r:csl-names" as="xs:string?">
    <xsl:param name="role" as="xs:string"/>
    <xsl:param name="names" as="element()*"/>
    <xsl:variable name="named" as="xs:string*" select="$names ! (if (@kind = 'person' and contains(@inverted, ', '))
      then r:json-object((r:json-pair('family', substring-before(@inverted, ', ')), r:json-pair('given', substring-after(@inverted, ', '))))
      else r:json-object(r:json-pair('literal', .)))"/>
    <xsl:if test="exists($named)"><xsl:sequence select="r:json-string($role) || ':[' || string-join($named, ',') || ']'"/></xsl:if>
  </xsl:function>
</xsl:stylesheet>
