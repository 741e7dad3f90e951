<!-- The index: each name of the text that a register knows, who or what it is, and the pages of the source. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:print-rules" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xmlns="urn:recension:print" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:key name="r:entry" match="*[@xml:id]" use="@xml:id"/>
  <xsl:variable name="r:registers" as="document-node()*" select="tokenize($registers) ! doc(.)"/>

  <xsl:function name="r:index" as="element()*">
    <xsl:param name="texts" as="element(text)*"/>
    <xsl:variable name="named" as="element()*" select="$texts//*[@ref][@pre:page]"/>
    <xsl:if test="exists($r:registers) and exists($named)">
      <block role="heading" level="1" outline="{r:label('index')}"><xsl:sequence select="r:label('index')"/></block>
      <xsl:variable name="refs" as="xs:string*" select="distinct-values($named/@ref/tokenize(.))[matches(., '^[a-z]+:[^/:]+$')]"/>
      <xsl:for-each select="$refs">
        <xsl:sort select="index-of(('person', 'place', 'org', 'treaty', 'event'), substring-before(., ':'))"/>
        <xsl:sort select="substring-after(., ':')"/>
        <xsl:sequence select="r:entry(., distinct-values($named[tokenize(@ref) = current()]/@pre:page/string()))"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:entry" as="element()?">
    <xsl:param name="ref" as="xs:string"/>
    <xsl:param name="pages" as="xs:string*"/>
    <xsl:for-each select="($r:registers ! key('r:entry', substring-after($ref, ':'), .))[1]">
      <block role="entry">
        <xsl:sequence select="(persName, placeName, orgName, title, label)[1]/r:plain(.) || '. '"/>
        <run style="italic"><xsl:sequence select="string-join(note ! r:plain(.), ' ')"/></run>
        <xsl:sequence select="' ' || r:label('pages-before-link') || ' ' || string-join($pages, ', ')"/>
      </block>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
