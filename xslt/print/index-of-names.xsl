<!-- The index: each name of the text that has an entry, who or what it is, and where it stands. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- A name where it stands, to which the index may lead. -->
  <xsl:template match="persName | placeName | orgName | name | title[@pre:mention] | rs" mode="r:inline" priority="5" as="node()*">
    <xsl:if test="@pre:mention"><anchor id="{$r:own-ids}at.{@pre:mention}"/></xsl:if>
    <xsl:next-match/>
  </xsl:template>

  <!-- A group for each kind of entry, each in the order of the alphabet. -->
  <xsl:function name="r:index" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:if test="exists($tei:index-refs)">
      <xsl:sequence select="r:heading('index'), r:remark(tei:label('index-explained'))"/>
      <xsl:for-each-group select="$tei:index-refs" group-by="tei:entry-kind(.)">
        <xsl:sort select="tei:place-of-kind(current-grouping-key())"/>
        <xsl:sequence select="r:subheading('index-' || current-grouping-key())"/>
        <group kind="list">
          <xsl:for-each-group select="current-group()" group-by="generate-id($tei:entry-of(.))">
            <xsl:sort select="tei:alphabetical(tei:entry-name(current-group()[1]))"/>
            <group kind="item"><xsl:sequence select="r:entry(current-group(), $root)"/></group>
          </xsl:for-each-group>
        </group>
      </xsl:for-each-group>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:entry" as="element()">
    <xsl:param name="refs" as="xs:string+"/>
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="described" as="xs:string" select="string-join($tei:entry-of($refs[1])/(note, desc) ! tei:plain(.), ' ')"/>
    <block role="entry">
      <xsl:value-of select="tei:entry-name($refs[1])"/>
      <xsl:if test="$described ne ''"><xsl:value-of select="if (ends-with(tei:entry-name($refs[1]), '.')) then ' ' else '. '"/><run style="italic"><xsl:value-of select="$described"/></run></xsl:if>
      <xsl:text>  </xsl:text>
      <xsl:sequence select="r:places(tei:named($refs, $root))"/>
    </block>
  </xsl:function>
</xsl:stylesheet>
