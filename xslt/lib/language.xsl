<!-- Languages and the direction of their writing. BCP 47. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tei="urn:recension:tei" exclude-result-prefixes="#all">

  <xsl:function name="tei:is-right-to-left" as="xs:boolean" visibility="public">
    <xsl:param name="language" as="xs:string"/>
    <xsl:sequence select="matches($language, '^(ar|arc|ckb|dv|fa|he|iw|ji|ps|sd|syr|tmr|ug|ur|yi)(-|$)|-(Arab|Hebr|Syrc)', 'i')
      and not(matches($language, '-(Latn|Cyrl|Grek)', 'i'))"/>
  </xsl:function>

  <!-- A tag as a browser knows it: many encoders write the three letters of ISO 639-2 where BCP 47 has two. Nothing, where it is no tag. -->
  <xsl:function name="tei:language-tag" as="xs:string?">
    <xsl:param name="written" as="xs:string"/>
    <xsl:if test="matches($written, '^([a-z]{2,3}|[ix])(-[a-z0-9]{1,8})*$', 'i')">
      <xsl:variable name="primary" as="xs:string" select="replace($written, '-.*$', '')"/>
      <xsl:sequence select="($tei:two-letters(lower-case($primary)), $primary)[1] || substring($written, string-length($primary) + 1)"/>
    </xsl:if>
  </xsl:function>

  <!-- RFC 5646, 2.2.1: the shorter code is the tag. -->
  <xsl:variable name="tei:two-letters" as="map(xs:string, xs:string)" select="map:merge(tokenize('
      ara:ar bul:bg cat:ca ces:cs cze:cs cym:cy wel:cy dan:da deu:de ger:de ell:el gre:el eng:en est:et eus:eu baq:eu fas:fa per:fa
      fin:fi fra:fr fre:fr gle:ga heb:he hin:hi hrv:hr hun:hu hye:hy arm:hy isl:is ice:is ita:it jpn:ja kat:ka geo:ka kor:ko lat:la
      lav:lv lit:lt mkd:mk mac:mk nld:nl dut:nl nor:no pol:pl por:pt ron:ro rum:ro rus:ru san:sa slk:sk slo:sk slv:sl spa:es sqi:sq
      alb:sq srp:sr swe:sv tur:tr ukr:uk urd:ur yid:yi zho:zh chi:zh') ! map:entry(substring-before(., ':'), substring-after(., ':')))"/>
</xsl:stylesheet>
