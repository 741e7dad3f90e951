<!-- What machines read of the edition: Highwire Press tags, Dublin Core, Open Graph, schema.org, and the way to the TEI. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:metadata" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="publication" as="element(publicationStmt)?" select="$root/teiHeader/fileDesc/publicationStmt"/>
    <xsl:sequence select="
      r:authors($root) ! r:meta('author', .),
      r:meta('description', r:description($root)),
      r:meta('z.itemType', 'document'),
      r:meta('citation_title', r:title($root)),
      r:meta('citation_author', r:authors($root)),
      r:meta('citation_editor', r:editors($root)),
      r:meta('citation_publisher', r:publisher($root)),
      r:meta('citation_publication_date', r:date($root) ! translate(., '-', '/')),
      r:meta('citation_language', r:language-of-text($root)[name() = 'lang']),
      r:meta('citation_public_url', r:address($root)),
      r:meta('DC.identifier', $publication/idno/tei:plain(.)),
      r:meta('DC.source', string-join(r:archive($root), ', ')),
      r:meta('DC.rights', $publication/availability/licence/@target)"/>
    <meta property="og:type" content="article"/>
    <meta property="og:title" content="{r:title($root)}"/>
    <xsl:for-each select="r:description($root)"><meta property="og:description" content="{.}"/></xsl:for-each>
    <xsl:for-each select="r:address($root)"><meta property="og:url" content="{.}"/><link rel="canonical" href="{.}"/></xsl:for-each>
    <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"/>
    <xsl:if test="$tei-file"><link rel="alternate" type="application/tei+xml" href="{encode-for-uri($tei-file)}" title="TEI"/></xsl:if>
    <script type="application/ld+json"><xsl:sequence select="r:json-ld($root)"/></script>
  </xsl:function>

  <xsl:function name="r:meta" as="element(Q{}meta)*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:anyAtomicType*"/>
    <xsl:for-each select="distinct-values($values ! normalize-space(string(.)))[. ne '']"><meta name="{$name}" content="{.}"/></xsl:for-each>
  </xsl:function>

  <xsl:function name="r:description" as="xs:string?">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="($root/teiHeader/fileDesc/titleStmt/title[@type = 'sub']/tei:plain(.), $root/teiHeader/profileDesc/abstract[1]/tei:plain(.))[. ne ''][1]"/>
  </xsl:function>

  <!-- Something of a type that has a name. -->
  <xsl:function name="r:json-thing" as="xs:string">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="r:json-object((r:json-pair('@type', $type), r:json-pair('name', $name)))"/>
  </xsl:function>

  <!-- schema.org; what a thing lacks is left out. A "<" is written so that no element of the page can end there. -->
  <xsl:function name="r:json-ld" as="xs:string">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="json" as="xs:string" select="r:json-object((
      r:json-pair('@context', 'https://schema.org'),
      r:json-pair('@type', 'DigitalDocument'),
      r:json-pair('name', r:title($root)),
      r:json-pair('description', r:description($root)),
      r:json-list('author', r:responsible($root, 'author') ! r:json-thing(if (r:is-personal(.)) then 'Person' else 'Organization', tei:plain(.))),
      r:json-list('editor', r:responsible($root, 'editor') ! r:json-thing(if (r:is-personal(.)) then 'Person' else 'Organization', tei:plain(.))),
      r:json-list('publisher', r:publisher($root) ! r:json-thing('Organization', .)),
      r:json-pair('datePublished', r:date($root)),
      r:json-pair('dateCreated', r:day-written($root)),
      r:json-pair('inLanguage', r:language-of-text($root)[name() = 'lang']),
      r:json-pair('url', r:address($root)),
      r:json-list('license', $root/teiHeader/fileDesc/publicationStmt/availability/licence/@target ! r:json-string(.)),
      r:json-list('isBasedOn', string-join(r:archive($root), ', ')[. ne ''] ! r:json-thing('ArchiveComponent', .)),
      r:json-list('encoding', $tei-file[. ne ''] ! r:json-object((r:json-pair('@type', 'MediaObject'), r:json-pair('encodingFormat', 'application/tei+xml'), r:json-pair('contentUrl', encode-for-uri(.)))))))"/>
    <xsl:sequence select="replace($json, '&lt;', '\\u003c')"/>
  </xsl:function>

  <xsl:function name="r:json-object" as="xs:string">
    <xsl:param name="pairs" as="xs:string*"/>
    <xsl:sequence select="'{' || string-join($pairs, ',') || '}'"/>
  </xsl:function>

  <xsl:function name="r:json-pair" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="item()?"/>
    <xsl:sequence select="$value ! string(.)[. ne ''] ! (r:json-string($key) || ':' || r:json-string(.))"/>
  </xsl:function>

  <!-- One value stands alone, several in an array. -->
  <xsl:function name="r:json-list" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="if (empty($values)) then () else r:json-string($key) || ':' ||
      (if (count($values) = 1) then $values else '[' || string-join($values, ',') || ']')"/>
  </xsl:function>

  <!-- RFC 8259, 7. -->
  <xsl:function name="r:json-string" as="xs:string">
    <xsl:param name="text" as="xs:anyAtomicType"/>
    <xsl:sequence select="'&quot;' || replace(replace(string($text), '([&quot;\\])', '\\$1'), '\s', ' ') || '&quot;'"/>
  </xsl:function>
</xsl:stylesheet>
