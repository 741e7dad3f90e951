<!-- Words, pages, calls of notes, and ends of lines within a line. TEI P5, 3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xmlns="urn:recension:text"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="*" mode="r:inline" as="node()*">
    <xsl:choose>
      <xsl:when test="@pre:block"><xsl:text> </xsl:text><xsl:sequence select=".[@pre:field] ! r:field(.)"/><xsl:apply-templates mode="#current"/><xsl:text> </xsl:text></xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="#current"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Words that are of the line, and not of whoever speaks it. -->
  <xsl:template match="speaker | stage | note[not(@pre:number)] | fw" mode="r:inline" as="node()*">
    <xsl:variable name="parts" as="xs:boolean" select="self::speaker or self::stage or exists(@pre:block)"/>
    <xsl:if test="$parts"><xsl:text> </xsl:text></xsl:if>
    <span><xsl:sequence select="r:place(.)"/><xsl:apply-templates mode="#current"/></span>
    <xsl:if test="$parts"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <xsl:template match="choice" mode="r:inline" as="node()*">
    <xsl:apply-templates select="tei:printed(.)" mode="#current"/>
  </xsl:template>

  <!-- More sides than two, or two readings of one place and neither of them the editor's: the others are named. -->
  <xsl:template match="choice[@pre:other-sides]" mode="r:inline" as="node()*" priority="1">
    <xsl:next-match/>
    <xsl:for-each select="tei:other-sides(.)"><furniture><xsl:value-of select="' ' || ."/></furniture></xsl:for-each>
  </xsl:template>

  <!-- Quoted words, in the marks that the encoder left to the edition. TEI P5, 3.3.3. -->
  <xsl:template match="(q | quote | said | soCalled)[@pre:quoted]" mode="r:inline" as="node()*" priority="2">
    <xsl:sequence select="r:sign(substring-before(@pre:quoted, ' '))"/>
    <xsl:next-match/>
    <xsl:sequence select="r:sign(substring-after(@pre:quoted, ' '))"/>
  </xsl:template>

  <xsl:template match="pb" mode="r:inline" as="element()">
    <page n="{@pre:page}" id="{@xml:id}"/>
  </xsl:template>

  <xsl:template match="fw[/*/@pre:layer = 'reading']" mode="r:inline r:blocks" as="empty-sequence()" priority="1"/>

  <xsl:template match="lb" mode="r:inline" as="node()*">
    <xsl:choose>
      <xsl:when test="tei:ends-line(.)">
        <xsl:if test="@pre:line-feed and preceding-sibling::node()[1]/@pre:line-feed"><blank-line/></xsl:if>
        <xsl:where-populated><furniture><xsl:value-of select="@pre:runs-on"/></furniture></xsl:where-populated>
        <line><xsl:if test="@break = 'no'"><xsl:attribute name="runs-on" select="'true'"/></xsl:if></line>
      </xsl:when>
      <xsl:when test="not(@break = 'no')"><xsl:sequence select="r:space()"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="cb | gb | caesura | space" mode="r:inline" as="node()*">
    <xsl:if test="not(@break = 'no')"><xsl:text> </xsl:text></xsl:if>
    <xsl:apply-templates mode="#current"/>
    <xsl:if test="not(@break = 'no')"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <!-- Each on a line of its own, where white space lets it; where none does, its words are apart from others all the same. TEI P5, 3.6.2. -->
  <xsl:template match="addrLine" mode="r:inline" as="node()*">
    <xsl:choose>
      <xsl:when test="preceding-sibling::node()[1]/self::text()[matches(., '\s$')]"><xsl:sequence select="r:line()"/></xsl:when>
      <xsl:when test="@pre:block"><xsl:sequence select="r:space()"/></xsl:when>
    </xsl:choose>
    <xsl:apply-templates mode="#current"/>
    <xsl:choose>
      <xsl:when test="following-sibling::node()[1]/self::text()[matches(., '^\s')]"><xsl:sequence select="r:line()"/></xsl:when>
      <xsl:when test="@pre:block"><xsl:sequence select="r:space()"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="r:line" as="element()"><line/></xsl:function>
  <xsl:function name="r:space" as="text()"><xsl:text> </xsl:text></xsl:function>

  <xsl:template match="note[@pre:number]" mode="r:inline" as="element()" priority="1">
    <call n="{@pre:number}"/>
  </xsl:template>

  <xsl:template match="text()" mode="r:inline" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <!-- Runs of spaces are left where they mean something. -->
  <xsl:template match="text()[$r:keeps-space][contains(., '  ') or contains(., '&#9;')]" mode="r:inline" as="node()*" priority="1">
    <xsl:variable name="deciding" as="element()?" select="ancestor::*[@xml:space or self::code][1]"/>
    <xsl:sequence select="if ($deciding[self::code or @pre:looks[contains-token(., 'preserved')]]) then r:spaced(.) else ."/>
  </xsl:template>

  <xsl:variable name="r:keeps-space" as="xs:boolean" select="exists(/*/@pre:keeps-space)"/>

  <!-- A measure, with its cross, its number and its unit where these are not among its words. TEI P5, 11.3.4. -->
  <xsl:template match="height | width | depth | dim" mode="r:inline" as="node()*">
    <xsl:for-each select="@pre:before"><furniture><xsl:value-of select="."/></furniture></xsl:for-each>
    <xsl:next-match/>
    <xsl:for-each select="@pre:after"><furniture><xsl:value-of select="."/></furniture></xsl:for-each>
  </xsl:template>

  <!-- Words, and the width of the runs of spaces between them, in columns. -->
  <xsl:function name="r:spaced" as="node()*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:analyze-string select="$text" regex="[ &#9;]{{2,}}|&#9;">
      <xsl:matching-substring><spaces columns="{string-length(replace(., '&#9;', '    '))}"/></xsl:matching-substring>
      <xsl:non-matching-substring><xsl:value-of select="."/></xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:function>

  <xsl:template match="processing-instruction()" mode="r:inline r:blocks" as="empty-sequence()"/>
</xsl:stylesheet>
