import { mods } from "../../records/mods.ts";
import { premis } from "../../records/premis.ts";
import type { PackedFile } from "../../../world/world.ts";
import { bare, describedFile, knownAs, textFile, type Deposit, type DescribedFile, type Describe } from "../deposit.ts";
import { representationMets, rootMets, type Representation } from "./mets-of-package.ts";
import { representationsOf, type FilesOfRepresentation } from "./representations.ts";

/**
 * A submission package of the E-ARK specification (SIP 2.2.0 over CSIP 2.2.0): one representation for the TEI and one for each format
 * of the edition, each with a METS of its own; the schemas, and what was said about the edition, beside them.
 */
export async function csip(deposit: Deposit, describe: Describe): Promise<readonly PackedFile[]> {
  const own = (file: PackedFile): Promise<DescribedFile> => describedFile(file, describe);
  const representations: Representation[] = [];
  for (const files of representationsOf(deposit.files)) representations.push(await representation(deposit, files, own));
  const { record, files, history } = deposit;
  const descriptive = await own(textFile("metadata/descriptive/mods.xml", mods(record)));
  const preservation = await own(textFile("metadata/preservation/premis.xml", premis(record, files, history)));
  const documentation = files
    .filter(({ role }) => ["report", "about", "record", "style sheet"].includes(role))
    .map(file => knownAs(`documentation/${file.path}`, file));
  const schemas = files.filter(({ role }) => role === "schema").map(file => knownAs(`schemas/${file.path}`, file));
  const root = textFile(
    "METS.xml",
    rootMets(deposit, { descriptive, preservation, documentation, schemas, representations }),
  );
  return [
    root,
    descriptive,
    preservation,
    ...documentation,
    ...schemas,
    ...representations.flatMap(({ name, mets, preservation, data }) =>
      [mets, preservation, ...data].map(file => ({ ...file, path: `representations/${name}/${file.path}` })),
    ),
  ].map(bare);
}

async function representation(
  deposit: Deposit,
  { name, label, files }: FilesOfRepresentation,
  own: (file: PackedFile) => Promise<DescribedFile>,
): Promise<Representation> {
  const data = files.map(file => knownAs(`data/${file.path}`, file));
  const history = { ...deposit.history, events: [] };
  const preservation = await own(textFile("metadata/preservation/premis.xml", premis(deposit.record, files, history)));
  const described = { name, label, data, preservation };
  return { ...described, mets: await own(textFile("METS.xml", representationMets(deposit, described))) };
}
