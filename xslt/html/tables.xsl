<!-- Tables. TEI P5, 15.1. Whether a table holds but rows of cells is written on it when the edition is prepared (pre:shape). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="table[@pre:shape]" as="element(Q{}div)">
    <div class="table">
      <xsl:sequence select="r:identity(.)"/>
      <table>
        <xsl:where-populated><caption><xsl:apply-templates select="*[@pre:at = 'before']"/></caption></xsl:where-populated>
        <xsl:for-each-group select="*[not(@pre:at)]" group-ending-with="row">
          <xsl:apply-templates select="current-group()[last()]" mode="r:part">
            <xsl:with-param name="lead" select="current-group()[position() lt last()]"/>
          </xsl:apply-templates>
        </xsl:for-each-group>
      </table>
      <xsl:apply-templates select="*[@pre:at = 'after']"/>
    </div>
  </xsl:template>

  <!-- A page that begins between two rows begins in the first cell of the second. -->
  <xsl:template match="row" mode="r:part" as="element(Q{}tr)">
    <xsl:param name="lead" as="element()*"/>
    <tr>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:for-each-group select="$lead, *" group-ending-with="cell">
        <xsl:apply-templates select="current-group()[last()]" mode="r:part">
          <xsl:with-param name="lead" select="current-group()[position() lt last()]"/>
        </xsl:apply-templates>
      </xsl:for-each-group>
    </tr>
  </xsl:template>

  <xsl:template match="cell" mode="r:part" as="element()">
    <xsl:param name="lead" as="element()*"/>
    <xsl:element name="{if (@pre:heads) then 'th' else 'td'}">
      <xsl:for-each select="@pre:heads"><xsl:attribute name="scope" select="substring(., 1, 3)"/></xsl:for-each>
      <xsl:for-each select="@cols[r:is-span(.)]"><xsl:attribute name="colspan" select="."/></xsl:for-each>
      <xsl:for-each select="@rows[r:is-span(.)]"><xsl:attribute name="rowspan" select="."/></xsl:for-each>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates select="$lead, node()"/>
    </xsl:element>
  </xsl:template>

  <!-- HTML has no cell over more than a thousand columns, and one over a single column need not say so. -->
  <xsl:function name="r:is-span" as="xs:boolean">
    <xsl:param name="count" as="xs:string"/>
    <xsl:sequence select="matches($count, '^([2-9]|[1-9][0-9]{1,2})$')"/>
  </xsl:function>

  <!-- Blocks with the same roles, where a table of HTML cannot keep the order. -->
  <xsl:template match="table" priority="-1" as="element(Q{}div)">
    <div class="table"><xsl:sequence select="r:identity(.)"/><div class="rows"><xsl:apply-templates/></div></div>
  </xsl:template>

  <xsl:template match="row | cell" as="element(Q{}div)">
    <div class="{local-name(), @pre:heads ! ('head-of-' || .)}"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></div>
  </xsl:template>
</xsl:stylesheet>
