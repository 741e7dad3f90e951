<!-- What stands in the text, found by one walk through it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:key name="tei:in-text" match="*[@pre:page]" use="local-name()"/>
  <xsl:key name="tei:named" match="*[@ref][@pre:page]" use="tokenize(@ref)"/>

  <!-- The elements of a name that stand in a text and have a page, in order: pb, note, choice, supplied, gap, head … -->
  <xsl:function name="tei:in-text" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="key('tei:in-text', $name, root($root))"/>
  </xsl:function>

  <!-- The pointers of the names in the texts, once each, in order. -->
  <xsl:function name="tei:refs" as="xs:string*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="tokenize($root/@pre:refs)"/>
  </xsl:function>

  <!-- Each text that stands in no other: one in a document, several in a corpus, in their order. -->
  <xsl:function name="tei:texts" as="element(text)*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="$root/(text | TEI | teiCorpus) ! (if (self::text) then . else tei:texts(.))"/>
  </xsl:function>
</xsl:stylesheet>
