<!-- The edition as one HTML file that works from disk, with a script or without. Input: TEI prepared (src/prepared). -->
<xsl:package name="urn:recension:html" package-version="1.0" version="3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:r="urn:recension:html" xmlns:pre="urn:recension:prepared" exclude-result-prefixes="#all"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" declared-modes="yes" default-mode="r:page">

  <!-- The whole file. -->
  <xsl:mode name="r:page" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <!-- The text of the layer, and nothing else but what is marked data-furniture. -->
  <xsl:mode name="r:text" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <!-- Items, rows and cells of lists and tables that are regular, with the marks before them. -->
  <xsl:mode name="r:part" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <!-- MathML that is nothing but MathML. -->
  <xsl:mode name="r:math" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <!-- Examples of code and of markup. -->
  <xsl:mode name="r:code" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <!-- Bodies of out-of-line notes. -->
  <xsl:mode name="r:note" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <!-- One line of the list of emendations. -->
  <xsl:mode name="r:emendation" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <!-- Prose of the header and of the registers. -->
  <xsl:mode name="r:statement" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="html" html-version="5" indent="no" include-content-type="no" encoding="UTF-8"/>

  <!-- The program of the page, or nothing. -->
  <xsl:param name="script" as="xs:string" select="''"/>
  <!-- The name of the TEI file beside the page, or nothing. -->
  <xsl:param name="tei-file" as="xs:string" select="''"/>

  <xsl:include href="lib/choices.xsl"/>
  <xsl:include href="lib/labels.xsl"/>
  <xsl:include href="lib/divisions.xsl"/>
  <xsl:include href="lib/plain.xsl"/>
  <xsl:include href="lib/record.xsl"/>
  <xsl:include href="lib/title.xsl"/>
  <xsl:include href="lib/imprint.xsl"/>
  <xsl:include href="lib/in-text.xsl"/>
  <xsl:include href="lib/speakers.xsl"/>
  <xsl:include href="lib/entries.xsl"/>
  <xsl:include href="lib/emendations.xsl"/>
  <xsl:include href="lib/redactions.xsl"/>
  <xsl:include href="lib/subject-index.xsl"/>
  <xsl:include href="lib/stand-off.xsl"/>
  <xsl:include href="lib/apparatus.xsl"/>
  <xsl:include href="lib/source-description.xsl"/>
  <xsl:include href="lib/blocks.xsl"/>
  <xsl:include href="lib/language.xsl"/>
  <xsl:include href="lib/lines.xsl"/>
  <xsl:include href="html/page.xsl"/>
  <xsl:include href="html/metadata.xsl"/>
  <xsl:include href="html/bibliography.xsl"/>
  <xsl:include href="html/cite.xsl"/>
  <xsl:include href="html/title-block.xsl"/>
  <xsl:include href="html/legend.xsl"/>
  <xsl:include href="html/contents.xsl"/>
  <xsl:include href="html/divisions.xsl"/>
  <xsl:include href="html/paragraphs.xsl"/>
  <xsl:include href="html/speeches.xsl"/>
  <xsl:include href="html/narration.xsl"/>
  <xsl:include href="html/notes.xsl"/>
  <xsl:include href="html/emendations.xsl"/>
  <xsl:include href="html/redactions.xsl"/>
  <xsl:include href="html/pages.xsl"/>
  <xsl:include href="html/facsimile.xsl"/>
  <xsl:include href="html/names.xsl"/>
  <xsl:include href="html/index-of-names.xsl"/>
  <xsl:include href="html/subject-index.xsl"/>
  <xsl:include href="html/lists.xsl"/>
  <xsl:include href="html/tables.xsl"/>
  <xsl:include href="html/figures.xsl"/>
  <xsl:include href="html/verse.xsl"/>
  <xsl:include href="html/quotations.xsl"/>
  <xsl:include href="html/transcription.xsl"/>
  <xsl:include href="html/apparatus.xsl"/>
  <xsl:include href="html/dictionaries.xsl"/>
  <xsl:include href="html/spoken.xsl"/>
  <xsl:include href="html/feature-structures.xsl"/>
  <xsl:include href="html/formulae.xsl"/>
  <xsl:include href="html/code.xsl"/>
  <xsl:include href="html/phrases.xsl"/>
  <xsl:include href="html/pointers.xsl"/>
  <xsl:include href="html/as-it-stands.xsl"/>
  <xsl:include href="html/statements.xsl"/>
</xsl:package>
