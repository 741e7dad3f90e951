/** A mistake in a document of TEI, in its header, its body or anywhere, and the findings of it. */
export interface Mistake {
  readonly name: string;
  readonly body?: string;
  /** All of the header. */
  readonly header?: string;
  /** All of the document. */
  readonly whole?: string;
  /** The findings: place and message, then the hint. */
  readonly found: readonly (readonly [said: string, remedy: string])[];
}

const fileDesc = `<fileDesc>
<titleStmt><title>Letters</title></titleStmt>
<publicationStmt><p>Unpublished.</p></publicationStmt>
<sourceDesc><p>Typed from the letters.</p></sourceDesc>
</fileDesc>`;

/** The document around a mistake: the header begins in line 2, the body in line 8 where the header is whole. */
export function documentOf({ body, header, whole }: Omit<Mistake, "found">): string {
  if (whole !== undefined) return whole;
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>
${header ?? fileDesc}
</teiHeader><text><body>
${body ?? "<p>Dear Anna,</p>"}
</body></text></TEI>`;
}

/** Mistakes of our own making, of each kind. */
export const mistakes: readonly Mistake[] = [
  {
    name: "an element of HTML",
    body: "<p>A <b>bold</b> word.</p>",
    found: [['8:6 "b" is an element of HTML, and not of the schema.', 'Write <hi rend="bold"> in place of <b>.']],
  },
  {
    name: "an element of HTML with its attributes",
    body: '<p>See <a href="https://example.org/">there</a>.</p>',
    found: [['8:8 "a" is an element of HTML, and not of the schema.', 'Write <ref target="…"> in place of <a>.']],
  },
  {
    name: "an element of HTML without content",
    body: "<p>One line<br/>and another.</p>",
    found: [['8:12 "br" is an element of HTML, and not of the schema.', "Write <lb/> in place of <br>."]],
  },
  {
    name: "an element of DocBook",
    body: "<para>A paragraph.</para>",
    found: [['8:1 "para" is an element of DocBook, and not of the schema.', "Write <p> in place of <para>."]],
  },
  {
    name: "a footnote",
    body: "<p>A word<footnote>with a note</footnote>.</p>",
    found: [
      [
        '8:10 "footnote" is an element of DocBook, and not of the schema.',
        'Write <note place="foot"> in place of <footnote>.',
      ],
    ],
  },
  {
    name: "an element of TEI P4",
    body: '<p>See <xref n="1">there</xref>.</p>',
    found: [
      ['8:8 "xref" is an element of TEI P4, and not of the schema.', 'Write <ref target="…"> in place of <xref>.'],
    ],
  },
  {
    name: "a division of TEI P4",
    body: "<div0><p>Words.</p></div0>",
    found: [['8:1 "div0" is an element of TEI P4, and not of the schema.', "Write <div> in place of <div0>."]],
  },
  {
    name: "a document of TEI P4",
    whole:
      '<TEI.2 xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>' +
      fileDesc +
      "</teiHeader><text><body><p/></body></text></TEI.2>",
    found: [['1:1 "TEI.2" is an element of TEI P4, and not of the schema.', "Write <TEI> in place of <TEI.2>."]],
  },
  {
    name: "a title over a text",
    body: "<div><title>The first letter</title><p>Words.</p></div>",
    found: [['8:6 "title" may not stand in "div" here.', "Write <head> in place of <title>."]],
  },
  {
    name: "a misspelt element",
    body: "<p>From <placeNmae>Graz</placeNmae>.</p>",
    found: [['8:9 The schema has no element "placeNmae".', 'Did you mean "placeName"? Then write that.']],
  },
  {
    name: "capitals",
    body: "<p>From <persname>Anna</persname>.</p>",
    found: [['8:9 The schema has no element "persname".', 'Write "persName": XML tells capitals from small letters.']],
  },
  {
    name: "an element that nobody knows",
    body: "<p>A <wobble>strange</wobble> word.</p>",
    found: [['8:6 The schema has no element "wobble".', "Write the element that is meant, or remove its tags."]],
  },
  {
    name: "the same element in many places",
    body: "<p><blink>a</blink></p>\n<p><blink>b</blink> <blink>c</blink></p>",
    found: [
      ['8:4 3 times: The schema has no element "blink".', "Write the element that is meant, or remove its tags."],
    ],
  },
  {
    name: "a phrase outside a paragraph",
    body: "<div>\n<persName>Anna</persName> wrote <date>in May</date>.</div>",
    found: [['9:1 "persName" may not stand directly in "div".', 'Put it in "p" or "ab".']],
  },
  {
    name: "a cell outside a row",
    body: "<table><cell>1</cell><cell>2</cell></table>",
    found: [['8:8 "cell" may not stand directly in "table".', 'Put it in "row".']],
  },
  {
    name: "an item outside a list",
    body: "<item>One</item>\n<item>Two</item>",
    found: [['8:1 "item" may not stand directly in "body".', 'Put it in "list".']],
  },
  {
    name: "a paragraph within a paragraph",
    body: "<div><p>One\n<p>Two</p>\n<p>Three</p>\n</p></div>",
    found: [
      [
        '9:1 "p" may not stand in "p".',
        'Is the end tag </p> missing before it, for the "p" of line 8? It may stand after that, in "div".',
      ],
    ],
  },
  {
    name: "a division within a paragraph",
    body: "<div><p>One\n<div><p>Two</p></div></p></div>",
    found: [
      [
        '9:1 "div" may not stand in "p".',
        'Is the end tag </p> missing before it, for the "p" of line 8? It may stand after that, in "div".',
      ],
    ],
  },
  {
    name: "a paragraph in a heading",
    body: "<div><head><p>One</p></head><p>Two</p></div>",
    found: [
      [
        '8:12 "p" may not stand in "head".',
        'Is the end tag </head> missing before it, for the "head" of line 8? It may stand after that, in "div". Or remove its tags.',
      ],
    ],
  },
  {
    name: "an end tag that is wanting in the header",
    header:
      "<fileDesc>\n<titleStmt><title>Letters</title>\n<publicationStmt><p>No.</p></publicationStmt>\n<sourceDesc><p>Typed.</p></sourceDesc></titleStmt></fileDesc>",
    found: [
      [
        '4:1 "publicationStmt" may not stand in "titleStmt".',
        'Is the end tag </titleStmt> missing before it, for the "titleStmt" of line 3? It may stand after that, in "fileDesc".',
      ],
    ],
  },
  {
    name: "two parts of the header in the wrong order",
    header:
      "<fileDesc>\n<publicationStmt><p>No.</p></publicationStmt>\n<titleStmt><title>Letters</title></titleStmt>\n<sourceDesc><p>Typed.</p></sourceDesc></fileDesc>",
    found: [
      [
        '3:1 "titleStmt" must come before "publicationStmt" in "fileDesc".',
        'Move the "titleStmt" of line 4 before this "publicationStmt".',
      ],
    ],
  },
  {
    name: "a heading after the text",
    body: "<div>\n<p>One</p>\n<head>Two</head></div>",
    found: [['10:1 "head" must come before "p" in "div".', 'Move it before the "p" of line 9.']],
  },
  {
    name: "a paragraph after divisions",
    body: "<div><p>One</p></div>\n<p>Two</p>",
    found: [
      ['9:1 "p" must come before "div" in "body".', 'Move it before the "div" of line 8, or put it in another "div".'],
    ],
  },
  {
    name: "a part of the header that is wanting",
    header:
      "<fileDesc>\n<titleStmt><title>Letters</title></titleStmt>\n<sourceDesc><p>Typed.</p></sourceDesc></fileDesc>",
    found: [
      [
        '4:1 "sourceDesc" comes too early: something is missing before it in "fileDesc".',
        'Write "publicationStmt" before it.',
      ],
    ],
  },
  {
    name: "a part of the header that is wanting at the end",
    header:
      "<fileDesc>\n<titleStmt><title>Letters</title></titleStmt>\n<publicationStmt><p>No.</p></publicationStmt></fileDesc>",
    found: [['2:1 "fileDesc" lacks "sourceDesc".', 'Write "sourceDesc" after the "publicationStmt" of line 4.']],
  },
  {
    name: "a part of the header that stands twice",
    header:
      "<fileDesc>\n<titleStmt><title>Letters</title></titleStmt>\n<titleStmt><title>Letters</title></titleStmt>\n<publicationStmt><p>No.</p></publicationStmt><sourceDesc><p>Typed.</p></sourceDesc></fileDesc>",
    found: [
      [
        '4:1 "titleStmt" may stand in "fileDesc" once, and stands there twice.',
        'Put what is in it into the "titleStmt" of line 3, or remove it.',
      ],
    ],
  },
  {
    name: "a part of the header in another",
    header:
      "<fileDesc>\n<titleStmt><title>Letters</title><publisher>Anna</publisher></titleStmt>\n<publicationStmt><p>No.</p></publicationStmt><sourceDesc><p>Typed.</p></sourceDesc></fileDesc>",
    found: [['3:34 "publisher" may not stand in "titleStmt".', 'Move it into the "publicationStmt" of line 4.']],
  },
  { name: "an empty list", body: "<list/>", found: [['8:1 "list" lacks "item".', 'Write "item" in "list".']] },
  {
    name: "an empty table",
    body: "<table><row/></table>",
    found: [['8:8 "row" lacks "cell".', 'Write "cell" in "row".']],
  },
  {
    name: "text in a division",
    body: "<div>Some words <hi>and</hi> more.</div>",
    found: [['8:1 Text may not stand directly in "div": "Some words".', 'Put it in "p" or "ab".']],
  },
  {
    name: "text in the header",
    header:
      "<fileDesc>\n<titleStmt>Letters<title>of Anna</title></titleStmt>\n<publicationStmt><p>No.</p></publicationStmt><sourceDesc><p>Typed.</p></sourceDesc></fileDesc>",
    found: [['3:1 Text may not stand directly in "titleStmt": "Letters".', 'Put it in "title".']],
  },
  {
    name: "text in an element that is always empty",
    body: "<p>One<lb>two</lb>three</p>",
    found: [['8:7 "lb" is always empty: "two".', "Write <lb/>, and the words before or after it."]],
  },
  {
    name: "text in a link of HTML",
    body: "<p>See <link>the letter</link>.</p>",
    found: [['8:8 "link" holds no words: "the letter".', 'Write <ref target="…"> in place of <link>.']],
  },
  {
    name: "an attribute of TEI P4",
    body: '<p id="p1" lang="de" TEIform="p">Words.</p>',
    found: [
      ['8:1 The attribute @id may not stand on "p".', "Write @xml:id in place of @id."],
      ['8:1 The attribute @lang may not stand on "p".', "Write @xml:lang in place of @lang."],
      ['8:1 The attribute @TEIform may not stand on "p".', "Remove @TEIform."],
    ],
  },
  {
    name: "a misspelt attribute",
    body: '<p rned="bold">Words.</p>',
    found: [
      [
        '8:1 The attribute @rned may not stand on "p".',
        'Did you mean @rend? Then write rend="bold"; else remove @rned.',
      ],
    ],
  },
  {
    name: "an attribute in capitals",
    body: '<div Type="letter"><p>Words.</p></div>',
    found: [
      [
        '8:1 The attribute @Type may not stand on "div".',
        'Write type="letter": XML tells capitals from small letters.',
      ],
    ],
  },
  {
    name: "a misspelt attribute that must be there",
    body: '<p><graphic ulr="a.png"/></p>',
    found: [
      [
        '8:4 The attribute @ulr may not stand on "graphic".',
        'Did you mean @url? Then write url="a.png"; else remove @ulr.',
      ],
    ],
  },
  {
    name: "an attribute of HTML",
    body: '<p><graphic url="a.png" src="a.png"/></p>',
    found: [['8:4 The attribute @src may not stand on "graphic".', "Remove @src: @url stands there already."]],
  },
  {
    name: "an attribute of another element",
    body: '<p cols="2">Words.</p>',
    found: [
      ['8:1 The attribute @cols may not stand on "p".', 'Remove @cols. It may stand on "table", "row" or "cell".'],
    ],
  },
  {
    name: "an attribute that is wanting",
    body: "<p><graphic/></p>",
    found: [['8:4 "graphic" lacks @url.', 'Add url="…".']],
  },
  {
    name: "a date in words",
    body: '<p><date when="3 May 1911">then</date></p>',
    found: [['8:4 @when on "date" may not be "3 May 1911".', 'Write when="1911-05-03".']],
  },
  {
    name: "a date as it is written in German",
    body: '<p><date when="3.5.1911">then</date></p>',
    found: [['8:4 @when on "date" may not be "3.5.1911".', 'Write when="1911-05-03".']],
  },
  {
    name: "a day that does not exist",
    body: '<p><date when="1900-02-29">then</date></p>',
    found: [
      [
        '8:4 @when on "date" may not be "1900-02-29".',
        'There is no such day, February 1900 has 28 days: write when="1900-02-28", or the day that is meant.',
      ],
    ],
  },
  {
    name: "a date that may be two",
    body: '<p><date when="3/5/1911">then</date></p>',
    found: [['8:4 @when on "date" may not be "3/5/1911".', "Write a date, such as 1911-05-03 or 1911-05 or 1911."]],
  },
  {
    name: "a date without a year",
    body: '<p><date when="in spring">then</date></p>',
    found: [['8:4 @when on "date" may not be "in spring".', "Write a date, such as 1911-05-03 or 1911-05 or 1911."]],
  },
  {
    name: "a duration in words",
    body: '<p><date dur="3 hours">then</date></p>',
    found: [['8:4 @dur on "date" may not be "3 hours".', 'Write dur="PT3H".']],
  },
  {
    name: "a value of a list",
    body: '<p><unclear cert="hihg">word</unclear></p>',
    found: [['8:4 @cert on "unclear" may not be "hihg".', 'Write cert="high".']],
  },
  {
    name: "a value of a list by its first letter",
    header:
      "<fileDesc><titleStmt><title level='monograph'>Letters</title></titleStmt><publicationStmt><p>No.</p></publicationStmt><sourceDesc><p>Typed.</p></sourceDesc></fileDesc>",
    found: [['2:22 @level on "title" may not be "monograph".', 'Write level="m".']],
  },
  {
    name: "an id that begins with a digit",
    body: '<p xml:id="1911">Words.</p>',
    found: [['8:1 @xml:id on "p" may not be "1911".', 'Write xml:id="_1911".']],
  },
  {
    name: "an id with spaces",
    body: '<p xml:id="first letter">Words.</p>',
    found: [['8:1 @xml:id on "p" may not be "first letter".', 'Write xml:id="first-letter".']],
  },
  {
    name: "a language in words",
    body: '<p xml:lang="german_AT">Worte.</p>',
    found: [['8:1 @xml:lang on "p" may not be "german_AT".', 'Write xml:lang="de-AT".']],
  },
  {
    name: "an empty value",
    body: '<p rend="">Words.</p>',
    found: [['8:1 @rend on "p" is empty.', "Write a value, a word without spaces in it; or remove it."]],
  },
  {
    name: "a number that is none",
    body: '<table><row><cell cols="two">x</cell></row></table>',
    found: [['8:13 @cols on "cell" may not be "two".', "Write a whole number from 0, such as 3."]],
  },
  {
    name: "a width without a unit",
    body: '<p><graphic url="a.png" width="wide"/></p>',
    found: [['8:4 @width on "graphic" may not be "wide".', "Write a value such as 1%."]],
  },
  {
    name: "no namespace",
    whole: "<TEI><teiHeader>" + fileDesc + "</teiHeader><text><body><p/></body></text></TEI>",
    found: [['1:1 "TEI" is of no namespace.', 'Write xmlns="http://www.tei-c.org/ns/1.0" on "TEI".']],
  },
  {
    name: "a namespace with another ending",
    whole:
      '<TEI xmlns="http://www.tei-c.org/ns/1.0/"><teiHeader>' +
      fileDesc +
      "</teiHeader><text><body><p/></body></text></TEI>",
    found: [
      [
        '1:1 "TEI" is of the namespace "http://www.tei-c.org/ns/1.0/", and not of that of the schema.',
        'Write xmlns="http://www.tei-c.org/ns/1.0" on "TEI".',
      ],
    ],
  },
  {
    name: "a picture in SVG",
    body: '<div><svg xmlns="http://www.w3.org/2000/svg"/><p>Words.</p></div>',
    found: [
      [
        '8:6 "svg" is of the namespace "http://www.w3.org/2000/svg", which may not stand here.',
        'Save the picture as a file, and write <figure><graphic url="…"/></figure>; or check the document with a schema that lets it stand.',
      ],
    ],
  },
  {
    name: "an element of somebody's own",
    body: '<p xmlns:my="https://example.org/my">A <my:mood>glad</my:mood> word.</p>',
    found: [
      [
        '8:40 "my:mood" is of the namespace "https://example.org/my", which may not stand here.',
        "Remove it; or check the document with a schema that lets it stand.",
      ],
    ],
  },
];
