import type { Role, StagedFile } from "../../staging/staged-file.ts";

/** The files of one representation of the edition. */
export interface FilesOfRepresentation {
  /** Of its folder. */
  readonly name: string;
  readonly label: string;
  readonly files: readonly StagedFile[];
}

/** The representations of an edition: the TEI with what it was made of, and each format that readers use. CSIP 2.2.0, 3. */
export function representationsOf(files: readonly StagedFile[]): readonly FilesOfRepresentation[] {
  return kinds
    .map(({ name, label, roles }) => ({ name, label, files: files.filter(file => isOf(file, roles, name)) }))
    .filter(representation => representation.files.length > 0);
}

const kinds: readonly { readonly name: string; readonly label: string; readonly roles: readonly Role[] }[] = [
  { name: "tei", label: "The edition in TEI", roles: ["tei", "part", "register", "source", "picture"] },
  { name: "html", label: "The edition as a page", roles: ["page", "part", "picture"] },
  { name: "pdf", label: "The edition as a book", roles: ["book"] },
  { name: "epub", label: "The edition as an e-book", roles: ["e-book"] },
  { name: "text", label: "The edition as plain text", roles: ["plain text", "corpus"] },
];

/** Files beside the page belong to the page, and the same files where the TEI has them to the TEI. */
function isOf({ path, role }: StagedFile, roles: readonly Role[], name: string): boolean {
  return roles.includes(role) && (name === "tei") === path.startsWith("tei/");
}
