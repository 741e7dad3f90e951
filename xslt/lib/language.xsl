<!-- Languages and the direction of their writing. BCP 47; ISO 639-3, whose longer codes some encoders use. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="tei:is-right-to-left" as="xs:boolean">
    <xsl:param name="language" as="xs:string"/>
    <xsl:sequence select="matches($language, '^(ar|ara|arc|ckb|div|dv|fa|fas|he|heb|iw|ji|pes|ps|pus|sd|snd|syc|syr|tmr|ug|uig|ur|urd|yi|yid)(-|$)|-(Arab|Hebr|Syrc)', 'i')
      and not(matches($language, '-(Latn|Cyrl|Grek)', 'i'))"/>
  </xsl:function>
</xsl:stylesheet>
