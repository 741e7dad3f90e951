<!-- Names, corrections, restored points, pages and calls of notes within a line. TEI P5, 3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- An element that wraps blocks parts the words around it; any other is as it stands, in its language. -->
  <xsl:template match="*" mode="r:inline" as="node()*">
    <xsl:choose>
      <xsl:when test="@pre:block and ancestor::note[@pre:number]">
        <line-break/><xsl:sequence select="r:beginning-in-note(.), .[@pre:field] ! r:field(.)"/><xsl:apply-templates mode="#current"/><line-break/>
      </xsl:when>
      <xsl:when test="@pre:block">
        <xsl:text> </xsl:text><xsl:sequence select=".[@pre:field] ! r:field(.)"/><xsl:apply-templates mode="#current"/><xsl:text> </xsl:text>
      </xsl:when>
      <xsl:when test="@xml:lang">
        <run xml:lang="{@xml:lang}"><xsl:apply-templates mode="#current"/></run>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="#current"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Each block of a note begins a line: an item with its sign, a verse with a space. -->
  <xsl:function name="r:beginning-in-note" as="element()*">
    <xsl:param name="block" as="element()"/>
    <xsl:for-each select="$block/self::item/@pre:marker, $block/self::l ! ''">
      <run furniture="true"><xsl:value-of select=". || '&#xA0;'"/></run>
    </xsl:for-each>
  </xsl:function>

  <xsl:template match="(supplied | ex)[not(@pre:block)]" mode="r:inline" as="element()">
    <run style="supplied"><xsl:copy-of select="@xml:lang"/><xsl:apply-templates mode="#current"/></run>
  </xsl:template>

  <xsl:template match="unclear[not(@pre:block)]" mode="r:inline" as="element()">
    <run style="uncertain"><xsl:copy-of select="@xml:lang"/><xsl:apply-templates mode="#current"/></run>
  </xsl:template>

  <!-- Words that a hand deleted or added, between the signs that plain text has. TEI P5, 3.5.3. -->
  <xsl:template match="del | add" mode="r:inline" as="node()*">
    <xsl:variable name="signs" as="element()*" select="r:signs(.)"/>
    <xsl:sequence select="$signs[1]"/>
    <xsl:next-match/>
    <xsl:sequence select="$signs[2]"/>
  </xsl:template>

  <!-- Those before it and behind it; none where it has no words. -->
  <xsl:function name="r:signs" as="element()*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="if (not(normalize-space($element))) then () else if ($element/self::del) then ('⟦', '⟧') else ('\', '/')">
      <run furniture="true"><xsl:value-of select="."/></run>
    </xsl:for-each>
  </xsl:function>

  <!-- Headwords, and the persons of a play. TEI P5, 10.3.1 and 7.1.4. -->
  <xsl:template match="(orth | role)[not(@pre:block)]" mode="r:inline" as="element()">
    <run style="{if (self::orth) then 'bold' else 'small-caps'}"><xsl:copy-of select="@xml:lang"/><xsl:apply-templates mode="#current"/></run>
  </xsl:template>

  <xsl:template match="(emph | foreign | title[@level = ('m', 'j')] | note[@type = 'commentary'] | actor | pos | gen | usg)[not(@pre:block)]" mode="r:inline" as="element()">
    <run style="italic"><xsl:copy-of select="@xml:lang"/><xsl:apply-templates mode="#current"/></run>
  </xsl:template>

  <xsl:template match="hi" mode="r:inline" as="node()*">
    <xsl:variable name="style" as="xs:string?" select="if (@rend or @rendition or @style) then (tokenize(@pre:looks) ! $r:styles(.))[1] else 'italic'"/>
    <xsl:choose>
      <xsl:when test="$style and not(@pre:block)">
        <run style="{$style}"><xsl:copy-of select="@xml:lang"/><xsl:apply-templates mode="#current"/></run>
      </xsl:when>
      <xsl:otherwise><xsl:next-match/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:variable name="r:styles" as="map(xs:string, xs:string)" select="map { 'italic': 'italic', 'bold': 'bold', 'sup': 'superscript', 'sub': 'subscript',
    'smallcaps': 'small-caps' }"/>

  <!-- A measure, with its cross, its number and its unit where these are not among its words. TEI P5, 11.3.4. -->
  <xsl:template match="height | width | depth | dim" mode="r:inline" as="node()*">
    <xsl:for-each select="@pre:before"><run furniture="true"><xsl:value-of select="."/></run></xsl:for-each>
    <xsl:next-match/>
    <xsl:for-each select="@pre:after"><run furniture="true"><xsl:value-of select="."/></run></xsl:for-each>
  </xsl:template>

  <xsl:template match="speaker" mode="r:inline" as="node()*">
    <xsl:text> </xsl:text><label><xsl:apply-templates mode="#current"/></label><xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="stage" mode="r:inline" as="node()*">
    <xsl:text> </xsl:text><run style="italic"><xsl:apply-templates mode="#current"/></run><xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="choice" mode="r:inline" as="node()*">
    <xsl:apply-templates select="tei:printed(.)" mode="#current"/>
  </xsl:template>

  <!-- More sides than two, or two readings of one place and neither of them the editor's: the others are named. -->
  <xsl:template match="choice[@pre:other-sides]" mode="r:inline" as="node()*" priority="1">
    <xsl:next-match/>
    <xsl:for-each select="tei:other-sides(.)"><run furniture="true"><xsl:value-of select="'&#xA0;' || ."/></run></xsl:for-each>
  </xsl:template>

  <xsl:template match="choice[@pre:number]/corr" mode="r:inline" as="element()">
    <run style="corrected" id="{$r:own-ids}c{../@pre:number}"><xsl:apply-templates mode="#current"/></run>
  </xsl:template>

  <xsl:template match="pb" mode="r:inline" as="element()">
    <page n="{@pre:page}" id="{@xml:id}"/>
  </xsl:template>

  <xsl:template match="fw[/*/@pre:layer = 'reading']" mode="r:inline" as="empty-sequence()"/>

  <!-- A hyphen that is not of the text, at the end of a line, says that the word goes on. -->
  <xsl:template match="lb" mode="r:inline" as="node()*">
    <xsl:choose>
      <xsl:when test="tei:ends-line(.)">
        <xsl:for-each select="@pre:runs-on[. ne '']"><run furniture="true"><xsl:value-of select="."/></run></xsl:for-each>
        <line-break><xsl:if test="@break = 'no'"><xsl:attribute name="runs-on" select="'true'"/></xsl:if></line-break>
      </xsl:when>
      <xsl:when test="not(@break = 'no')"><xsl:text> </xsl:text></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- The end of a column or a quire, a rest in a verse, a blank that was left. -->
  <xsl:template match="cb | gb | caesura | space" mode="r:inline" as="node()*">
    <xsl:if test="not(@break = 'no')"><xsl:text> </xsl:text></xsl:if>
    <xsl:apply-templates mode="#current"/>
    <xsl:if test="not(@break = 'no')"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <xsl:template match="note[@pre:number]" mode="r:inline" as="element()">
    <call note="{@xml:id}" n="{@pre:number}"/>
  </xsl:template>

  <!-- Quoted words, in the marks that the encoder left to the edition. TEI P5, 3.3.3. -->
  <xsl:template match="(q | quote | said | soCalled)[@pre:quoted]" mode="r:inline" as="node()*" priority="2">
    <run furniture="true"><xsl:value-of select="substring-before(@pre:quoted, ' ')"/></run>
    <xsl:next-match/>
    <run furniture="true"><xsl:value-of select="substring-after(@pre:quoted, ' ')"/></run>
  </xsl:template>

  <!-- A picture, wherever it stands, and what is said of it. TEI P5, 15.4. -->
  <xsl:template match="graphic[@url] | media[@url]" mode="r:inline" as="node()*">
    <picture url="{normalize-space(@url)}">
      <xsl:copy-of select="@height, @width"/>
      <xsl:if test="@pre:in-line"><xsl:attribute name="in-line" select="'true'"/></xsl:if>
      <xsl:attribute name="description" select="((desc, ../self::figure/(figDesc, head)) ! tei:plain(.))[. ne ''][1]"/>
      <xsl:attribute name="fallback" select="tei:label('picture', string(@url))"/>
    </picture>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- The end of a pointer that has no words of its own. -->
  <xsl:template match="(ptr | ref)[@pre:said]" mode="r:inline" as="node()*" priority="1">
    <run furniture="true">
      <xsl:text>‹</xsl:text>
      <xsl:choose>
        <xsl:when test="matches(@pre:said, '^https?://\S+$')"><link target="{@pre:said}"><xsl:value-of select="@pre:said"/></link></xsl:when>
        <xsl:when test="matches(@target, '^\s*#\S+\s*$')"><link target="{normalize-space(@target)}"><xsl:value-of select="@pre:said"/></link></xsl:when>
        <xsl:otherwise><xsl:value-of select="@pre:said"/></xsl:otherwise>
      </xsl:choose>
      <xsl:text>›</xsl:text>
    </run>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="ref[matches(@target, '^https?://')]" mode="r:inline" as="element()">
    <link target="{tokenize(@target)[1]}"><xsl:apply-templates mode="#current"/></link>
  </xsl:template>

  <xsl:template match="text()" mode="r:inline" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="processing-instruction()" mode="r:inline" as="empty-sequence()"/>

  <xsl:function name="r:note" as="element()">
    <xsl:param name="note" as="element(note)"/>
    <note id="{$note/@xml:id}" n="{$note/@pre:number}"><xsl:sequence select="r:lemma($note)"/><xsl:apply-templates select="$note/node()" mode="r:inline"/></note>
  </xsl:function>
</xsl:stylesheet>
