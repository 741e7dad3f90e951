<!-- The legend of the marks, with a switch for each, and the choice of the layer: all without a script. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="r:legend" as="element(Q{}details)?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="marks" as="element()*" select="r:marks($root)"/>
    <xsl:if test="exists($marks) or $root/@pre:layer = 'diplomatic' or r:has-two-layers($root)">
      <details class="marks" open="open">
        <summary><xsl:sequence select="tei:label('legend')"/></summary>
        <xsl:if test="r:has-two-layers($root)"><xsl:sequence select="r:layer-switch()"/></xsl:if>
        <xsl:if test="$root/@pre:layer = 'diplomatic'"><p><xsl:sequence select="tei:label('legend-diplomatic')"/></p></xsl:if>
        <xsl:where-populated><ul><xsl:sequence select="$marks"/></ul></xsl:where-populated>
      </details>
    </xsl:if>
  </xsl:function>

  <!-- True where the page can show what the source reads as well as what is printed. -->
  <xsl:function name="r:has-two-layers" as="xs:boolean">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="$root/@pre:layer = 'reading' and (tei:in-text($root, 'choice') or tei:in-text($root, 'supplied') or $root/@pre:fills-lines
      or tei:in-text($root, 'fw') or tei:in-text($root, 'note')[@type = 'editorial'])"/>
  </xsl:function>

  <xsl:function name="r:layer-switch" as="element(Q{}fieldset)">
    <fieldset>
      <legend><xsl:sequence select="tei:label('layer')"/></legend>
      <label><input type="radio" name="layer" value="reading" checked="checked"/><xsl:text> </xsl:text><xsl:sequence select="tei:label('layer-reading')"/></label>
      <label><input type="radio" name="layer" value="diplomatic"/><xsl:text> </xsl:text><xsl:sequence select="tei:label('layer-diplomatic')"/></label>
    </fieldset>
  </xsl:function>

  <!-- Light or dark: without a script for this visit, with one for the next too. -->
  <xsl:function name="r:theme" as="element(Q{}fieldset)">
    <fieldset class="theme">
      <legend><xsl:sequence select="tei:label('theme')"/></legend>
      <xsl:for-each select="'auto', 'light', 'dark'">
        <label><input type="radio" name="theme" value="{.}"><xsl:if test=". = 'auto'"><xsl:attribute name="checked" select="'checked'"/></xsl:if></input><xsl:text> </xsl:text><xsl:sequence select="tei:label('theme-' || .)"/></label>
      </xsl:for-each>
    </fieldset>
  </xsl:function>

  <!-- A line for each kind of mark that the text has. -->
  <xsl:function name="r:marks" as="element(Q{}li)*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="choices" as="element(choice)*" select="tei:in-text($root, 'choice')"/>
    <xsl:sequence select="
      r:mark('restored', r:sample-restored(), count(tei:in-text($root, 'supplied'))),
      r:mark('corrected', r:sample-corrected(), count($choices[@pre:number])),
      r:mark('normalized', r:sample-normalized(), count($choices[reg or expan])),
      r:mark('unclear', r:sample('unclear', tei:label('sample-unclear')), count(tei:in-text($root, 'unclear'))),
      r:mark('withheld', r:sample('gap', tei:label('sample-withheld')), count(tei:in-text($root, 'gap'))),
      r:mark('narration', r:sample('comment', tei:label('sample-narration')), count(tei:in-text($root, 'note')[@type = 'commentary'])),
      r:mark('named', r:sample('named', tei:label('sample-named')), count($tei:index-refs)),
      r:mark('called', r:sample('call', '1'), count(tei:in-text($root, 'note')[@pre:number])),
      r:mark('paged', r:sample('page', '3'), count(tei:in-text($root, 'pb')))"/>
  </xsl:function>

  <!-- A line of the legend; the mark of a passage withheld has no switch, since that cannot be hidden. -->
  <xsl:function name="r:mark" as="element(Q{}li)?">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="sample" as="element()"/>
    <xsl:param name="times" as="xs:integer"/>
    <xsl:if test="$times gt 0">
      <xsl:variable name="words" as="item()+" select="$sample, ' ' || tei:label('legend-' || $kind, string($times))"/>
      <li>
        <xsl:choose>
          <xsl:when test="$kind = 'withheld'"><xsl:sequence select="$words"/></xsl:when>
          <xsl:otherwise><label><input type="checkbox" name="{$kind}" checked="checked"/><xsl:text> </xsl:text><xsl:sequence select="$words"/></label></xsl:otherwise>
        </xsl:choose>
      </li>
    </xsl:if>
  </xsl:function>

  <xsl:function name="r:sample" as="element(Q{}span)">
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <span class="{$class}"><xsl:value-of select="$words"/></span>
  </xsl:function>

  <xsl:function name="r:sample-restored" as="element(Q{}ins)">
    <ins>. ,</ins>
  </xsl:function>

  <xsl:function name="r:sample-corrected" as="element(Q{}span)">
    <span><s hidden="hidden"/><ins><xsl:sequence select="tei:label('sample-corrected')"/></ins></span>
  </xsl:function>

  <xsl:function name="r:sample-normalized" as="element(Q{}ins)">
    <ins class="reg"><xsl:sequence select="tei:label('sample-normalized')"/></ins>
  </xsl:function>
</xsl:stylesheet>
