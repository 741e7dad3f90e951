<!-- What a citation needs of the header: names, dates, publisher, where the source is kept, and the address. TEI P5, 2.2. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" xmlns:tei="urn:recension:tei"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The authors or the editors, one by one: some encoders put several names into one element. -->
  <xsl:function name="r:responsible" as="element()*">
    <xsl:param name="root" as="element()"/>
    <xsl:param name="role" as="xs:string"/>
    <xsl:sequence select="$root/teiHeader/fileDesc/titleStmt/*[local-name() = $role] !
      (if (count((persName, name, orgName)) gt 1) then (persName, name, orgName) else .)[tei:plain(.) ne '']"/>
  </xsl:function>

  <xsl:function name="r:editors" as="xs:string*">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="r:responsible($root, 'editor') ! tei:plain(.)"/>
  </xsl:function>

  <xsl:function name="r:editors-said" as="xs:string?">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="r:in-series(r:responsible($root, 'editor') ! r:natural(.)) ! tei:label('edited-by', .)"/>
  </xsl:function>

  <xsl:function name="r:publisher" as="xs:string?">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="($root/teiHeader/fileDesc/publicationStmt/(publisher, distributor, authority) ! tei:plain(.))[. ne ''][1]"/>
  </xsl:function>

  <!-- The day, month or year of publication, as ISO 8601 writes it. -->
  <xsl:function name="r:date" as="xs:string?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="date" as="element(date)?" select="($root/teiHeader/fileDesc/publicationStmt//date)[1]"/>
    <xsl:sequence select="($date/@when/string(), normalize-space($date))[matches(., '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')][1]"/>
  </xsl:function>

  <xsl:function name="r:year" as="xs:string?">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="r:date($root) ! substring(., 1, 4)"/>
  </xsl:function>

  <!-- When the source was written, where the header says it in ISO 8601. -->
  <xsl:function name="r:day-written" as="xs:string?">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="($root/teiHeader/profileDesc/creation//date/@when)[1]/string()"/>
  </xsl:function>

  <xsl:function name="r:date-said" as="xs:string?">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="(($root/teiHeader/profileDesc/creation//date)[1]/tei:plain(.)[. ne ''], r:day-written($root))[1]"/>
  </xsl:function>

  <xsl:function name="r:edition" as="xs:string?">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="($root/teiHeader/fileDesc/editionStmt/edition ! tei:plain(.))[. ne ''][1]"/>
  </xsl:function>

  <!-- Where the source is kept, and under which numbers: of a release, else of a manuscript. -->
  <xsl:function name="r:archive" as="xs:string*">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="release" as="element(bibl)?" select="r:release($root)"/>
    <xsl:variable name="manuscript" as="element()?" select="($root/teiHeader/fileDesc/sourceDesc//msIdentifier)[1]"/>
    <xsl:sequence select="($release/(publisher, idno[@type = ('case', 'document')]), $manuscript[not($release)]/(settlement, repository, collection, idno))
      ! tei:plain(.)[. ne '']"/>
  </xsl:function>

  <!-- The address that will last: a DOI or handle before any other on the web. -->
  <xsl:function name="r:address" as="xs:string?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="numbers" as="element(idno)*" select="$root/teiHeader/fileDesc/publicationStmt/idno"/>
    <xsl:variable name="doi" as="xs:string?" select="$numbers[upper-case(@type) = 'DOI'][1]/replace(normalize-space(.), '^(doi:|https?://(dx\.)?doi\.org/)', '', 'i')[starts-with(., '10.')] ! ('https://doi.org/' || .)"/>
    <xsl:sequence select="($doi, $numbers/normalize-space(.))[matches(., '^https?://[^\s&quot;&lt;&gt;]+$', 'i')][1]"/>
  </xsl:function>

  <!-- The name by which programs know the entry. -->
  <xsl:function name="r:key" as="xs:string">
    <xsl:param name="root" as="element()"/>
    <xsl:sequence select="(($root/teiHeader/fileDesc/publicationStmt/idno[@type = 'edition']/tei:plain(.), $root/@xml:id, r:title($root))
      ! replace(lower-case(.), '[^a-z0-9]+', '-') ! replace(., '^-|-$', '')[. ne ''], 'edition')[1]"/>
  </xsl:function>

  <!-- Of a person: TEI says so, or a comma stands after the surname. -->
  <xsl:function name="r:is-personal" as="xs:boolean">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="exists($name/descendant-or-self::*[self::persName or self::surname or self::forename]) or matches(tei:plain($name), '^[^\s,]+(\s[^\s,]+)?, \S+')"/>
  </xsl:function>

  <!-- "Talbott, Strobe". -->
  <xsl:function name="r:inverted" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="plain" as="xs:string" select="tei:plain($name)"/>
    <xsl:variable name="surname" as="xs:string?" select="($name//surname)[1]/tei:plain(.)[. ne '']"/>
    <xsl:sequence select="
      if ($surname) then string-join(($surname, string-join($name//forename ! tei:plain(.), ' ')[. ne '']), ', ')
      else if (not(r:is-personal($name)) or contains($plain, ',') or not(contains($plain, ' '))) then $plain
      else replace($plain, '^(.*) (\S+)$', '$2, $1')"/>
  </xsl:function>

  <!-- "Strobe Talbott". -->
  <xsl:function name="r:natural" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="plain" as="xs:string" select="tei:plain($name)"/>
    <xsl:sequence select="if (r:is-personal($name)) then replace($plain, '^([^,]+), (.+)$', '$2 $1') else $plain"/>
  </xsl:function>

  <!-- The authors as a list of works gives them: the first with the surname before, "and" before the last. -->
  <xsl:function name="r:names-in-list" as="xs:string?">
    <xsl:param name="root" as="element()"/>
    <xsl:variable name="authors" as="element()*" select="r:responsible($root, 'author')"/>
    <xsl:variable name="names" as="xs:string*" select="$authors[1] ! r:inverted(.), $authors[position() gt 1] ! r:natural(.)"/>
    <xsl:sequence select="r:in-series($names)"/>
  </xsl:function>

  <xsl:function name="r:in-series" as="xs:string?">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:sequence select="if (count($names) lt 2) then $names
      else string-join($names[position() lt last()], ', ') || ' ' || tei:label('and', $names[last()])"/>
  </xsl:function>
</xsl:stylesheet>
