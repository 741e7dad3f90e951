<!-- The entries that names lead to: of registers beside the document, or of lists in it. TEI P5, 14.3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The URIs of the registers, with spaces between them. -->
  <xsl:param name="registers" as="xs:string" select="''"/>

  <xsl:variable name="tei:document" as="document-node()" select="/"/>

  <!-- The entries of the registers by the names of these and their ids: persons#gore. -->
  <xsl:variable name="tei:registered" as="map(xs:string, element())" select="map:merge(for $register in tokenize($registers), $entry in doc($register)//*[@xml:id]
    return map:entry(replace($register, '^.*:', '') || '#' || $entry/@xml:id, $entry))"/>

  <!-- The place of the entry of each pointer, as is written on the root when the edition is prepared: persons#gore; #gore in the document. -->
  <xsl:variable name="tei:places-of-entries" as="map(xs:string, xs:string)" select="let $refs := tei:refs(/*), $places := tokenize(/*/@pre:entries)
    return map:merge(for $at in 1 to count($refs) return map:entry($refs[$at], $places[$at]))"/>

  <!-- The entry that each pointer of a name leads to: person:gore in a register, #gore in the document. -->
  <xsl:variable name="tei:entry-of" as="map(xs:string, element())" select="map:merge(for $ref in tei:refs(/*) return tei:find-entry($ref) ! map:entry($ref, .))"/>

  <!-- The pointers whose entry an index lists: it does not stand in the text itself. -->
  <xsl:variable name="tei:index-refs" as="xs:string*" select="tei:refs(/*)[exists($tei:entry-of(.)[not(ancestor::text)])]"/>

  <xsl:function name="tei:find-entry" as="element()?">
    <xsl:param name="ref" as="xs:string"/>
    <xsl:variable name="place" as="xs:string?" select="$tei:places-of-entries($ref)"/>
    <xsl:choose>
      <xsl:when test="starts-with($place, '#')">
        <xsl:sequence select="tei:by-id(substring($place, 2), $tei:document)[local-name() = $tei:entries]"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$place ! $tei:registered(.)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:variable name="tei:entries" as="xs:string*" select="'person', 'personGrp', 'place', 'org', 'event', 'bibl', 'biblStruct', 'object', 'nym', 'item', 'treaty'"/>

  <!-- The prefix of the pointer, or what the entry is. -->
  <xsl:function name="tei:entry-kind" as="xs:string">
    <xsl:param name="ref" as="xs:string"/>
    <xsl:variable name="kind" as="xs:string" select="if (starts-with($ref, '#')) then local-name($tei:entry-of($ref)) else substring-before($ref, ':')"/>
    <xsl:sequence select="if (tei:has-label('index-' || $kind)) then $kind else 'other'"/>
  </xsl:function>

  <!-- The place of a kind among the others, in an index. -->
  <xsl:function name="tei:place-of-kind" as="xs:integer">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:sequence select="(index-of(('person', 'place', 'org', 'treaty', 'event', 'bibl'), $kind), 99)[1]"/>
  </xsl:function>

  <xsl:function name="tei:entry-name" as="xs:string">
    <xsl:param name="ref" as="xs:string"/>
    <xsl:sequence select="($tei:entry-names($ref), $ref)[1]"/>
  </xsl:function>

  <!-- Asked for by the order of an index, and by each entry. -->
  <xsl:variable name="tei:entry-names" as="map(xs:string, xs:string)" select="map:merge(map:keys($tei:entry-of) !
    map:entry(., ($tei:entry-of(.)/(persName, placeName, orgName, title, label, eventName, name, head) ! tei:plain(.)[. ne ''], .)[1]))"/>
</xsl:stylesheet>
