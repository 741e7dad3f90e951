<!-- Pictures of pages: only addresses that lead to one, none fetched before a reader asks. TEI P5, 12.1; IIIF Image API 3.0, 4. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- A link to the picture, which the script opens beside the text. -->
  <xsl:function name="r:way-to-picture" as="element(Q{}a)?">
    <xsl:param name="pb" as="element(pb)"/>
    <xsl:for-each select="r:picture($pb)">
      <a class="facs" href="{.}" data-furniture="" aria-label="{tei:label('picture-of-page', string($pb/@pre:page))}"><xsl:sequence select="tei:label('picture-short')"/></a>
    </xsl:for-each>
  </xsl:function>

  <!-- The picture that pb/@facs leads to: an address, or a surface of the facsimile and its first picture. -->
  <xsl:function name="r:picture" as="xs:string?">
    <xsl:param name="pb" as="element(pb)"/>
    <xsl:for-each select="$pb/@facs/tokenize(.)[1]">
      <xsl:variable name="surface" as="element()?" select="substring-after(., '#')[. ne ''] ! tei:by-id(., $pb)"/>
      <xsl:sequence select="r:picture-address(if ($surface) then ($surface/descendant-or-self::graphic/@url)[1] else if (starts-with(., '#')) then () else .)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Safe to show: under TLS from a host with a plain name, or a file beside the edition, which no path leads away from; an image service gives the whole picture in a size for reading. -->
  <xsl:function name="r:picture-address" as="xs:string?">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:variable name="plain" as="xs:string?" select="$address ! r:as-address(.)[contains(., '.') or contains(., '/')][matches(., '^[^ &#9;&#10;&#13;&quot;&lt;&gt;\\^`{|}&#x7F;-&#xA0;&#x2000;-&#x200F;&#x2028;-&#x202F;&#x2060;-&#x206F;]+$')]"/>
    <xsl:sequence select="
      if (matches($plain, '^https://[a-z0-9.-]+(:[0-9]+)?/[^?#]*/info\.json$', 'i')) then replace($plain, 'info\.json$', 'full/!1200,1800/0/default.jpg')
      else if (matches($plain, '^https://[a-z0-9.-]+(:[0-9]+)?/[^?#]*\.(jpe?g|png|gif|webp|avif)$', 'i')) then $plain
      else if (matches($plain, '^https://[a-z0-9.-]+(:[0-9]+)?/[^?#]*iiif[^?#]*/[^/.?#]+$', 'i')) then $plain || '/full/!1200,1800/0/default.jpg'
      else $plain[matches(., '^[^/:?#][^:?#]*\.(jpe?g|png|gif|webp|avif|svg)$', 'i')][not(matches(., '(^|/)\.\.(/|$)'))]"/>
  </xsl:function>

  <!-- The name of a file as an address: `a%20b.png` of "a b.png", `50%25.png` of "50%.png". RFC 3986, 2.1. -->
  <xsl:function name="r:as-address" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="replace(replace(normalize-space($name), '%([^0-9A-Fa-f]|.[^0-9A-Fa-f]|.?$)', '%25$1'), ' ', '%20')"/>
  </xsl:function>

  <!-- A picture beside the page, which is shown in the text. One elsewhere is a link: nothing is fetched that the reader did not ask for. -->
  <xsl:function name="r:picture-beside" as="xs:string?">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:sequence select="r:picture-address($address)[not(starts-with(lower-case(.), 'https:'))]"/>
  </xsl:function>
</xsl:stylesheet>
