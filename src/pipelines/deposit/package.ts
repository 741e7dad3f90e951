export { repositoryNames } from "../../deposit/upload/shipment.ts";
import type { Beside, PackedFile } from "../../world/world.ts";

/** The forms in which a deposit is packed. */
export const packageForms = ["bag", "csip", "ocfl", "dspace", "dataverse"] as const;
export type PackageForm = (typeof packageForms)[number];

/** A package, or a part of one that is written for itself. */
export interface Package {
  readonly form: PackageForm;
  /** Its folder, relative to that of the packages. */
  readonly path: string;
  readonly files: readonly PackedFile[];
  /** Of other files that stand in the folder. */
  readonly beside: Beside;
  /** True of the storage root, which belongs to all editions in it. */
  readonly isShared?: boolean;
}
