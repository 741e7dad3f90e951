<!-- Formulae. TEI P5, 15.2. MathML is passed on, as far as it is nothing but MathML; all else is shown as it is written. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="http://www.w3.org/1998/Math/MathML" xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <xsl:template match="formula[not(*)]" as="element(Q{}code)">
    <code class="formula"><xsl:sequence select="r:identity(.)"/><xsl:apply-templates/></code>
  </xsl:template>

  <xsl:template match="m:math[r:is-pure(.)]" as="element()">
    <xsl:apply-templates select="." mode="r:math"/>
  </xsl:template>

  <!-- Presentation MathML Core without anything that acts, leads elsewhere or holds another language. -->
  <xsl:function name="r:is-pure" as="xs:boolean">
    <xsl:param name="math" as="element()"/>
    <xsl:sequence select="every $element in $math/descendant::* satisfies namespace-uri($element) = 'http://www.w3.org/1998/Math/MathML'
      and local-name($element) = $r:math-elements"/>
  </xsl:function>

  <xsl:variable name="r:math-elements" as="xs:string*" select="'mfrac', 'mi', 'mmultiscripts', 'mn', 'mo', 'mover', 'mpadded', 'mphantom',
    'mprescripts', 'mroot', 'mrow', 'ms', 'mspace', 'msqrt', 'mstyle', 'msub', 'msubsup', 'msup', 'mtable', 'mtd', 'mtext', 'mtr',
    'munder', 'munderover', 'mfenced', 'menclose', 'maction', 'merror', 'mlabeledtr', 'none', 'maligngroup', 'malignmark', 'semantics', 'annotation'"/>
  <xsl:variable name="r:math-attributes" as="xs:string*" select="'display', 'displaystyle', 'scriptlevel', 'mathvariant', 'stretchy', 'fence',
    'separator', 'accent', 'accentunder', 'columnspan', 'rowspan', 'linethickness', 'largeop', 'movablelimits', 'form'"/>

  <xsl:template match="m:*" mode="r:math" as="element()">
    <xsl:element name="{local-name()}" namespace="http://www.w3.org/1998/Math/MathML">
      <xsl:copy-of select="@*[name() = $r:math-attributes][name() ne 'display' or . = ('block', 'inline')]"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- Brackets and what stands between the parts, which browsers no longer draw. MathML 3, 3.3.8. -->
  <xsl:template match="m:mfenced" mode="r:math" as="element()" priority="1">
    <xsl:variable name="separators" as="xs:string*" select="string-to-codepoints(translate((@separators, ',')[1], ' ', '')) ! codepoints-to-string(.)"/>
    <mrow xmlns="http://www.w3.org/1998/Math/MathML">
      <mo class="fence" data-furniture=""><xsl:value-of select="(@open, '(')[1]"/></mo>
      <xsl:for-each select="*">
        <xsl:variable name="place" as="xs:integer" select="min((position(), count($separators)))"/>
        <xsl:apply-templates select="." mode="#current"/>
        <xsl:if test="position() lt last() and exists($separators)"><mo class="fence" data-furniture=""><xsl:value-of select="$separators[$place]"/></mo><xsl:text> </xsl:text></xsl:if>
      </xsl:for-each>
      <mo class="fence" data-furniture=""><xsl:value-of select="(@close, ')')[1]"/></mo>
    </mrow>
  </xsl:template>

  <!-- All that can be seen in turn is seen. -->
  <xsl:template match="m:maction | m:menclose | m:merror" mode="r:math" as="element()" priority="1">
    <mrow xmlns="http://www.w3.org/1998/Math/MathML"><xsl:apply-templates mode="#current"/></mrow>
  </xsl:template>

  <xsl:template match="text()" mode="r:math" as="text()">
    <xsl:value-of select="."/>
  </xsl:template>
  <xsl:template match="processing-instruction()" mode="r:math" as="empty-sequence()"/>
</xsl:stylesheet>
