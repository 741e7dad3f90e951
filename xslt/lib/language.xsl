<!-- Languages and the direction of their writing. BCP 47. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:tei="urn:recension:tei" exclude-result-prefixes="#all">

  <!-- As src/core/direction.ts has it: by the script, where the tag names one, and else by the language. -->
  <xsl:function name="tei:is-right-to-left" as="xs:boolean">
    <xsl:param name="language" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="matches($language, '^[a-z]{2,3}(-[a-z]{3})*-[a-z]{4}(-|$)', 'i')">
        <xsl:sequence select="matches(replace($language, '^[a-z]{2,3}(-[a-z]{3})*-([a-z]{4}).*$', '$2', 'i'),
          '^(adlm|arab|aran|armi|avst|chrs|cprt|elym|hatr|hebr|hung|khar|lydi|mand|mani|mend|merc|mero|narb|nbat|nkoo|orkh|palm|phli|phlp|phnx|prti|rohg|samr|sarb|sogd|sogo|syr[cejn]|thaa|yezi)$', 'i')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="matches($language, '^(aii|ar|ara|arc|ckb|cld|dv|fa|fas|he|heb|iw|ji|jpr|jrb|mid|myz|nqo|per|pnb|prs|ps|sam|sd|skr|syc|syr|tmr|ug|ur|urd|yi|yid)(-|$)', 'i')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A tag as a browser knows it: many encoders write the three letters of ISO 639-2 where BCP 47 has two. Nothing, where it is no tag. -->
  <xsl:function name="tei:language-tag" as="xs:string?">
    <xsl:param name="written" as="xs:string"/>
    <xsl:if test="matches($written, '^([a-z]{2,3}|[ix])(-[a-z0-9]{1,8})*$', 'i')">
      <xsl:variable name="primary" as="xs:string" select="replace($written, '-.*$', '')"/>
      <xsl:variable name="known" as="xs:string?" select="($tei:two-letters(lower-case($primary)), $primary)[1][string-length(.) ne 2 or contains($tei:iso-639-1, lower-case(.))]"/>
      <xsl:sequence select="$known ! (. || substring($written, string-length($primary) + 1))"/>
    </xsl:if>
  </xsl:function>

  <xsl:variable name="tei:iso-639-1" as="xs:string" select="' aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy
      da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja
      ji jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr
      nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to
      tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu '"/>

  <!-- RFC 5646, 2.2.1: the shorter code is the tag. -->
  <xsl:variable name="tei:two-letters" as="map(xs:string, xs:string)" select="map:merge(tokenize('
      ara:ar bul:bg cat:ca ces:cs cze:cs cym:cy wel:cy dan:da deu:de ger:de ell:el gre:el eng:en est:et eus:eu baq:eu fas:fa per:fa
      fin:fi fra:fr fre:fr gle:ga heb:he hin:hi hrv:hr hun:hu hye:hy arm:hy isl:is ice:is ita:it jpn:ja kat:ka geo:ka kor:ko lat:la
      lav:lv lit:lt mkd:mk mac:mk nld:nl dut:nl nor:no pol:pl por:pt ron:ro rum:ro rus:ru san:sa slk:sk slo:sk slv:sl spa:es sqi:sq
      alb:sq srp:sr swe:sv tur:tr ukr:uk urd:ur yid:yi zho:zh chi:zh') ! map:entry(substring-before(., ':'), substring-after(., ':')))"/>
</xsl:stylesheet>
