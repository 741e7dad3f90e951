<!-- The print vocabulary as XSL formatting objects, so that FOP sets the same text: plain, and no better than it must be. -->
<xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format"
  xpath-default-namespace="urn:recension:print" exclude-result-prefixes="#all">

  <xsl:template match="print">
    <fo:root xml:lang="{@xml:lang}" font-family="serif" font-size="10.5pt" line-height="14pt">
      <fo:layout-master-set>
        <fo:simple-page-master master-name="sheet" page-width="6in" page-height="9in" margin="0.75in">
          <fo:region-body margin-bottom="0.4in"/>
          <fo:region-after extent="0.3in"/>
        </fo:simple-page-master>
      </fo:layout-master-set>
      <fo:declarations>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <dc:title><rdf:Alt><rdf:li xml:lang="x-default"><xsl:value-of select="@title"/></rdf:li></rdf:Alt></dc:title>
            </rdf:Description>
          </rdf:RDF>
        </x:xmpmeta>
      </fo:declarations>
      <fo:page-sequence master-reference="sheet">
        <fo:static-content flow-name="xsl-region-after">
          <fo:block text-align="center"><fo:page-number/></fo:block>
        </fo:static-content>
        <fo:flow flow-name="xsl-region-body" text-align="justify">
          <fo:block/>
          <xsl:apply-templates select="title-page/line, text//block, back//block"/>
        </fo:flow>
      </fo:page-sequence>
    </fo:root>
  </xsl:template>

  <xsl:template match="line | block"><fo:block space-after="7pt"><xsl:apply-templates/></fo:block></xsl:template>
  <xsl:template match="block[@role = 'heading']"><fo:block font-weight="bold" keep-with-next="always"><xsl:apply-templates/></fo:block></xsl:template>
  <xsl:template match="block[@role = 'commentary']"><fo:block font-style="italic" space-after="7pt"><xsl:apply-templates/></fo:block></xsl:template>
  <xsl:template match="label"><fo:inline font-weight="bold"><xsl:apply-templates/></fo:inline><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="run"><fo:inline><xsl:apply-templates/></fo:inline></xsl:template>
  <xsl:template match="run[contains(@style, 'supplied')]"><fo:inline color="#8c1c13"><xsl:apply-templates/></fo:inline></xsl:template>
  <xsl:template match="page"><fo:inline font-size="8pt">[<xsl:value-of select="@n"/>]</fo:inline></xsl:template>
  <xsl:template match="call">
    <fo:footnote>
      <fo:inline font-size="7pt" baseline-shift="super"><xsl:value-of select="@n"/></fo:inline>
      <fo:footnote-body>
        <fo:block font-size="8.5pt" line-height="11pt"><xsl:value-of select="@n"/><xsl:text> </xsl:text><xsl:apply-templates select="//note[@id = current()/@note]/node()"/></fo:block>
      </fo:footnote-body>
    </fo:footnote>
  </xsl:template>
</xsl:stylesheet>
