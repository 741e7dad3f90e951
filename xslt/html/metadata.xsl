<!-- The metadata that machines read: Highwire Press tags, Dublin Core, Open Graph, schema.org, Signposting, and the way to the TEI. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:e="urn:recension:record" xmlns:tei="urn:recension:tei"
  exclude-result-prefixes="#all">

  <xsl:function name="r:metadata" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="description" as="xs:string?" select="$tei:record/e:description/string()"/>
    <xsl:sequence select="
      $tei:record/e:author ! r:meta('author', .),
      r:meta('description', $description),
      r:meta('z.itemType', 'document'),
      r:meta('citation_title', $tei:title),
      r:meta('citation_author', $tei:record/e:author),
      r:meta('citation_editor', $tei:record/e:editor),
      r:meta('citation_publisher', $r:publisher),
      r:meta('citation_publication_date', $r:issued ! translate(., '-', '/')),
      r:meta('citation_language', r:language-of-text()[name() = 'lang']),
      r:meta('citation_public_url', $r:address),
      r:meta('DC.identifier', $tei:record/e:identifier),
      r:meta('DC.source', $r:kept-at),
      r:meta('DC.rights', $tei:record/e:licence/@target)"/>
    <meta property="og:type" content="article"/>
    <meta property="og:title" content="{$tei:title}"/>
    <xsl:for-each select="$description"><meta property="og:description" content="{.}"/></xsl:for-each>
    <xsl:for-each select="$r:address"><meta property="og:url" content="{.}"/><link rel="canonical" href="{.}"/></xsl:for-each>
    <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"/>
    <xsl:if test="$tei-file"><link rel="alternate" type="application/tei+xml" href="{encode-for-uri($tei-file)}" title="TEI"/></xsl:if>
    <!-- FAIR Signposting, level 1. -->
    <link rel="type" href="https://schema.org/AboutPage"/>
    <link rel="type" href="https://schema.org/DigitalDocument"/>
    <xsl:for-each select="$tei:record/e:signpost"><link rel="{@relation}" href="{.}"/></xsl:for-each>
    <xsl:if test="$tei-file"><link rel="item" type="application/tei+xml" href="{encode-for-uri($tei-file)}"/></xsl:if>
    <script type="application/ld+json"><xsl:sequence select="r:json-ld($root)"/></script>
  </xsl:function>

  <xsl:function name="r:meta" as="element(Q{}meta)*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:anyAtomicType*"/>
    <xsl:for-each select="distinct-values($values ! normalize-space(string(.)))[. ne '']"><meta name="{$name}" content="{.}"/></xsl:for-each>
  </xsl:function>

  <!-- Something of a type that has a name. -->
  <xsl:function name="r:json-thing" as="xs:string">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="r:json-object((r:json-pair('@type', $type), r:json-pair('name', $name)))"/>
  </xsl:function>

  <xsl:function name="r:json-agent" as="xs:string">
    <xsl:param name="agent" as="element()"/>
    <xsl:sequence select="r:json-thing(if ($agent/@kind = 'person') then 'Person' else 'Organization', $agent)"/>
  </xsl:function>

  <!-- schema.org; what a thing lacks is left out. A "<" is written so that no element of the page can end there. -->
  <xsl:function name="r:json-ld" as="xs:string">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="json" as="xs:string" select="r:json-object((
      r:json-pair('@context', 'https://schema.org'),
      r:json-pair('@type', 'DigitalDocument'),
      r:json-pair('name', $tei:title),
      r:json-pair('description', $tei:record/e:description),
      r:json-list('author', $tei:record/e:author ! r:json-agent(.)),
      r:json-list('editor', $tei:record/e:editor ! r:json-agent(.)),
      r:json-list('publisher', $r:publisher ! r:json-thing('Organization', .)),
      r:json-pair('datePublished', $r:issued),
      r:json-pair('dateCreated', $tei:record/e:written/@when),
      r:json-pair('inLanguage', r:language-of-text()[name() = 'lang']),
      r:json-pair('url', $r:address),
      r:json-list('license', $tei:record/e:licence/@target ! r:json-string(.)),
      r:json-list('isBasedOn', $r:kept-at[. ne ''] ! r:json-thing('ArchiveComponent', .)),
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
