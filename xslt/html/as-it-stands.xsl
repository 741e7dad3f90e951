<!-- Elements that need no more than a div or a span named for what they are, and those that nobody thought of. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <!-- One rule for all of them, in place of one each: SaxonJS tries the rules of a mode in turn. -->
  <xsl:template match="*" priority="-10" as="element()">
    <xsl:call-template name="r:as-it-stands"/>
  </xsl:template>

  <!-- A phrase that stands where blocks do, as between the items of a list, is in a line of its own. -->
  <xsl:template match="(add | att | c | code | del | emph | formula | gi | hi | ident | pc | rb | ruby | supplied | tag | val)[@pre:block][not(@pre:holds-blocks)]"
    priority="2" as="element(Q{}div)">
    <div><xsl:next-match/></div>
  </xsl:template>

  <!-- A div or a span, named for what it is in TEI. A field of a description says which, where there is a word for it. -->
  <xsl:template name="r:as-it-stands" as="element()">
    <xsl:context-item as="element()" use="required"/>
    <xsl:variable name="block" as="xs:boolean" select="tei:is-block(.)"/>
    <xsl:element name="{if ($block) then 'div' else 'span'}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:if test="@pre:field"><xsl:attribute name="data-label" select="tei:label('field-' || local-name())"/></xsl:if>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
