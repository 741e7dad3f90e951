<!-- What the editor corrected and supplied, in the text and in the list after it. TEI P5, 3.5 and 12.3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The first alternative that the layer prints; where none is of a layer, the first. -->
  <xsl:template match="choice" mode="r:text" as="node()*">
    <xsl:apply-templates select="tei:printed(.)" mode="#current"/>
  </xsl:template>

  <!-- A correction shows what the source reads and leads to its line in the list, but where it stands in a link. -->
  <xsl:template match="choice[@pre:number]/corr[not(preceding-sibling::corr)]" mode="r:text" as="element()">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="inert" as="xs:boolean" select="$linked or r:holds-links(.)"/>
    <xsl:element name="{if ($inert) then 'span' else 'a'}">
      <xsl:attribute name="class" select="'corr'"/>
      <xsl:attribute name="id" select="../@xml:id"/>
      <xsl:if test="not($inert)"><xsl:attribute name="href" select="'#e' || ../@pre:number"/></xsl:if>
      <xsl:attribute name="title" select="tei:label(if (@type = 'typist') then 'source-typed' else 'source-reads', tei:plain(../sic[1]))"/>
      <xsl:apply-templates mode="#current">
        <xsl:with-param name="linked" select="true()" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:element>
  </xsl:template>

  <!-- What leads elsewhere of itself, and so cannot stand in a link. -->
  <xsl:function name="r:holds-links" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element//(note[@pre:number] | pb | ref))"/>
  </xsl:function>

  <!-- Restored points are many: an ins each and nothing more. Words tell why they are there. -->
  <xsl:template match="supplied" mode="r:text" as="element(Q{}ins)">
    <ins>
      <xsl:if test="not(@reason = 'ocr-lost')">
        <xsl:attribute name="id" select="@xml:id"/>
        <xsl:attribute name="class" select="'words'"/>
        <xsl:attribute name="title" select="tei:label(if (tei:has-label('supplied-' || @reason)) then 'supplied-' || @reason else 'supplied')"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </ins>
  </xsl:template>

  <xsl:function name="r:emendations" as="element(Q{}section)?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="emendations" as="element(choice)*" select="tei:in-text($root, 'choice')[@pre:number]"/>
    <xsl:if test="$emendations">
      <section class="apparatus" id="emendations">
        <h2><xsl:sequence select="tei:label('emendations')"/></h2>
        <p><xsl:sequence select="tei:label('emendations-explained')"/></p>
        <table class="emendations">
          <thead><tr>
            <xsl:for-each select="'number', 'page-short', 'source', 'prints', 'fault', 'certainty'">
              <th scope="col"><xsl:sequence select="tei:label(.)"/></th>
            </xsl:for-each>
          </tr></thead>
          <tbody><xsl:apply-templates select="$emendations" mode="r:emendation"/></tbody>
        </table>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- Its number leads back: to the word, or for a word of a stamp, which the text does not print, to the page. -->
  <xsl:template match="choice" mode="r:emendation" as="element(Q{}tr)">
    <xsl:variable name="kind" as="xs:string" select="'fault-' || (corr/@type, 'other')[1]"/>
    <tr id="e{@pre:number}">
      <td><a href="#{(ancestor::fw/@pre:leaf, @xml:id)[1]}"><xsl:value-of select="@pre:number"/></a></td>
      <td><xsl:value-of select="@pre:page"/></td>
      <td><xsl:sequence select="tei:plain(sic[1])"/></td>
      <td><xsl:sequence select="tei:plain(corr[1])"/></td>
      <td><xsl:sequence select="if (tei:has-label($kind)) then tei:label($kind) else corr[1]/@type/string()"/></td>
      <td><xsl:value-of select="corr[1]/@cert"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
