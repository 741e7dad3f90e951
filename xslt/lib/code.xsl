<!-- Lines of code. TEI P5, 23.1.1. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:tei="urn:recension:tei" exclude-result-prefixes="#all">

  <!-- The indent of a line, in columns: a tab is four. -->
  <xsl:function name="tei:indent-of" as="xs:integer">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="string-length(replace(replace($line, '\S.*$', '', 's'), '\t', '    '))"/>
  </xsl:function>

  <!-- A line of a text node: the first is what is left of the line that something else begins. -->
  <xsl:function name="tei:line-of-code" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:param name="position" as="xs:integer"/>
    <xsl:sequence select="if ($position gt 1) then replace($line, '^\s+', '') else $line"/>
  </xsl:function>
</xsl:stylesheet>
