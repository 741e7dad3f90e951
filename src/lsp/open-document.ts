import { fileURLToPath } from "node:url";

import type { Diagnostic } from "../core/diagnostic.ts";
import type { Position, Range, TextDocumentContentChangeEvent } from "../engines/language-server.ts";
import { LineStarts } from "./source/line-starts.ts";
import { readSource } from "./source/read-source.ts";
import { rereadSource } from "./source/reread-source.ts";
import type { Stretch } from "./source/source-element.ts";
import type { SourceTree } from "./source/source-tree.ts";

/** A document that is open in an editor. */
export class OpenDocument {
  readonly uri: string;
  /** The path of its file; of one that has none, a name for findings. */
  readonly path: string;
  version: number;
  /** All that was found in it last, as far as it is still so. */
  findings: readonly Diagnostic[] = [];
  #text: string;
  #lines: LineStarts;
  #tree: SourceTree | undefined;

  constructor(uri: string, version: number, text: string) {
    this.uri = uri;
    this.path = pathOf(uri) ?? "untitled.xml";
    this.version = version;
    this.#text = text;
    this.#lines = new LineStarts(text);
  }

  get text(): string {
    return this.#text;
  }

  /** Read where it is asked for. */
  get tree(): SourceTree {
    return (this.#tree ??= readSource(this.#text, this.#lines));
  }

  /** Changes of which each is counted in what the one before has left. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if ("range" in change) this.#replace(this.stretchOf(change.range), change.text);
      else {
        this.#text = change.text;
        this.#lines = new LineStarts(change.text);
        this.#tree = undefined;
      }
    }
    this.version = version;
  }

  #replace({ start, end }: Stretch, inserted: string): void {
    this.#text = this.#text.slice(0, start) + inserted + this.#text.slice(end);
    const change = { start, end, inserted: inserted.length };
    this.#lines.follow(this.#text, change);
    this.#tree &&= rereadSource(this.#tree, this.#text, change);
  }

  offsetAt({ line, character }: Position): number {
    return this.#lines.offsetOf({ line: line + 1, column: character + 1 });
  }

  positionAt(offset: number): Position {
    const { line, column } = this.#lines.placeOf(offset);
    return { line: line - 1, character: column - 1 };
  }

  rangeOf({ start, end }: Readonly<Stretch>): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  stretchOf({ start, end }: Range): Stretch {
    const from = this.offsetAt(start);
    return { start: from, end: Math.max(from, this.offsetAt(end)) };
  }
}

/** The path of a file by its address; undefined of what is no file on this machine. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
