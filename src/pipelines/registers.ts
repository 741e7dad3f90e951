import { dirname, join } from "node:path";

import type { XmlDocument } from "../core/xml-tree.ts";
import type { SaxonDocument } from "../engines/saxon.ts";
import type { Registers } from "../render/edition-in-hand.ts";
import type { Session } from "../session.ts";
import { filesOfPrefixes, registerName } from "../tei/prefixes.ts";
import { filesPointedInto, type Registers as RegisterIds } from "../validate/check-pointers.ts";
import type { TypedAttributes } from "../validate/p5/typed-attributes.ts";
import type { World } from "../world/world.ts";

/** The registers that the prefixes of a document lead to, and that are there, as the style sheets read them. */
export async function readRegisters(document: XmlDocument, world: World, session: Session): Promise<Registers> {
  const registers = new Map<string, SaxonDocument>();
  for (const { path } of await registersOf(document, world)) {
    const register = await session.register({ path, bytes: await world.read(path) });
    if (register) registers.set(`urn:recension:register:${registerName(path)}`, register);
  }
  return registers;
}

/** The ids of the same registers, and of other files that pointers lead into, by the names that the document has for them. */
export async function readRegisterEntries(
  document: XmlDocument,
  typed: TypedAttributes,
  world: World,
): Promise<RegisterIds> {
  const files = await filesBeside(document, filesOfEntries(document, typed), world);
  if (files.length === 0) return new Map();
  const { readRegisterIds } = await import("../engines/fast-xml-parser.ts");
  const registers = new Map<string, ReadonlySet<string>>();
  for (const { named, path } of files) {
    const ids = readRegisterIds(await world.read(path));
    if (ids) registers.set(named, ids);
  }
  return registers;
}

/** The names of the registers that prefixes lead to: of those that are there, and of those that are not. */
export async function namesOfRegisters(
  document: XmlDocument,
  world: World,
): Promise<{ readonly there: readonly string[]; readonly absent: readonly string[] }> {
  const there = (await registersOf(document, world)).map(({ named }) => named);
  return { there, absent: filesOfPrefixes(document.root).filter(named => !there.includes(named)) };
}

interface RegisterFile {
  readonly named: string;
  readonly path: string;
}

/** The registers that the prefixes of a document lead to, and that are there. */
export function registersOf(document: XmlDocument, world: World): Promise<readonly RegisterFile[]> {
  return filesBeside(document, filesOfPrefixes(document.root), world);
}

function filesOfEntries(document: XmlDocument, typed: TypedAttributes): readonly string[] {
  return [...new Set([...filesOfPrefixes(document.root), ...filesPointedInto(document, typed)])];
}

async function filesBeside(
  document: XmlDocument,
  names: readonly string[],
  world: World,
): Promise<readonly RegisterFile[]> {
  const files: RegisterFile[] = [];
  for (const named of names) {
    const path = join(dirname(document.file), named);
    if (await world.exists(path)) files.push({ named, path });
  }
  return files;
}
