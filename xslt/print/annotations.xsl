<!-- Annotations that stand off the text: the words that each speaks of, which it leads to, then its own. TEI P5, 17.10. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:tei="urn:recension:tei" xmlns="urn:recension:print"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:annotations" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="annotations" as="element()*" select="tei:annotations($root)"/>
    <xsl:if test="exists($annotations)">
      <xsl:sequence select="r:heading('annotations')"/>
      <xsl:for-each select="$annotations">
        <block role="entry">
          <xsl:for-each select="tei:annotated(.) ! tei:by-id(., $root)">
            <link target="#{@xml:id}"><xsl:value-of select="(tei:beginning(tei:plain(.)), @xml:id)[1]"/></link>
            <xsl:text>: </xsl:text>
          </xsl:for-each>
          <xsl:value-of select="tei:plain(.)"/>
        </block>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
