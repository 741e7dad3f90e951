<!-- Speeches, and who speaks. TEI P5, 3.13.2, 8.3.1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xmlns="urn:recension:text"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="sp | u" mode="r:blocks" as="element()">
    <group kind="speech">
      <xsl:sequence select="r:unlabelled(.)"/>
      <xsl:call-template name="r:contents"/>
    </group>
  </xsl:template>

  <!-- The speaker who comes next, as a transcript says it. -->
  <xsl:template match="note[@type = 'speaker'][@pre:block]" mode="r:blocks" as="element()?" priority="1">
    <xsl:variable name="content" as="node()*"><xsl:apply-templates mode="r:inline"/></xsl:variable>
    <block kind="speaker"><xsl:sequence select="r:place(.), $content"/></block>
  </xsl:template>

  <!-- "[Name:]" before a speech that has no label of its own but says who speaks. -->
  <xsl:function name="r:unlabelled" as="element()?">
    <xsl:param name="speech" as="element()"/>
    <xsl:for-each select="tei:who-speaks($speech)[. ne '']">
      <block kind="speaker">
        <xsl:sequence select="r:place($speech)"/>
        <furniture><xsl:value-of select="'[' || (if (tokenize($speech/@pre:by) ! xs:integer(.) = $tei:unnamed) then translate(., '[]', '()') else .) || ':]'"/></furniture>
      </block>
    </xsl:for-each>
  </xsl:function>

  <!-- A role, what it is and who plays it are parted by a comma where nothing parts them. TEI P5, 7.1.4. -->
  <xsl:template match="(role | roleDesc)[following-sibling::node()[self::* or normalize-space()][1][self::roleDesc or self::actor]]" mode="r:inline" as="node()*">
    <xsl:apply-templates mode="#current"/>
    <xsl:if test="not(matches(tei:plain(.), '[.,:;!?)\]]$'))"><furniture>,</furniture></xsl:if>
  </xsl:template>

  <xsl:variable name="r:is-spoken" as="xs:boolean" select="exists(tei:in-text(/*, 'sp')) or exists(tei:in-text(/*, 'u'))"/>

  <!-- Elements that are spoken, and those that are not though they stand in such. -->
  <xsl:variable name="r:turns" as="map(xs:string, xs:boolean)" select="map:merge(('sp', 'u', 'speaker', 'stage', 'note', 'fw', 'floatingText') ! map:entry(., true()))"/>

  <!-- The speaker of the words of an element: not of those of labels, directions and notes. -->
  <xsl:function name="r:speaker" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="nearest" as="element()?" select="$element[$r:is-spoken] ! ancestor-or-self::*[map:contains($r:turns, local-name())][1]"/>
    <xsl:variable name="said" as="xs:string" select="string-join($nearest[self::sp or self::u] ! @who ! tokenize(.) ! replace(., '^.*[#:]', ''), ' ')"/>
    <xsl:sequence select="if ($said ne '') then $said else normalize-space(string-join($nearest/self::sp/speaker ! tei:plain(.), ' '))"/>
  </xsl:function>
</xsl:stylesheet>
