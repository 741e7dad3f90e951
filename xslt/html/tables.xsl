<!-- Tables. TEI P5, 15.1. A browser moves whatever is no cell out of a table: then blocks take its place, with the same roles. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="table" as="element(Q{}div)">
    <div class="table">
      <xsl:sequence select="r:identity(.)"/>
      <xsl:choose>
        <xsl:when test="r:is-regular(.)">
          <xsl:apply-templates select="head"/>
          <table><xsl:apply-templates select="row"/></table>
        </xsl:when>
        <xsl:otherwise><div role="table"><xsl:apply-templates/></div></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- A head, then rows of cells, and no word beside them. -->
  <xsl:function name="r:is-regular" as="xs:boolean">
    <xsl:param name="table" as="element(table)"/>
    <xsl:sequence select="empty($table/(* except (head, row))) and empty($table/head[preceding-sibling::row])
      and empty($table/row/(* except cell)) and empty($table/(text(), row/text())[normalize-space()])"/>
  </xsl:function>

  <xsl:template match="table[r:is-regular(.)]/row" as="element(Q{}tr)">
    <tr><xsl:sequence select="r:identity(.)"/><xsl:apply-templates select="cell"/></tr>
  </xsl:template>

  <xsl:template match="table[r:is-regular(.)]/row/cell" as="element()">
    <xsl:element name="{if ((@role, ../@role)[1] = 'label') then 'th' else 'td'}">
      <xsl:if test="(@role, ../@role)[1] = 'label'"><xsl:attribute name="scope" select="if (../@role = 'label' or not(../preceding-sibling::row)) then 'col' else 'row'"/></xsl:if>
      <xsl:for-each select="@cols[. castable as xs:positiveInteger]"><xsl:attribute name="colspan" select="."/></xsl:for-each>
      <xsl:for-each select="@rows[. castable as xs:positiveInteger]"><xsl:attribute name="rowspan" select="."/></xsl:for-each>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="row | cell" priority="-0.1" as="element(Q{}div)">
    <div role="{local-name()}"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></div>
  </xsl:template>
</xsl:stylesheet>
