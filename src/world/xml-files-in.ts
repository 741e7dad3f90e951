import { readdirSync, readFileSync, realpathSync, type Dirent } from "node:fs";
import { join } from "node:path";

import { EditionError } from "../core/edition-error.ts";
import { faultOf } from "./file-faults.ts";

/** The XML files in a folder and its subfolders, in the order of their paths; what was passed over, and what could not be read. */
export interface XmlFiles {
  readonly files: string[];
  /** Symbolic links: what one leads to within the folder is found in its own place, and elsewhere nothing is looked for. */
  readonly links: string[];
  readonly faults: Fault[];
}

/** Why something that was named, or stands in what was, cannot be read. */
export interface Fault {
  readonly name: string;
  readonly error: EditionError;
}

/**
 * Looks for the files whose names end in `.xml`. Passed over are hidden files and folders, `node_modules`, the folder `output`,
 * and folders that editions were written into before, which hold copies.
 */
export function xmlFilesIn(folder: string, output?: string): XmlFiles {
  const found: XmlFiles = { files: [], links: [], faults: [] };
  gather(folder, output === undefined ? undefined : realOf(output), found);
  return found;
}

function gather(folder: string, output: string | undefined, found: XmlFiles): void {
  for (const entry of entriesOf(folder, found.faults)) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.isDirectory()) {
      if (realOf(path) !== output && !holdsEdition(path)) gather(path, output, found);
    } else if (/\.xml$/i.test(entry.name)) (entry.isSymbolicLink() ? found.links : found.files).push(path);
  }
}

function entriesOf(folder: string, faults: Fault[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { reason, hint } = faultOf(error);
    const message = `${folder}: cannot be read: ${reason}.`;
    faults.push({ name: folder, error: new EditionError("unreadable", message, hint, { cause: error }) });
    return [];
  }
}

/** Where a page stands beside its TEI and says that it is made of it. */
function holdsEdition(folder: string): boolean {
  const names = new Set(entriesOf(folder, []).map(({ name }) => name));
  return [...names].some(name => {
    const page = name.replace(/\.xml$/, ".html");
    if (page === name || !names.has(page)) return false;
    return readTolerantly(join(folder, page)).includes('<link rel="alternate" type="application/tei+xml"');
  });
}

function readTolerantly(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
