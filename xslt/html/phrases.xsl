<!-- Phrases within a line. TEI P5, 3.3 to 3.7, 12.3. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="emph" as="element(Q{}em)">
    <em><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></em>
  </xsl:template>

  <!-- How the source sets it, as far as CSS has a word for it. -->
  <xsl:template match="hi" as="element()">
    <xsl:variable name="rend" as="xs:string*" select="tokenize(lower-case(@rend), '[\s:;,_-]+')"/>
    <xsl:element name="{if ($rend = ('sup', 'super', 'superscript')) then 'sup' else if ($rend = ('sub', 'subscript')) then 'sub' else 'span'}">
      <xsl:attribute name="class" select="'hi', $rend[. = ('bold', 'b', 'italic', 'italics', 'i', 'underline', 'underlined', 'smallcaps', 'sc', 'caps', 'spaced')]"/>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="del" as="element(Q{}del)">
    <del><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></del>
  </xsl:template>

  <xsl:template match="date[@when][not(tei:is-block(.))]" as="element(Q{}time)">
    <time datetime="{@when}"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></time>
  </xsl:template>

  <!-- Nothing need be said of these but their text. -->
  <xsl:template match="pc | c" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- A line of the source ends; a word that runs on is not parted. -->
  <xsl:template match="lb[not(@break = 'no')]" as="element(Q{}br)">
    <br/>
  </xsl:template>

  <xsl:template match="cb[not(@break = 'no')] | gb[not(@break = 'no')]" as="text()">
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="(lb | cb | gb)[@break = 'no']" as="empty-sequence()"/>

  <xsl:template match="milestone | anchor | space" as="node()*">
    <xsl:if test="@xml:id"><span id="{@xml:id}"/></xsl:if>
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
