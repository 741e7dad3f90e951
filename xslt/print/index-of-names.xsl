<!-- The index: each name of the text that has an entry, who or what it is, and where it stands. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:key name="r:entry" match="*[@xml:id]" use="@xml:id"/>
  <xsl:variable name="r:document" as="document-node()" select="/"/>
  <xsl:variable name="r:registers" as="document-node()*" select="tokenize($registers) ! doc(.)"/>

  <!-- The entry that each pointer of a name leads to: person:gore in a register, #gore in the document, outside its text. -->
  <xsl:variable name="r:entry-of" as="map(xs:string, element())" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    select="map:merge(for $ref in tei:refs(/*) return r:find-entry($ref) ! map:entry($ref, .))"/>

  <xsl:function name="r:find-entry" as="element()?">
    <xsl:param name="ref" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="starts-with($ref, '#')">
        <xsl:sequence select="key('r:entry', substring($ref, 2), $r:document)[local-name() = $r:entries][not(ancestor::text)][1]"/>
      </xsl:when>
      <xsl:when test="matches($ref, '^[a-z]+:[^/:]+$')">
        <xsl:sequence select="($r:registers ! key('r:entry', substring-after($ref, ':'), .))[1]"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <xsl:variable name="r:entries" as="xs:string*" select="'person', 'personGrp', 'place', 'org', 'event', 'bibl', 'biblStruct', 'object', 'nym', 'item', 'treaty'"/>
  <xsl:variable name="r:kinds" as="xs:string*" select="'person', 'place', 'org', 'treaty', 'event', 'bibl'"/>

  <!-- Where a name stands, to which the index may lead. -->
  <xsl:template match="persName | placeName | orgName | name | title[@pre:mention] | rs" mode="r:inline" priority="5" as="node()*">
    <xsl:if test="@pre:mention"><anchor id="{$r:own-ids}at.{@pre:mention}"/></xsl:if>
    <xsl:next-match/>
  </xsl:template>

  <!-- A group for each kind of entry, each in the order of the alphabet. -->
  <xsl:function name="r:index" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="refs" as="xs:string*" select="tei:refs($root)[exists($r:entry-of(.))]"/>
    <xsl:if test="exists($refs)">
      <xsl:sequence select="r:heading('index'), r:remark(tei:label('index-explained'))"/>
      <xsl:for-each-group select="$refs" group-by="r:kind(.)">
        <xsl:sort select="(index-of($r:kinds, current-grouping-key()), 99)[1]"/>
        <xsl:sequence select="r:subheading('index-' || current-grouping-key())"/>
        <group kind="list" unmarked="true">
          <xsl:for-each-group select="current-group()" group-by="generate-id($r:entry-of(.))">
            <xsl:sort select="tei:alphabetical(r:name(current-group()[1]))"/>
            <group kind="item"><xsl:sequence select="r:entry(current-group(), $root)"/></group>
          </xsl:for-each-group>
        </group>
      </xsl:for-each-group>
    </xsl:if>
  </xsl:function>

  <!-- The prefix of the pointer, or what the entry is. -->
  <xsl:function name="r:kind" as="xs:string">
    <xsl:param name="ref" as="xs:string"/>
    <xsl:variable name="kind" as="xs:string" select="if (starts-with($ref, '#')) then local-name($r:entry-of($ref)) else substring-before($ref, ':')"/>
    <xsl:sequence select="if (tei:has-label('index-' || $kind)) then $kind else 'other'"/>
  </xsl:function>

  <xsl:function name="r:name" as="xs:string">
    <xsl:param name="ref" as="xs:string"/>
    <xsl:sequence select="($r:entry-of($ref)/(persName, placeName, orgName, title, label, eventName, name, head) ! tei:plain(.)[. ne ''], $ref)[1]"/>
  </xsl:function>

  <xsl:function name="r:entry" as="element()">
    <xsl:param name="refs" as="xs:string+"/>
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="described" as="xs:string" select="string-join($r:entry-of($refs[1])/(note, desc) ! tei:plain(.), ' ')"/>
    <block role="entry">
      <xsl:value-of select="r:name($refs[1])"/>
      <xsl:if test="$described ne ''"><xsl:value-of select="if (ends-with(r:name($refs[1]), '.')) then ' ' else '. '"/><run style="italic"><xsl:value-of select="$described"/></run></xsl:if>
      <xsl:text>  </xsl:text>
      <xsl:sequence select="r:places(key('tei:named', $refs, root($root)) | ())"/>
    </block>
  </xsl:function>
</xsl:stylesheet>
