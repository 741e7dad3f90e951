import { statSync, watch, type FSWatcher } from "node:fs";
import { basename, dirname, resolve } from "node:path";

import type { World } from "../../world/world.ts";

/**
 * The files that a run asked for, those that were not there too, each with its state when it was asked for. Their folders are
 * watched, since an editor may put another file in the place of the one that it has opened.
 */
export class WatchedFiles {
  readonly #states = new Map<string, string>();
  readonly #watchers = new Map<string, FSWatcher>();
  /** Folders in which a new document counts as a change. */
  readonly #folders: ReadonlySet<string>;
  readonly #tell: () => void;

  /** `tell` is called when something has happened in a folder: it may be nothing that matters. */
  constructor(given: readonly string[], tell: () => void) {
    this.#folders = new Set(given.map(name => resolve(name)).filter(path => stateOf(path) === folder));
    this.#tell = tell;
  }

  /** The same world, which notes what is asked of it. */
  noting(world: World): World {
    const noted = (path: string): string => {
      const whole = resolve(path);
      if (!this.#states.has(whole)) this.#states.set(whole, stateOf(whole));
      return path;
    };
    return {
      ...world,
      read: path => world.read(noted(path)),
      exists: path => world.exists(noted(path)),
      realPath: path => world.realPath(noted(path)),
    };
  }

  /** True where a file is not as it was when the run asked for it. */
  get haveChanged(): boolean {
    return [...this.#states].some(([path, state]) => stateOf(path) !== state);
  }

  get count(): number {
    return [...this.#states.values()].filter(state => state !== absent && state !== folder).length;
  }

  forget(): void {
    this.#states.clear();
  }

  /** Watches the folders of all files that were asked for, and no others. */
  follow(): void {
    const wanted = new Set([...this.#folders, ...[...this.#states.keys()].map(path => dirname(path))]);
    for (const [path, watcher] of this.#watchers)
      if (!wanted.has(path)) {
        watcher.close();
        this.#watchers.delete(path);
      }
    for (const path of wanted) if (!this.#watchers.has(path) && stateOf(path) === folder) this.#watch(path);
  }

  end(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
  }

  /** A folder that is taken away is watched no more. */
  #watch(path: string): void {
    const isGiven = this.#folders.has(path);
    const watcher = watch(path, { recursive: isGiven }, (_, name) => {
      if (name === null || (isGiven && name.endsWith(".xml")) || this.#states.has(resolve(path, basename(name))))
        this.#tell();
    });
    const close = (): void => {
      watcher.close();
      this.#watchers.delete(path);
    };
    watcher.on("error", close);
    this.#watchers.set(path, watcher);
  }
}

const absent = "absent";
const folder = "folder";

/** The time and the size of a file, by which a change is known. */
function stateOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return absent;
  return found.isDirectory() ? folder : `${found.mtimeMs} ${found.size} ${found.ino}`;
}
