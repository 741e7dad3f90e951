import { describe, expect, it } from "vitest";

import { memoryWorld } from "../../src/index.ts";
import { parseXml } from "../../src/engines/xml.ts";
import { warnOfIds } from "../../src/pipelines/warn-of-ids.ts";
import { typedAttributesOfP5 } from "../validate/p5/facts-of-p5.ts";

const prefixes = ["person", "place"].map(
  name => `<prefixDef ident="${name}" matchPattern="(.+)" replacementPattern="registers/${name}s.xml#$1"/>`,
);
const names = Array.from(
  { length: 225 },
  (_, i) => `<name ref="person:p${i}">A</name><name ref="place:q${i}">B</name>`,
);
const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><encodingDesc><listPrefixDef>${prefixes.join("")}</listPrefixDef></encodingDesc></teiHeader>
<text><body><p>${names.join("")}</p></body></text></TEI>`;

async function warnings(files: Record<string, string>): Promise<string[]> {
  const document = parseXml(new TextEncoder().encode(tei), "in/letter.xml");
  if (!document.ok) throw new Error("not well-formed");
  const found = await warnOfIds(document.value, typedAttributesOfP5(), memoryWorld(files));
  return found.map(({ severity, code, message, location }) => `${location.line} ${severity} ${code} ${message}`);
}

describe("a register that a document names by a prefix", () => {
  const people = "There is no register registers/persons.xml";
  const places = "There is no register registers/places.xml";

  it("and that is not there is one finding of a build, however many point into it", async () => {
    expect(await warnings({})).toEqual([
      expect.stringContaining(`2 warning REC-V022 ${people}`),
      expect.stringContaining(`2 warning REC-V022 ${places}`),
    ]);
  });

  it("and that is there is none, whatever it has: what it lacks, validate says", async () => {
    const register = { "in/registers/places.xml": "<listPlace/>" };
    expect(await warnings(register)).toEqual([expect.stringContaining(people)]);
    expect(await warnings({ ...register, "in/registers/persons.xml": "<listPerson/>" })).toEqual([]);
  });
});
