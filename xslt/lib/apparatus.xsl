<!-- Entries of an apparatus that stand apart from the text that they belong to. TEI P5, 13.2. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The place of an entry: "3.12"; "w1–w4", the ids between which it stands. -->
  <xsl:function name="tei:app-place" as="xs:string">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="if ($app/@loc) then normalize-space($app/@loc) else string-join(($app/@from, $app/@to) ! replace(normalize-space(.), '^[^#]*#', ''), '–')"/>
  </xsl:function>

  <!-- True of the last reading of an entry, groups laid open; not of one within another. -->
  <xsl:function name="tei:is-last-reading" as="xs:boolean">
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="exists($reading intersect ($reading/ancestor::app[1]/(. | rdgGrp | rdgGrp//rdgGrp)/(lem | rdg))[last()])"/>
  </xsl:function>

  <!-- The sigla of the witnesses of a reading, or of the scholar who proposed it: "A B". -->
  <xsl:function name="tei:sigla" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="string-join(($reading/@wit, $reading/@resp)[1] ! tokenize(.) ! replace(., '^[^#]*#', '')[. ne ''], ' ')"/>
  </xsl:function>
</xsl:stylesheet>
