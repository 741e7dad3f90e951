<!-- What is not there to be read: passages withheld or lost, and pictures; and addresses that no words stand for. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:text-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xmlns="urn:recension:text"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="gap" mode="r:inline" as="element()">
    <gap><xsl:sequence select="r:place(.)"/><xsl:value-of select="r:gap(.)"/></gap>
  </xsl:template>

  <!-- "[redacted, 3 lines, 1.5(b)]": why, how much, and under which exemption. TEI P5, 3.5.3. -->
  <xsl:function name="r:gap" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="reason" as="xs:string" select="($gap/@reason ! tokenize(.), 'redacted')[1]"/>
    <xsl:variable name="why" as="xs:string" select="
      if ($reason = 'redacted') then tei:label('redacted') else if (tei:has-label('gap-' || $reason)) then tei:label('gap-' || $reason) else $reason"/>
    <xsl:variable name="unit" as="xs:string" select="'unit-' || $gap/@unit || (if ($gap/@quantity = '1') then '' else 's')"/>
    <xsl:variable name="extent" as="xs:string?" select="
      if ($gap/@quantity) then string-join(($gap/@quantity, if (not($gap/@unit)) then () else if (tei:has-label($unit)) then tei:label($unit) else $gap/@unit), ' ')
      else $gap/@extent/string()"/>
    <xsl:variable name="exemptions" as="xs:string*" select="$gap/@ana/tokenize(.) ! r:exemption(., $gap)"/>
    <xsl:sequence select="'[' || translate(string-join(($why, $extent, $exemptions), ', '), '[]', '()') || ']'"/>
  </xsl:function>

  <xsl:key name="r:category" match="category" use="@xml:id"/>

  <xsl:function name="r:exemption" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="id" as="xs:string" select="replace($pointer, '^.*[#:]', '')"/>
    <xsl:sequence select="(key('r:category', $id, root($gap))/catDesc[1]/tei:plain(.), $id)[1]"/>
  </xsl:function>

  <!-- A picture is named where nothing describes it. TEI P5, 14.1. -->
  <xsl:template match="graphic | media" mode="r:inline" as="node()*">
    <gap><xsl:sequence select="r:place(.)"/><xsl:value-of select="r:picture(.)"/></gap>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:function name="r:picture" as="xs:string">
    <xsl:param name="picture" as="element()"/>
    <xsl:sequence select="'[' || translate(normalize-space(translate(tei:label('picture', string($picture/@url)), '[]', '  ')), '[]', '()') || ']'"/>
  </xsl:function>

  <xsl:template match="ptr[matches(@target, '^https?://\S+$')]" mode="r:inline" as="node()*">
    <furniture><xsl:value-of select="'&lt;' || @target || '&gt;'"/></furniture>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>
</xsl:stylesheet>
