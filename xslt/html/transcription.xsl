<!-- Deletions, additions and other work of a hand on the source, and its legibility. TEI P5, 3.5 and 12.3. Each mark says in words what it is. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="add | del" as="element()">
    <xsl:element name="{if (self::add) then 'ins' else 'del'}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:attribute name="title" select="r:mark(.)"/>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="unclear | damage | surplus | secl | restore | retrace | sic | metamark" as="element()">
    <xsl:element name="{if (tei:is-block(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:attribute name="title" select="r:mark(.)"/>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- Another hand writes on; a blank was left. Neither has words of its own. -->
  <xsl:template match="handShift | space" as="node()*">
    <xsl:if test="self::space[not(@break = 'no')]"><xsl:text> </xsl:text></xsl:if>
    <span class="{local-name()}" data-furniture="" title="{r:mark(.)}"><xsl:sequence select="r:identity(.)"/></span>
    <xsl:apply-templates/>
    <xsl:if test="self::space[not(@break = 'no')]"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <!-- A sign alone says that parts are to change places. -->
  <xsl:template match="listTranspose" as="node()*">
    <span class="listTranspose" data-furniture="" title="{tei:label('mark-transpose')}">⇄</span>
    <xsl:apply-templates select="node()[not(self::transpose[not(normalize-space())])]"/>
  </xsl:template>

  <!-- "Added, above"; "Uncertain reading, faded"; "Blank, 3 lines". -->
  <xsl:function name="r:mark" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join((tei:label('mark-' || local-name($element)), $element/(@place, @reason, @agent, @hand, @new)
      ! (if (tei:has-label('place-' || .)) then tei:label('place-' || .) else replace(., '^#', '')), r:amount($element)), ', ')"/>
  </xsl:function>

  <!-- "3 lines", where the element says how much. -->
  <xsl:function name="r:amount" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if ($element/@quantity) then tei:measured($element/@quantity, $element) else $element/@extent/string()"/>
  </xsl:function>
</xsl:stylesheet>
