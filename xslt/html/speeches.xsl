<!-- Speeches: the label as typed, how it was said, what was said; and who speaks how much. TEI P5, 3.13.2 and 7.2.2. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all" default-mode="r:text">

  <!-- Its classes name its speakers by number: s1 is the first who speaks. -->
  <xsl:template match="sp" as="element(Q{}div)">
    <div class="{string-join(('sp', tokenize(@pre:by) ! ('s' || .)), ' ')}"><xsl:sequence select="r:identity(.), r:who(.)"/><xsl:apply-templates/></div>
  </xsl:template>

  <!-- The names of the speakers, where the text itself does not say them. -->
  <xsl:function name="r:who" as="node()*">
    <xsl:param name="speech" as="element()"/>
    <xsl:for-each select="tei:who-speaks($speech)[. ne '']"><b class="{if ($speech/self::sp) then 'speaker' else 'who'}" data-furniture=""><xsl:value-of select="."/></b><xsl:text> </xsl:text></xsl:for-each>
  </xsl:function>

  <!-- Label and manner run into the first paragraph: a space parts them, as lines of their own would. -->
  <xsl:template match="sp/speaker | sp/stage" as="node()+">
    <xsl:text> </xsl:text>
    <xsl:element name="{if (self::speaker) then 'b' else 'i'}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:sequence select="r:identity(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- A direction is never of the word before it, wherever it stands. -->
  <xsl:template match="speaker | stage" priority="-0.1" as="node()+">
    <xsl:text> </xsl:text><xsl:call-template name="r:as-it-stands"/><xsl:text> </xsl:text>
  </xsl:template>

  <!-- The speakers, from the one with most words to the one with least; each name leads to the first speech. -->
  <xsl:function name="r:speakers" as="element(Q{}details)?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="all" as="xs:integer" select="xs:integer(sum((tei:in-text($root, 'sp'), tei:in-text($root, 'u'))/@pre:words ! xs:integer(.)))"/>
    <xsl:if test="count($tei:speakers) gt 1 and $all gt 0">
      <details class="speakers">
        <summary><xsl:sequence select="tei:label('speakers')"/></summary>
        <table data-only="{tei:label('speaker-only')}">
          <thead><tr><xsl:for-each select="'speaker', 'words', 'share'"><th scope="col"><xsl:sequence select="tei:label(.)"/></th></xsl:for-each></tr></thead>
          <tbody>
            <xsl:for-each select="1 to count($tei:speakers)">
              <xsl:sort select="sum(key('r:spoken-by', ., root($root))/@pre:words ! xs:integer(.))" order="descending"/>
              <xsl:sequence select="r:speaker(., $tei:speakers[current()], key('r:spoken-by', ., root($root)), $all)"/>
            </xsl:for-each>
          </tbody>
        </table>
      </details>
    </xsl:if>
  </xsl:function>

  <xsl:key name="r:spoken-by" match="(sp | u)[@pre:by]" use="tokenize(@pre:by) ! xs:integer(.)"/>

  <xsl:function name="r:speaker" as="element(Q{}tr)">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="speeches" as="element()*"/>
    <xsl:param name="all" as="xs:integer"/>
    <xsl:variable name="words" as="xs:integer" select="xs:integer(sum($speeches/@pre:words ! xs:integer(.)))"/>
    <tr data-by="{$number}">
      <th scope="row"><a href="#{$speeches[1]/@xml:id}"><xsl:value-of select="$name"/></a></th>
      <td><xsl:value-of select="$words"/></td>
      <td><xsl:value-of select="round(100 * $words div $all) || '&#x202F;%'"/><meter value="{$words}" max="{$all}" aria-hidden="true"/></td>
    </tr>
  </xsl:function>
</xsl:stylesheet>
