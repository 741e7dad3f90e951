<!-- The index: each name of the text that a register knows, who or what it is, and the pages of the source. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:key name="r:entry" match="*[@xml:id]" use="@xml:id"/>
  <xsl:variable name="r:registers" as="document-node()*" select="tokenize($registers) ! doc(.)"/>

  <xsl:function name="r:index" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="refs" as="xs:string*" select="tei:refs($root)[matches(., '^[a-z]+:[^/:]+$')]"/>
    <xsl:if test="exists($r:registers) and exists($refs)">
      <block role="heading" level="1" outline="{tei:label('index')}"><xsl:sequence select="tei:label('index')"/></block>
      <xsl:for-each select="$refs">
        <xsl:sort select="index-of(('person', 'place', 'org', 'treaty', 'event'), substring-before(., ':'))"/>
        <xsl:sort select="substring-after(., ':')"/>
        <xsl:sequence select="r:entry(., distinct-values(key('tei:named', ., root($root))/@pre:page))"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:entry" as="element()?">
    <xsl:param name="ref" as="xs:string"/>
    <xsl:param name="pages" as="xs:string*"/>
    <xsl:for-each select="($r:registers ! key('r:entry', substring-after($ref, ':'), .))[1]">
      <block role="entry">
        <xsl:sequence select="(persName, placeName, orgName, title, label)[1]/tei:plain(.) || '. '"/>
        <run style="italic"><xsl:sequence select="string-join(note ! tei:plain(.), ' ')"/></run>
        <xsl:sequence select="' ' || tei:label('pages-before-link') || ' ' || string-join($pages, ', ')"/>
      </block>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
