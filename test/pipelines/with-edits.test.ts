import { expect, it } from "vitest";

import { memoryWorld, session } from "../../src/index.ts";

const header =
  "<teiHeader><fileDesc><titleStmt><title>A</title></titleStmt><publicationStmt><p>B</p></publicationStmt><sourceDesc><p>C</p></sourceDesc></fileDesc></teiHeader>";
const tei = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude">${header}<text><body>${body}</body></text></TEI>`;
const part = '<div xmlns="http://www.tei-c.org/ns/1.0"><p>a <persname>Ada</persname></p></div>';

/** For each finding its file, and the places in the document itself at which it is mended. */
async function mendsIn(body: string): Promise<unknown[]> {
  const world = memoryWorld({ "a.xml": tei(body), "part.xml": part });
  const { diagnostics } = await session(world).validate("a.xml");
  return diagnostics.map(({ location, edits = [] }) => [
    location.file,
    edits.map(
      ({ start }) =>
        tei(body)
          .slice(start.column - 1)
          .split(/[ >]/, 1)[0],
    ),
  ]);
}

it("a finding in a part that is included is no edit of the document, wherever it stands in the part", async () => {
  expect(await mendsIn('<xi:include href="part.xml"/>')).toEqual([["part.xml", []]]);
});

it("a finding that is met in the document and in a part is an edit of the document where it stands there", async () => {
  const both = '<div><p>b <persname>Bob</persname></p></div><xi:include href="part.xml"/>';
  expect(await mendsIn(both)).toEqual([["a.xml", ["persname", "persname"]]]);
});
