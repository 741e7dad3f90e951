<!-- Names, dates, and the place where the source is kept, as a citation says them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:e="urn:recension:record" xmlns:tei="urn:recension:tei"
  exclude-result-prefixes="#all">

  <xsl:variable name="r:editors-said" as="xs:string?" select="r:in-series($tei:record/e:editor/@natural) ! tei:label('edited-by', .)"/>

  <!-- The authors as a list of works gives them: the first with the surname before, "and" before the last. -->
  <xsl:variable name="r:names-in-list" as="xs:string?" select="r:in-series(($tei:record/e:author[1]/@inverted, $tei:record/e:author[position() gt 1]/@natural))"/>

  <!-- The name by which programs know the entry. -->
  <xsl:variable name="r:key" as="xs:string" select="($tei:record/@key/string(), replace(lower-case($tei:title), '[^a-z0-9]+', '-')[matches(., '[a-z0-9]')], 'edition')[1]"/>

  <xsl:variable name="r:publisher" as="xs:string?" select="$tei:record/e:publisher/string()"/>
  <xsl:variable name="r:edition" as="xs:string?" select="$tei:record/e:edition/string()"/>

  <!-- The day, month or year of publication, as ISO 8601 writes it. -->
  <xsl:variable name="r:issued" as="xs:string?" select="$tei:record/e:issued/string()"/>
  <xsl:variable name="r:year" as="xs:string?" select="$r:issued ! substring(., 1, 4)"/>

  <!-- The place where the source is kept, and its numbers there. -->
  <xsl:variable name="r:kept-at" as="xs:string" select="string-join($tei:record/e:kept-at, ', ')"/>

  <xsl:variable name="r:address" as="xs:string?" select="$tei:record/e:address/string()"/>

  <xsl:function name="r:in-series" as="xs:string?">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:sequence select="if (count($names) lt 2) then $names
      else string-join($names[position() lt last()], ', ') || ' ' || tei:label('and', $names[last()])"/>
  </xsl:function>
</xsl:stylesheet>
