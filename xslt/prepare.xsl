<!-- What every output shares: TEI in, TEI out, with what the outputs would otherwise each work out for themselves.
     Each pass is a mode of its own and a file of its own, in the order of their numbers. -->
<xsl:package name="urn:recension:prepare" package-version="1.0" version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" exclude-result-prefixes="#all"
  declared-modes="yes" default-mode="pre:prepare">

  <xsl:mode name="pre:prepare" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:output method="xml" indent="no" omit-xml-declaration="yes"/>

  <!-- "reading" or "diplomatic". -->
  <xsl:param name="layer" as="xs:string" select="'reading'"/>

  <xsl:include href="lib/tei.xsl"/>
  <xsl:include href="prepare/10-layers.xsl"/>
  <xsl:include href="prepare/20-pages.xsl"/>
  <xsl:include href="prepare/30-notes.xsl"/>
  <xsl:include href="prepare/40-ids.xsl"/>
  <xsl:include href="prepare/90-positions.xsl"/>

  <xsl:template match="document-node()" as="document-node()">
    <xsl:variable name="layers" as="document-node()"><xsl:apply-templates select="." mode="pre:layers"/></xsl:variable>
    <xsl:variable name="pages" as="document-node()"><xsl:apply-templates select="$layers" mode="pre:pages"/></xsl:variable>
    <xsl:variable name="notes" as="document-node()"><xsl:apply-templates select="$pages" mode="pre:notes"/></xsl:variable>
    <xsl:variable name="ids" as="document-node()"><xsl:apply-templates select="$notes" mode="pre:ids"/></xsl:variable>
    <xsl:apply-templates select="$ids" mode="pre:positions"/>
  </xsl:template>
</xsl:package>
