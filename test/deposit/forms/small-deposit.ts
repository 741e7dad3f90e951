import { createHash } from "node:crypto";

import type { Deposit } from "../../../src/deposit/forms/deposit.ts";
import { stageFiles } from "../../../src/deposit/staging/stage-files.ts";
import type { Role } from "../../../src/deposit/staging/staged-file.ts";
import { parseXml } from "../../../src/engines/xml.ts";
import { recordOf } from "../../../src/record/record-of.ts";
import type { Content, Description, PackedFile } from "../../../src/world/world.ts";

const header = `<teiHeader><fileDesc>
<titleStmt><title>Letters from the lighthouse</title><editor><persName>Ada Byrne</persName></editor></titleStmt>
<publicationStmt><publisher>Harbour Archive</publisher><date when="2026-11-24"/>
<idno type="DOI">10.5072/light</idno>
<availability><licence n="edition" target="https://creativecommons.org/licenses/by/4.0/">The edition.</licence>
<licence n="record" target="https://creativecommons.org/publicdomain/mark/1.0/">The letters.</licence></availability>
</publicationStmt><sourceDesc><p>Letters.</p></sourceDesc></fileDesc></teiHeader>`;

/** A deposit of a few small files: those given, by path, beside the document. */
export async function smallDeposit(files: Readonly<Record<string, string>> = {}): Promise<Deposit> {
  const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}</TEI>`;
  const document = parseXml(new TextEncoder().encode(tei), "light.xml");
  if (!document.ok) throw new Error("no document");
  const given = Object.entries({ "tei/light.xml": tei, ...files }).map(([path, text]) => ({
    path,
    content: new TextEncoder().encode(text),
    role: roles[path.split("/")[0]!] ?? ("tei" as const),
  }));
  return {
    record: recordOf(document.value),
    identity: { uri: "https://doi.org/10.5072/light", name: "light" },
    files: await stageFiles(given, describe),
    made: "2026-11-24T00:00:00Z",
    history: { events: [], agents: [] },
    divisions: [],
    program: { name: "Recension", version: "1.2.3" },
  };
}

const roles: Readonly<Record<string, Role>> = { source: "source", edition: "page", reports: "report", about: "about" };

/** Describes bytes by other means than the product. */
export function describe(content: Content): Promise<Description> {
  const bytes = content as Uint8Array;
  const digest = (algorithm: string): string => createHash(algorithm).update(bytes).digest("hex");
  return Promise.resolve({ sizeBytes: bytes.length, sha256: digest("sha256"), sha512: digest("sha512") });
}

/** The texts of a package, by path. */
export function textsOf(files: readonly PackedFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, content }) => [path, new TextDecoder().decode(content as Uint8Array)]));
}
