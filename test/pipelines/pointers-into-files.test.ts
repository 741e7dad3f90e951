import { expect, it } from "vitest";

import { memoryWorld, session } from "../../src/index.ts";

const header =
  "<teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt><publicationStmt><p>Unpublished.</p></publicationStmt>" +
  "<sourceDesc><p>An example.</p></sourceDesc></fileDesc></teiHeader>";

function letter(pointer: string): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}<text><body><p><ref target="${pointer}"/></p></body></text></TEI>`;
}

it.each([
  ["people.xml#anna", []],
  ["people.xml#otto", ['"people.xml#otto" has no entry in people.xml.']],
  ["broken.xml#otto", []],
  ["noise.xml#otto", []],
  ["absent.xml#otto", []],
])("a pointer into a file beside the document is followed, where that can be read: %s", async (pointer, said) => {
  const world = memoryWorld({
    "letter.xml": letter(pointer),
    "people.xml": '<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="anna"/></listPerson>',
    "broken.xml": '<a><b xml:id="x"</a><',
    "noise.xml": Uint8Array.of(0xff, 0x00, 0xc3, 0x28),
  });
  const { diagnostics } = await session(world).validate("letter.xml");
  expect(diagnostics.map(({ message }) => message)).toEqual(said);
});
