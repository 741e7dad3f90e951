<!-- Lists. TEI P5, 3.8. Which shape a list has is written on it when the edition is prepared (pre:shape). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <!-- Heads, the items, and what follows them; marks between two items go into the second. -->
  <xsl:template match="list[@pre:shape]" as="element(Q{}div)">
    <xsl:variable name="shape" as="xs:string" select="@pre:shape"/>
    <div class="list">
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates select="*[@pre:at = 'before']"/>
      <xsl:element name="{if ($shape = 'glossary') then 'dl' else if ($shape = 'ordered') then 'ol' else 'ul'}">
        <xsl:attribute name="class" select="r:list-classes(.)"/>
        <xsl:for-each-group select="*[not(@pre:at)]" group-ending-with="item | label">
          <xsl:apply-templates select="current-group()[last()]" mode="r:part">
            <xsl:with-param name="lead" select="current-group()[position() lt last()]"/>
            <xsl:with-param name="shape" select="$shape"/>
          </xsl:apply-templates>
        </xsl:for-each-group>
      </xsl:element>
      <xsl:apply-templates select="*[@pre:at = 'after']"/>
    </div>
  </xsl:template>

  <!-- What the source says of its bullets and numbers, where CSS has a word for it. -->
  <xsl:function name="r:list-classes" as="xs:string*">
    <xsl:param name="list" as="element(list)"/>
    <xsl:variable name="words" as="xs:string*" select="($list/@type, $list/@rend) ! tokenize(lower-case(.), '[\s,;]+')"/>
    <xsl:sequence select="($list/@pre:shape, $words[. = $r:list-words])[. != 'plain']"/>
  </xsl:function>

  <xsl:variable name="r:list-words" as="xs:string*" select="'simple', 'none', 'inline', 'runin', 'bulleted', 'unordered', 'lower-roman',
    'upper-roman', 'lower-alpha', 'upper-alpha', 'lowerroman', 'upperroman', 'loweralpha', 'upperalpha'"/>

  <xsl:template match="item | label" mode="r:part" as="element()">
    <xsl:param name="lead" as="element()*"/>
    <xsl:param name="shape" as="xs:string"/>
    <xsl:element name="{if ($shape != 'glossary') then 'li' else if (self::label) then 'dt' else 'dd'}">
      <xsl:if test="@n"><xsl:attribute name="{if ($shape = 'ordered' and @n castable as xs:positiveInteger) then 'value' else 'data-n'}" select="@n"/></xsl:if>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates select="$lead, node()"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="list | item | label" priority="-1" as="element()">
    <xsl:call-template name="r:as-it-stands"/>
  </xsl:template>
</xsl:stylesheet>
