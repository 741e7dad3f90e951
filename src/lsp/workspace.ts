import type { Weight } from "../config/recension-config.ts";
import { lazily } from "../core/lazily.ts";
import { bytesOfText } from "../pipelines/tei-input.ts";
import { schemasFor, type ValidateOptions } from "../pipelines/validate.ts";
import { openSession, type Session } from "../session.ts";
import { readVocabulary } from "../validate/p5/read-p5.ts";
import type { Vocabulary } from "../validate/p5/vocabulary.ts";
import type { NamedSchema } from "../validate/validate.ts";
import type { World } from "../world/world.ts";
import type { OpenDocument } from "./open-document.ts";
import { documentOf } from "./source/source-tree.ts";

/** The settings of a project for one document. */
export interface SettingsFor {
  readonly options: ValidateOptions;
  readonly severities: Readonly<Record<string, Weight>>;
}

/** Finds the settings for the document of a path. Errors: EditionError "unreadable". */
export type FindSettings = (path: string, world: World) => Promise<SettingsFor>;

/** The documents that are open, in a world in which their files hold what the editor holds. */
export class Workspace {
  readonly documents = new Map<string, OpenDocument>();
  readonly session: Session;
  /** The facts of TEI P5, read once. */
  readonly vocabulary: () => Promise<Vocabulary>;
  readonly #findSettings: FindSettings;

  constructor(world: World, findSettings: FindSettings) {
    this.session = openSession(withOpenFiles(world, this.documents));
    this.#findSettings = findSettings;
    this.vocabulary = lazily(() => readVocabulary(path => world.resource(path)));
  }

  settingsFor({ path }: OpenDocument): Promise<SettingsFor> {
    return this.#findSettings(path, this.session.world);
  }

  /** The schemas that a document is checked by; none where it has no element. */
  async schemasFor(document: OpenDocument): Promise<readonly NamedSchema[]> {
    const read = documentOf(document.tree, document.path);
    if (!read) return schemasFor(nothingYet(document), {}, this.session);
    return schemasFor(read, (await this.settingsFor(document)).options, this.session);
  }
}

/** A document in which no element has begun is one of TEI to be. */
function nothingYet({ path, tree }: OpenDocument): Parameters<typeof schemasFor>[0] {
  const root = { kind: "element", name: "TEI", local: "TEI", namespace: "", line: 1, column: 1 } as const;
  return {
    file: path,
    root: { ...root, attributes: [], children: [], parent: undefined },
    instructions: tree.instructions,
  };
}

function withOpenFiles(world: World, documents: ReadonlyMap<string, OpenDocument>): World {
  const opened = (path: string): Uint8Array | undefined => {
    for (const document of documents.values()) if (document.path === path) return bytesOfText(document.text);
    return undefined;
  };
  return {
    ...world,
    read: async path => opened(path) ?? world.read(path),
    exists: async path => opened(path) !== undefined || world.exists(path),
    size: async path => opened(path)?.length ?? world.size(path),
  };
}
