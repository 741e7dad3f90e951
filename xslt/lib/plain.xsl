<!-- Text alone, of the reading layer, for titles and lists. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:mode name="tei:plain" visibility="public" on-no-match="text-only-copy" on-multiple-match="fail"/>

  <!-- The words of an element in the reading layer, without marks. -->
  <xsl:function name="tei:plain" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:choose>
      <xsl:when test="$element ! *">
        <xsl:variable name="text" as="xs:string*"><xsl:apply-templates select="$element ! node()" mode="tei:plain"/></xsl:variable>
        <xsl:sequence select="normalize-space(string-join($text))"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="normalize-space($element)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The first words, enough to know them by; none of none. -->
  <xsl:function name="tei:beginning" as="xs:string?">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:variable name="tokens" as="xs:string*" select="tokenize($words)"/>
    <xsl:if test="exists($tokens)"><xsl:sequence select="string-join($tokens[position() le 6], ' ') || ' …'[count($tokens) gt 6]"/></xsl:if>
  </xsl:function>

  <!-- The words, with white space of any kind that Unicode has made one space. Unicode Standard, 6.2. -->
  <xsl:function name="tei:evenly-spaced" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="normalize-space(translate($words, '&#x85;&#xA0;&#x1680;&#x2000;&#x2001;&#x2002;&#x2003;&#x2004;&#x2005;&#x2006;&#x2007;&#x2008;&#x2009;&#x200A;&#x2028;&#x2029;&#x202F;&#x205F;&#x3000;', '                   '))"/>
  </xsl:function>

  <!-- Words by their letters alone, without case, accents and signs, to be put in order wherever the machine stands. The characters
       are spelled out: SaxonJS makes a class of Unicode anew each time it is asked. -->
  <xsl:function name="tei:alphabetical" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="lower-case(replace(normalize-unicode($words, 'NFD'), '[!-/:-@\[-`{-~&#xA1;&#xA7;&#xAB;&#xB6;&#xB7;&#xBB;&#xBF;&#x300;-&#x36F;&#x483;-&#x489;&#x591;-&#x5C7;&#x64B;-&#x65F;&#x670;&#x2010;-&#x2027;&#x2030;-&#x205E;&#x3001;-&#x3003;&#x3008;-&#x3011;]', ''))"/>
  </xsl:function>

  <!-- The number that a name has in a register is no part of the name. -->
  <xsl:template match="idno[parent::author or parent::editor or parent::persName or parent::orgName or parent::placeName or parent::name]" mode="tei:plain" as="empty-sequence()"/>

  <xsl:template match="(lb | cb | gb)[not(@break = 'no')]" mode="tei:plain" as="text()"><xsl:text> </xsl:text></xsl:template>

  <!-- A part of a formula with what a line of type needs about it: "(a)/(b)". -->
  <xsl:template match="*[@pre:before or @pre:after]" mode="tei:plain" as="item()*">
    <xsl:sequence select="string(@pre:before)"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="string(@pre:after)"/>
  </xsl:template>

  <!-- Quoted words, in the marks that the encoder left to the edition. TEI P5, 3.3.3. -->
  <xsl:template match="(q | quote | said | soCalled)[@pre:quoted]" mode="tei:plain" as="item()*">
    <xsl:sequence select="substring-before(@pre:quoted, ' ')"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:sequence select="substring-after(@pre:quoted, ' ')"/>
  </xsl:template>

  <xsl:template match="dimensions" mode="tei:plain" as="xs:string"><xsl:sequence select="tei:dimensions-said(.)"/></xsl:template>

  <xsl:template match="fw | index | note[@pre:number] | *[parent::choice][not(. is tei:printed(..))]" mode="tei:plain" as="empty-sequence()"/>
</xsl:stylesheet>
