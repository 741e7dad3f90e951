<!-- What a reference manager and a page that links here read of the edition: Highwire Press tags, Dublin Core, Open Graph. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:metadata" as="element(Q{}meta)*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="publication" as="element(publicationStmt)?" select="$root/teiHeader/fileDesc/publicationStmt"/>
    <xsl:sequence select="
      r:meta('citation_title', r:title($root)),
      r:meta('citation_author', r:authors($root)),
      r:meta('citation_publisher', $publication/publisher/tei:plain(.)),
      r:meta('citation_publication_date', $publication/date/@when/translate(., '-', '/')),
      r:meta('citation_language', $root/@xml:lang),
      r:meta('DC.identifier', $publication/idno/tei:plain(.)),
      r:meta('DC.source', $root/teiHeader/fileDesc/sourceDesc//bibl[@type = 'release']/idno/tei:plain(.)),
      r:meta('DC.rights', $publication/availability/licence/@target)"/>
    <meta property="og:type" content="article"/>
    <meta property="og:title" content="{r:title($root)}"/>
  </xsl:function>

  <xsl:function name="r:meta" as="element(Q{}meta)*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:anyAtomicType*"/>
    <xsl:for-each select="$values ! string(.)[. ne '']"><meta name="{$name}" content="{.}"/></xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
