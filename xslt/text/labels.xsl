<!-- The words of the interface, from labels/. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:text" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:variable name="r:labels" as="element()" select="doc($labels)/*"/>
  <xsl:key name="r:label" match="*:label" use="@id"/>

  <xsl:function name="r:has-label" as="xs:boolean">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="exists(key('r:label', $id, root($r:labels)))"/>
  </xsl:function>

  <xsl:function name="r:label" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="(key('r:label', $id, root($r:labels))/string(), $id)[1]"/>
  </xsl:function>

  <!-- The words, with {} replaced by the value. -->
  <xsl:function name="r:label" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="string-join((substring-before(r:label($id), '{}'), $value, substring-after(r:label($id), '{}')))"/>
  </xsl:function>

  <!-- What an element says in the reading layer, without marks. -->
  <xsl:function name="r:plain" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="text" as="xs:string*"><xsl:apply-templates select="$element/node()" mode="r:plain"/></xsl:variable>
    <xsl:sequence select="normalize-space(string-join($text))"/>
  </xsl:function>

  <xsl:template match="fw | note[@pre:number] | choice/*[not(. is tei:printed(..))]" mode="r:plain" as="empty-sequence()"/>
</xsl:stylesheet>
