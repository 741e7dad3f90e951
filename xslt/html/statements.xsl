<!-- The statements of the header on the method and on rights. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:statement">

  <!-- The statements of the header, each under its heading, and the files of the source. -->
  <xsl:function name="r:declarations" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="tei:declarations($root)[not(parent::editorialDecl/@xml:id = 'redactions')]"/>
  </xsl:function>

  <xsl:function name="r:method" as="element(Q{}section)?">
    <xsl:param name="root" as="element()"/>
    <xsl:if test="r:declarations($root)">
      <section class="apparatus" id="{$r:own}method">
        <h2><xsl:sequence select="tei:label('method')"/></h2>
        <xsl:for-each select="r:declarations($root)">
          <xsl:if test="not(self::p) and tei:has-label('decl-' || local-name())"><h3><xsl:sequence select="tei:label('decl-' || local-name())"/></h3></xsl:if>
          <xsl:apply-templates select="if (self::p) then . else *"/>
        </xsl:for-each>
        <xsl:sequence select="r:source($root)"/>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- The manuscripts and books that the header describes, neighbours of one label under it. -->
  <xsl:function name="r:about-source" as="element(Q{}section)?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="facts" as="element(Q{}fact)*" select="tei:source-facts($root)"/>
    <xsl:if test="exists($facts)">
      <section class="apparatus" id="{$r:own}source">
        <h2><xsl:sequence select="tei:label('about-source')"/></h2>
        <dl class="facts"><xsl:sequence select="r:facts($facts)"/></dl>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:facts" as="element(Q{}div)*">
    <xsl:param name="facts" as="element(Q{}fact)*"/>
    <xsl:for-each-group select="$facts" group-adjacent="string(@label)">
      <div><dt><xsl:sequence select="tei:fact-label(.)"/></dt><xsl:for-each select="current-group()"><dd><xsl:value-of select="."/></dd></xsl:for-each></div>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The file that the edition was made from, and how to know it. -->
  <xsl:function name="r:source" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:for-each select="tei:source-files($root)">
      <h3><xsl:sequence select="tei:label('source-file')"/></h3>
      <p><xsl:value-of select="(title, ref, extent) ! tei:plain(.)" separator=", "/>. <span class="digest">SHA-256 <xsl:value-of select="idno[@type = 'sha256']"/></span></p>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="r:rights" as="element(Q{}section)?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="statements" as="element()*" select="tei:rights($root)"/>
    <xsl:if test="$statements">
      <section class="apparatus" id="{$r:own}rights">
        <h2><xsl:sequence select="tei:label('rights')"/></h2>
        <xsl:apply-templates select="$statements"/>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:template match="p | ab | desc" as="element(Q{}p)">
    <p><xsl:apply-templates/></p>
  </xsl:template>

  <xsl:template match="licence" as="element(Q{}p)">
    <p>
      <xsl:value-of select="tei:plain(.)"/>
      <xsl:for-each select="r:harmless(@target)"><xsl:text> </xsl:text><a href="{.}"><xsl:value-of select="."/></a></xsl:for-each>
    </p>
  </xsl:template>

  <xsl:template match="ref[r:harmless(@target)]" as="element(Q{}a)">
    <a href="{@target}"><xsl:apply-templates/></a>
  </xsl:template>

  <xsl:template match="*" priority="-1" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="text()" as="text()?">
    <xsl:value-of select="replace(., '\s+', ' ')"/>
  </xsl:template>

  <xsl:template match="processing-instruction()" as="empty-sequence()"/>
</xsl:stylesheet>
