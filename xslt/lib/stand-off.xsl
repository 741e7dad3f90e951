<!-- Annotations that stand outside of the text. TEI P5, 17.10. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The annotations that have words and point at the text, in order, the outer ones of those that nest. -->
  <xsl:function name="tei:annotations" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="$root/(., TEI)/standOff/descendant::*[@target or @from][tei:plain(.) ne ''][empty(ancestor::*[@target or @from])]"/>
  </xsl:function>

  <!-- The id that it points at first, in this document. -->
  <xsl:function name="tei:annotated" as="xs:string?">
    <xsl:param name="annotation" as="element()"/>
    <xsl:sequence select="(($annotation/@target, $annotation/@from) ! tokenize(.)[starts-with(., '#')] ! substring(., 2))[1]"/>
  </xsl:function>
</xsl:stylesheet>
