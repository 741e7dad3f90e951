<!-- Elements of the document, found by one walk through it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- The elements that the program has found before, by the keys below (src/prepared/keys.ts); none where another program runs the sheet. -->
  <xsl:param name="found" as="map(*)" select="map { }"/>
  <!-- SaxonJS counts the entries of a map each time that it is asked for its size. -->
  <xsl:variable name="tei:was-found" as="xs:boolean" select="map:size($found) gt 0"/>

  <xsl:key name="tei:found" match="*[@xml:id or @pre:page]" use="@xml:id ! ('id ' || .), .[@pre:page] ! ((if (@pre:of-source) then 'of-source ' else 'in-text ') || local-name(), tokenize(@ref) ! ('named ' || .))"/>

  <xsl:function name="tei:found" as="element()*">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="within" as="node()"/>
    <xsl:sequence select="if ($tei:was-found) then $found($key) else key('tei:found', $key, root($within))"/>
  </xsl:function>

  <xsl:function name="tei:by-id" as="element()?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="within" as="node()"/>
    <xsl:sequence select="tei:found('id ' || $id, $within)[1]"/>
  </xsl:function>

  <!-- The elements in the texts that name the end of one of the pointers, in order. -->
  <xsl:function name="tei:named" as="element()*">
    <xsl:param name="refs" as="xs:string*"/>
    <xsl:param name="within" as="node()"/>
    <xsl:sequence select="($refs ! tei:found('named ' || ., $within)) | ()"/>
  </xsl:function>

  <!-- The elements of a name that stand in a text and have a page, in order: pb, note, choice, supplied, gap, head … -->
  <xsl:function name="tei:in-text" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="tei:found('in-text ' || $name, $root)"/>
  </xsl:function>

  <!-- The elements of a name that a page of the reading layer shows with the source alone: note, pb. -->
  <xsl:function name="tei:of-source" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="tei:found('of-source ' || $name, $root)"/>
  </xsl:function>

  <!-- The pointers of the names in the texts, once each, in order. -->
  <xsl:function name="tei:refs" as="xs:string*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="tokenize($root/@pre:refs)"/>
  </xsl:function>

  <!-- Each text that stands in no other: one in a document, several in a corpus, in their order; one also that stands in what TEI does not put about a text. -->
  <xsl:function name="tei:texts" as="element(text)*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="$root/(* except (teiHeader | standOff | facsimile | sourceDoc)) ! (if (self::text) then . else tei:texts(.))"/>
  </xsl:function>
</xsl:stylesheet>
