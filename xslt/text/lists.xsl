<!-- Lists, and the senses of a dictionary: each part after its mark. TEI P5, 3.8, 9.2. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xmlns="urn:recension:text"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="list" mode="r:blocks" as="element()">
    <group kind="list"><xsl:call-template name="r:contents"/></group>
  </xsl:template>

  <xsl:template match="item | sense" mode="r:blocks" as="element()">
    <group kind="item" marker="{r:marker(.)}"><xsl:call-template name="r:contents"/></group>
  </xsl:template>

  <xsl:template match="item | sense" mode="r:inline" as="node()*">
    <xsl:text> </xsl:text>
    <xsl:where-populated><furniture><xsl:value-of select="r:marker(.)"/></furniture></xsl:where-populated>
    <xsl:text> </xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:if test="@pre:block"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <!-- "*", or its number: its own, or else its place. None where labels do that office, or where the list is of another kind. -->
  <xsl:function name="r:marker" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:variable name="list" as="element(list)?" select="$part/parent::list"/>
    <xsl:variable name="number" as="xs:string?" select="
      if ($part/@n) then normalize-space($part/@n)
      else if (matches($list/@type || ' ' || $list/@rend, '(^| )(ordered|numbered|number|decimal)( |$)')) then $part/@pre:place/string()
      else ()"/>
    <xsl:sequence select="
      if (not($part/self::sense) and (empty($list) or $list/@pre:labelled or matches($list/@type || ' ' || $list/@rend, '(^| )(gloss|simple|none|plain|inline|runon)( |$)'))) then ''
      else if (exists($number) and $number ne '') then $number || (if (matches($number, '[-.,:;!?)\]}*–—]$')) then '' else '.')
      else if ($part/self::sense) then ''
      else '*'"/>
  </xsl:function>
</xsl:stylesheet>
