import type { PackageFolder } from "../../../world/package-folder.ts";
import type { Findings } from "../findings.ts";
import { checkBagInfo } from "./check-bag-info.ts";
import { checkFetch } from "./check-fetch.ts";
import { checkFiles } from "./check-files.ts";
import { readDeclaration } from "./read-declaration.ts";
import { readManifests } from "./read-manifests.ts";
import type { Bag } from "./bag.ts";

/** Checks a bag, of BagIt 0.93 to 1.0 (RFC 8493): that it is complete, and each file as it was when the bag was made. */
export function checkBag(folder: PackageFolder, findings: Findings): void {
  const declaration = readDeclaration(folder, findings);
  const bag: Bag = { folder, findings, ...(declaration ?? { version: 1, encoding: "UTF-8" }) };
  if (!folder.isFolder("data")) findings.add("REC-D103", folder, { path: "data" }, {});
  const manifests = readManifests(bag);
  const fetched = checkFetch(bag, manifests);
  const excused = checkFiles(bag, manifests, fetched);
  checkBagInfo(bag, excused);
}
