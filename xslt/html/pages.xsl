<!-- Beginnings of pages of the source, their pictures, and the words stamped and typed on them. TEI P5, 3.11. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The number stands in the margin, and the way to the picture below it. -->
  <xsl:template match="pb" mode="r:text" as="element()+">
    <xsl:param name="linked" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:element name="{if ($linked) then 'span' else 'a'}">
      <xsl:attribute name="class" select="'pb'"/>
      <xsl:if test="not($linked)">
        <xsl:attribute name="href" select="'#' || @xml:id"/>
        <xsl:attribute name="aria-label" select="tei:label('page-begins', string(@pre:page))"/>
      </xsl:if>
      <xsl:attribute name="id" select="@xml:id"/>
      <xsl:attribute name="data-furniture"/>
      <xsl:attribute name="data-page" select="@pre:page"/>
      <span><xsl:value-of select="@pre:page"/></span>
    </xsl:element>
    <xsl:if test="not($linked)"><xsl:sequence select="r:way-to-picture(.)"/></xsl:if>
  </xsl:template>

  <!-- By its kind and the page that it belongs to. -->
  <xsl:variable name="r:forme-work" as="map(xs:string, element(fw)+)" select="map:merge(tei:in-text(/*, 'fw') ! map:entry(@type || ' ' || @pre:leaf, .), map { 'duplicates': 'combine' })"/>

  <xsl:function name="r:stamp" as="xs:string?">
    <xsl:param name="pb" as="element(pb)"/>
    <xsl:sequence select="$r:forme-work('stamp ' || $pb/@xml:id)[1] ! tei:plain(.)"/>
  </xsl:function>

  <!-- Forme work is of the diplomatic layer alone: in the reading it is hidden, and spaces part it from the words around it. -->
  <xsl:template match="fw" mode="r:text" as="element()">
    <xsl:variable name="hidden" as="xs:boolean" select="/*/@pre:layer = 'reading'"/>
    <xsl:element name="{if ($hidden and not(tei:holds-blocks(.))) then 'span' else 'div'}">
      <xsl:attribute name="class" select="'fw'"/>
      <xsl:if test="$hidden"><xsl:attribute name="hidden" select="'hidden'"/></xsl:if>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:if test="$hidden"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates mode="#current"><xsl:with-param name="linked" select="true()" tunnel="yes"/></xsl:apply-templates>
      <xsl:if test="$hidden"><xsl:text> </xsl:text></xsl:if>
    </xsl:element>
  </xsl:template>

  <xsl:function name="r:page-list" as="element(Q{}section)?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="pages" as="element(pb)*" select="tei:in-text($root, 'pb')[exists($r:forme-work('stamp ' || @xml:id))]"/>
    <xsl:if test="$pages">
      <section class="apparatus" id="{$r:own}pages">
        <h2><xsl:sequence select="tei:label('page-list')"/></h2>
        <table class="pages">
          <thead><tr><xsl:for-each select="'page-short', 'stamp', 'typed-number'"><th scope="col"><xsl:sequence select="tei:label(.)"/></th></xsl:for-each></tr></thead>
          <tbody>
            <xsl:for-each select="$pages">
              <tr>
                <td><a href="#{@xml:id}"><xsl:value-of select="@pre:page"/></a></td>
                <td><xsl:sequence select="r:stamp(.)"/></td>
                <td><xsl:value-of select="$r:forme-work('pageNum ' || @xml:id) ! tei:plain(.)"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </section>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
