<!-- The record of the edition: what the header says of it, read and decided once (src/record/record-document.ts). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:e="urn:recension:record" xmlns:tei="urn:recension:tei" exclude-result-prefixes="#all">

  <!-- The URI of the record. -->
  <xsl:param name="record" as="xs:string" select="'recension://record'"/>

  <xsl:variable name="tei:record" as="element(e:record)" select="doc($record)/*"/>

  <!-- The title of the edition, or the word for an untitled one. -->
  <xsl:variable name="tei:title" as="xs:string" select="string(($tei:record/e:title, tei:label('untitled'))[1])"/>
</xsl:stylesheet>
