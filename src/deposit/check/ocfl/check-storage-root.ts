import type { PackageFolder } from "../../../world/package-folder.ts";
import type { Findings } from "../findings.ts";
import { shown } from "../shown.ts";
import { checkObject } from "./check-object.ts";
import { declaredVersion } from "./declared-version.ts";
import { isObject, isText } from "./inventory.ts";
import { specVersions, tell, textOfFile, type UnderCheck } from "./object-under-check.ts";
import { registeredExtensions } from "./registered-extensions.ts";

/** Checks an OCFL storage root, the folders in it, and each object. OCFL 1.1, 4. */
export function checkStorageRoot(folder: PackageFolder, findings: Findings): void {
  const root: UnderCheck = { folder, findings, spec: declaredVersion(folder, findings, "root") };
  if (folder.isFile("ocfl_layout.json")) checkLayout(root);
  const ids = new Map<string, string>();
  for (const { name, kind } of folder.list()) {
    if (kind === "link") tell(root, "E090", name, `"${shown(name)}" is a symbolic link. It was not followed.`);
    if (kind !== "folder") continue;
    if (name === "extensions") checkExtensions(root);
    else checkHierarchy(name, root, ids);
  }
}

function checkLayout(root: UnderCheck): void {
  const text = root.folder.entry("ocfl_layout.json")!.bytes > 1_000_000 ? "" : textOfFile(root, "ocfl_layout.json");
  if (text === undefined) return;
  let layout: unknown;
  try {
    layout = JSON.parse(text);
  } catch {
    layout = undefined;
  }
  if (!isObject(layout) || !isText(layout["extension"]) || !isText(layout["description"]))
    tell(root, "E070", "ocfl_layout.json", "ocfl_layout.json does not have extension and description.");
  else if (!registeredExtensions.has(layout["extension"]))
    tell(root, "E071", "ocfl_layout.json", `The extension "${shown(layout["extension"])}" is not registered.`);
}

function checkExtensions(root: UnderCheck): void {
  for (const { name, kind } of root.folder.list("extensions")) {
    const path = `extensions/${name}`;
    if (kind !== "folder")
      tell(root, root.spec === "1.0" ? "E067" : "E112", path, `"${shown(path)}" is no folder of an extension.`);
    else if (!registeredExtensions.has(name))
      tell(root, "W016", path, `The extension "${shown(name)}" is not registered.`);
  }
}

function checkHierarchy(path: string, root: UnderCheck, ids: Map<string, string>): void {
  const entries = root.folder.list(path);
  if (entries.length === 0) tell(root, "E073", path, `The folder "${shown(path)}" is empty.`);
  if (entries.some(({ name, kind }) => kind === "file" && /^0=ocfl_object_|^inventory\.json$/.test(name))) {
    checkObjectIn(path, root, ids);
    return;
  }
  for (const { name, kind } of entries) {
    const own = `${path}/${name}`;
    if (kind === "folder") checkHierarchy(own, root, ids);
    else if (kind === "link") tell(root, "E090", own, `"${shown(own)}" is a symbolic link. It was not followed.`);
    else tell(root, "E072", own, `"${shown(own)}" belongs to no object.`);
  }
}

function checkObjectIn(path: string, root: UnderCheck, ids: Map<string, string>): void {
  const { id, spec } = checkObject(root.folder.within(path), root.findings);
  if (specVersions.indexOf(spec) > specVersions.indexOf(root.spec))
    tell(root, "E081", path, `The object is of OCFL ${spec}, and the storage root of ${root.spec}.`);
  if (id === undefined) return;
  const other = ids.get(id);
  if (other !== undefined) tell(root, "E037", path, `The object in "${shown(other)}" has the id "${shown(id)}" too.`);
  ids.set(id, path);
}
