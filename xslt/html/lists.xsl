<!-- Lists. TEI P5, 3.8. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="list[r:is-glossary(.)]" priority="1" as="element(Q{}div)">
    <div class="list">
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates select="head"/>
      <dl><xsl:apply-templates select="node() except head"/></dl>
    </div>
  </xsl:template>

  <xsl:template match="list" as="element(Q{}div)">
    <div class="list">
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates select="node()[following-sibling::item[not(preceding-sibling::item)]]"/>
      <xsl:element name="{if (@rend = ('numbered', 'ordered') or @type = ('ordered', 'numbered')) then 'ol' else 'ul'}">
        <xsl:apply-templates select="node()[not(following-sibling::item[not(preceding-sibling::item)])]"/>
      </xsl:element>
    </div>
  </xsl:template>

  <!-- Terms and what they mean, by turns, and nothing else. -->
  <xsl:function name="r:is-glossary" as="xs:boolean">
    <xsl:param name="list" as="element(list)"/>
    <xsl:sequence select="exists($list/label) and exists($list/item) and empty($list/(* except (head[1], label, item)))
      and empty($list/head[preceding-sibling::item or preceding-sibling::label]) and empty($list/text()[normalize-space()])"/>
  </xsl:function>

  <xsl:template match="list/item" as="element()">
    <xsl:element name="{if (r:is-glossary(..)) then 'dd' else 'li'}"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></xsl:element>
  </xsl:template>

  <xsl:template match="item" priority="-0.1" as="element(Q{}div)">
    <div class="item"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></div>
  </xsl:template>

  <xsl:template match="list[r:is-glossary(.)]/label" priority="1" as="element(Q{}dt)">
    <dt><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></dt>
  </xsl:template>

  <xsl:template match="label" as="element(Q{}div)">
    <div class="label"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></div>
  </xsl:template>
</xsl:stylesheet>
