import type { PackedFile } from "../../../world/world.ts";
import { aboutRole } from "../../staging/about-role.ts";
import type { Role, StagedFile } from "../../staging/staged-file.ts";
import { packedAs, textFile, type Deposit } from "../deposit.ts";
import { dspaceMetadata } from "./dspace-metadata.ts";

/**
 * An item in the Simple Archive Format of DSpace: its metadata, its files side by side, and `contents`, which says of each its bundle and
 * what it is. The book comes first, which readers are shown.
 */
export function dspaceItem(deposit: Deposit): readonly PackedFile[] {
  const files = [...deposit.files].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  const folder = "item_000";
  return [
    textFile(`${folder}/dublin_core.xml`, dspaceMetadata(deposit.record)),
    textFile(`${folder}/contents`, files.map(lineOf).join("")),
    ...files.map(file => packedAs(`${folder}/${flatName(file)}`, file)),
  ];
}

/** `name TAB bundle:ORIGINAL TAB description:…`, with true TABs. DSpace, "Importing and Exporting Items via Simple Archive Format". */
function lineOf(file: StagedFile, index: number): string {
  const parts = [flatName(file), `bundle:${bundleOf(file.role)}`];
  if (index === 0) parts.push("primary:true");
  return `${[...parts, `description:${aboutRole[file.role]} (${file.path})`].join("\t")}\n`;
}

/** An item has no folders: `tei/letters/a.xml` is called `tei__letters__a.xml`. */
function flatName({ path }: StagedFile): string {
  return path.replaceAll("/", "__");
}

function bundleOf(role: Role): "ORIGINAL" | "METADATA" | "PRESERVATION" {
  if (role === "record" || role === "report") return "METADATA";
  return role === "schema" || role === "style sheet" || role === "register" ? "PRESERVATION" : "ORIGINAL";
}

const order: readonly Role[] = [
  "book",
  "page",
  "e-book",
  "plain text",
  "corpus",
  "tei",
  "part",
  "picture",
  "source",
  "about",
  "register",
  "record",
  "report",
  "schema",
  "style sheet",
];
