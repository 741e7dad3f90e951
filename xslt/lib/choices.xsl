<!-- Choices between what a source reads and what an edition prints. TEI P5, 3.5. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- The side of a choice that the reading layer prints: the first of its own; where there is none, as with two readings of one blot, the first. -->
  <xsl:function name="tei:printed" as="element()?">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="($choice/(corr | reg | expan), $choice/*)[1]"/>
  </xsl:function>

  <!-- The side that the source reads where the edition corrects, makes regular or writes out: the first of its own, else the first of all. -->
  <xsl:function name="tei:replaced" as="element()?">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="($choice[corr or reg or expan] ! ((sic | orig | abbr), *)[1]) except tei:printed($choice)"/>
  </xsl:function>

  <!-- The other readings, beside the one that is printed and the one that the source reads for it: "[or: o]". -->
  <xsl:function name="tei:other-sides" as="xs:string?">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:variable name="others" as="xs:string*" select="($choice/* except (tei:printed($choice) | tei:replaced($choice))) ! tei:evenly-spaced(tei:plain(.))[. ne '']"/>
    <xsl:sequence select="if (exists($others)) then '[' || tei:label('or', string-join($others, ', ')) || ']' else ()"/>
  </xsl:function>
</xsl:stylesheet>
