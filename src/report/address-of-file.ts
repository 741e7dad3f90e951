import { isAbsolute, relative } from "node:path";

/**
 * The relative address of a file as seen from a folder (RFC 3986, 4.2): of `letters/a b.xml`, `letters/a%20b.xml`. A file outside the
 * folder has a step up, `../a.xml`; what is no file, such as `<stdin>`, is its name.
 */
export function addressOf(file: string, folder: string): string {
  const path = isAbsolute(file) ? relative(folder, file) : file;
  return path
    .replaceAll("\\", "/")
    .replace(/^(\.\/)+/, "")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
