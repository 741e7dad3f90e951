import { describe, expect, it } from "vitest";

import { parseXml } from "../../src/engines/xml.ts";
import { recordSpeakers } from "../../src/prepared/speakers.ts";

function speakersOf(
  text: string,
  header = "",
): { names: readonly string[]; speeches: (readonly [readonly number[], number])[] } {
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body>${text}</body></text></TEI>`;
  const document = parseXml(new TextEncoder().encode(xml), "x.xml");
  if (!document.ok) throw new Error("not well-formed");
  const { speakers, speeches } = recordSpeakers(document.value.root);
  return {
    names: speakers.map(({ name, isNamed }) => (isNamed ? name : `speaker ${name}`)),
    speeches: [...speeches.values()].map(({ speakers, words }) => [speakers, words] as const),
  };
}

describe("who speaks", () => {
  it("is said of utterances too, and what is heard besides is no word of theirs", () => {
    const { names, speeches } = speakersOf(
      `<u who="#T">One <vocal><desc>coughs</desc></vocal> two</u><u who="x.xml#B">c</u>`,
    );
    expect(names).toEqual(["speaker T", "speaker B"]);
    expect(speeches).toEqual([
      [[1], 2],
      [[2], 1],
    ]);
  });

  const person = `<particDesc><person xml:id="ada"><persName>Ada <surname>Lovelace</surname></persName></person></particDesc>`;

  it("is the person that the speech points at, by the name in the header", () => {
    expect(speakersOf(`<sp who="#ada"><speaker>A.</speaker><p>One two.</p></sp>`, person).names).toEqual([
      "Ada Lovelace",
    ]);
  });

  it("is, where nothing is pointed at, the label without its points, however it is written", () => {
    const { names, speeches } = speakersOf(
      `<sp><speaker>- Putin:</speaker><p>a</p></sp><sp><speaker>PUTIN.</speaker><p>b</p></sp><sp><p>c</p></sp>`,
    );
    expect(names).toEqual(["Putin"]);
    expect(speeches.map(([speakers]) => speakers)).toEqual([[1], [1], []]);
  });

  it("is known by a list of roles, or by the label of a speech that is theirs alone, wherever that stands", () => {
    const { names } = speakersOf(
      `<sp who="#b"><p>a</p></sp><sp who="cast.xml#b"><speaker>Bob.</speaker><p>b</p></sp><sp who="#k"><p>c</p></sp><castItem xml:id="k"><role>King</role>, <actor>Garrick</actor></castItem>`,
    );
    expect(names).toEqual(["Bob", "King"]);
  });

  it("is designated by the address, or the end of the pointer, where the document tells no name", () => {
    const person = `<particDesc><person xml:id="i"><p>A woman of thirty.</p></person></particDesc>`;
    const { names } = speakersOf(
      `<sp who="https://viaf.org/viaf/1"><p>a</p></sp><u who="#i people.xml#i">b</u>`,
      person,
    );
    expect(names).toEqual(["speaker https://viaf.org/viaf/1", "speaker i"]);
  });

  it("may be several at once, each of whom speaks all the words", () => {
    const { names, speeches } = speakersOf(`<sp who="#ada #b"><speaker>Both</speaker><p>Aye aye.</p></sp>`, person);
    expect(names).toEqual(["Ada Lovelace", "speaker b"]);
    expect(speeches).toEqual([[[1, 2], 2]]);
  });
});

it("counts what was spoken in the reading layer: no label, direction, note, or other side of a choice", () => {
  const { speeches } = speakersOf(
    `<sp><speaker>A</speaker> <stage>aside</stage><p>I <choice><sic>amhere</sic><corr>am here</corr></choice><supplied>,</supplied> - you<note>n n n</note> see</p><l>two</l><l>lines</l></sp>`,
  );
  expect(speeches).toEqual([[[1], 7]]);
});
