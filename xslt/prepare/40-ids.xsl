<!-- Pass 40: an xml:id on all that can be cited. The encoder's own are kept; the others tell the place: p3.sp2 is the second
     speech that begins on page 3. An id that is already taken grows by a hyphen. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="pre:ids" on-no-match="shallow-copy" on-multiple-match="fail" use-accumulators="pre:place pre:page-token"/>

  <xsl:key name="pre:id" match="*[@xml:id]" use="@xml:id"/>

  <!-- The page as an id can hold it: "3", and "3-2" for the second page of that number. -->
  <xsl:accumulator name="pre:page-token" as="map(xs:string, xs:integer)" initial-value="map { }">
    <xsl:accumulator-rule match="text//pb"
      select="map:put($value, pre:token(@pre:page), ($value(pre:token(@pre:page)), 0)[1] + 1)"/>
  </xsl:accumulator>

  <!-- How many elements of each name have begun on the page in force, and under '' which page that is. -->
  <xsl:accumulator name="pre:place" as="map(xs:string, item())" initial-value="map { '': '0' }">
    <xsl:accumulator-rule match="text//pb" select="map { '': pre:page-token(.) }"/>
    <xsl:accumulator-rule match="text//*[pre:is-citable(.)]"
      select="map:put($value, pre:local(.), ($value(pre:local(.)), 0)[1] + 1)"/>
  </xsl:accumulator>

  <xsl:template match="text//pb[not(@xml:id)]" mode="pre:ids" as="element()">
    <xsl:copy>
      <xsl:attribute name="xml:id" select="pre:free-id('page.' || pre:page-token(.), .)"/>
      <xsl:apply-templates select="@*" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="text//*[pre:is-citable(.)][not(@xml:id)]" mode="pre:ids" as="element()">
    <xsl:variable name="place" as="map(xs:string, item())" select="accumulator-before('pre:place')"/>
    <xsl:copy>
      <xsl:attribute name="xml:id" select="pre:free-id('p' || $place('') || '.' || pre:local(.) || $place(pre:local(.)), .)"/>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:function name="pre:is-citable" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@pre:page and not($element/self::pb) and pre:local($element) =
      ('sp', 'note', 'div', 'p', 'head', 'gap', 'choice', 'supplied')"/>
  </xsl:function>

  <!-- The name of an element; the numbered divisions count as one. -->
  <xsl:function name="pre:local" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="replace(local-name($element), '^div[1-7]$', 'div')"/>
  </xsl:function>

  <xsl:function name="pre:page-token" as="xs:string">
    <xsl:param name="pb" as="element(pb)"/>
    <xsl:variable name="token" as="xs:string" select="pre:token($pb/@pre:page)"/>
    <xsl:variable name="count" as="xs:integer" select="$pb/accumulator-before('pre:page-token')($token)"/>
    <xsl:sequence select="if ($count = 1) then $token else $token || '-' || $count"/>
  </xsl:function>

  <!-- Only what a name in XML may hold. -->
  <xsl:function name="pre:token" as="xs:string">
    <xsl:param name="page" as="xs:string"/>
    <xsl:sequence select="replace(replace($page, '\C', '_'), '[:.\-]', '_')"/>
  </xsl:function>

  <xsl:function name="pre:free-id" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (key('pre:id', $id, root($element))) then pre:free-id($id || '-', $element) else $id"/>
  </xsl:function>
</xsl:stylesheet>
