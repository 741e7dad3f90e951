<!-- Phrases within a line. TEI P5, 3.3 to 3.7, 12.3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="emph" as="element(Q{}em)">
    <em><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></em>
  </xsl:template>

  <!-- Highlighted words: data-rend says how the source sets them; where it does not say, they are in italics. -->
  <xsl:template match="hi" as="element()">
    <xsl:choose>
      <xsl:when test="@pre:looks[contains-token(., 'sup')]"><sup><xsl:call-template name="r:highlighted"/></sup></xsl:when>
      <xsl:when test="@pre:looks[contains-token(., 'sub')]"><sub><xsl:call-template name="r:highlighted"/></sub></xsl:when>
      <xsl:otherwise><span><xsl:call-template name="r:highlighted"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="r:highlighted" as="node()*">
    <xsl:attribute name="class" select="if (@rend or @rendition or @style) then 'hi' else 'hi italic'"/>
    <xsl:sequence select="r:identity(.)"/>
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="date[@when][not(tei:is-block(.))]" as="element(Q{}time)">
    <time datetime="{@when}"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></time>
  </xsl:template>

  <xsl:template match="code | gi | att | val | tag | ident" as="element(Q{}code)">
    <code class="{local-name()}"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></code>
  </xsl:template>

  <!-- A word and its glosses; where anything else stands in it, HTML has no such element for it. HTML Living Standard, 4.5.10. -->
  <xsl:template match="ruby[r:is-gloss(.)] | ruby[r:is-gloss(.)]/rt" as="element()">
    <xsl:element name="{local-name()}"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></xsl:element>
  </xsl:template>

  <!-- A word first, a gloss last, and neither lines nor another such word within. -->
  <xsl:function name="r:is-gloss" as="xs:boolean">
    <xsl:param name="ruby" as="element(ruby)"/>
    <xsl:variable name="parts" as="node()*" select="$ruby/node()[self::* or normalize-space()]"/>
    <xsl:sequence select="exists($parts[1][not(self::rt)]) and exists($parts[last()][self::rt]) and empty($ruby/(@pre:holds-blocks | descendant::ruby))"/>
  </xsl:function>

  <!-- A measure, with its cross, its number and its unit where these are not among its words. TEI P5, 11.3.4. -->
  <xsl:template match="height | width | depth | dim" as="element()+">
    <xsl:for-each select="@pre:before"><span data-furniture=""><xsl:value-of select="."/></span></xsl:for-each>
    <xsl:call-template name="r:as-it-stands"/>
    <xsl:for-each select="@pre:after"><span data-furniture=""><xsl:value-of select="."/></span></xsl:for-each>
  </xsl:template>

  <!-- Nothing need be said of these but their text. -->
  <xsl:template match="pc | c | rb" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- A line of the source ends. Where it is none of the edition it is seen by whoever chooses the diplomatic layer. Every fifth has its number. -->
  <xsl:template match="lb" as="node()*">
    <xsl:variable name="of-source" as="attribute()?"><xsl:if test="not(@pre:line)"><xsl:attribute name="hidden" select="'hidden'"/></xsl:if></xsl:variable>
    <xsl:choose>
      <xsl:when test="@break = 'no'"><xsl:sequence select="r:end-within-word(.)"/></xsl:when>
      <xsl:when test="@pre:line = 'end'"><br/></xsl:when>
      <xsl:otherwise><xsl:text> </xsl:text><xsl:if test="$of-source"><br hidden="hidden"/></xsl:if></xsl:otherwise>
    </xsl:choose>
    <xsl:for-each select="@n[r:is-shown(.)]"><span class="lb" data-furniture="" data-n="{.}"><xsl:sequence select="$of-source"/></span></xsl:for-each>
  </xsl:template>

  <!-- A hyphen parts the word for the eye alone. Where the lines of the source are not those of the edition it is whole, and is
       parted for whoever chooses the diplomatic layer. -->
  <xsl:function name="r:end-within-word" as="element()*">
    <xsl:param name="lb" as="element(lb)"/>
    <xsl:choose>
      <xsl:when test="tei:ends-line($lb)">
        <xsl:where-populated><span class="runs-on" data-furniture=""><xsl:value-of select="$lb/@pre:runs-on"/></span></xsl:where-populated>
        <br data-run-on=""/>
      </xsl:when>
      <xsl:otherwise><span class="runs-on" data-furniture="" hidden="hidden"><xsl:value-of select="$lb/@pre:runs-on"/><br/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="cb[not(@break = 'no')] | gb[not(@break = 'no')]" as="text()">
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="(cb | gb)[@break = 'no']" as="empty-sequence()"/>

  <!-- A place, by its id; a milestone that has a number or a name shows it. -->
  <xsl:template match="milestone | anchor" as="node()*">
    <xsl:variable name="said" as="xs:string" select="string-join(self::milestone/(@unit, @n), ' ')"/>
    <xsl:if test="@xml:id or $said">
      <span class="{local-name()}" data-furniture="">
        <xsl:if test="$said"><xsl:attribute name="data-said" select="$said"/></xsl:if>
        <xsl:sequence select="r:identity(.)"/>
      </span>
    </xsl:if>
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
