import { spawn, type ChildProcess } from "node:child_process";
import { pathToFileURL } from "node:url";

import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextEdit,
} from "vscode-languageserver-protocol/node";

/** An editor with a server in a process of its own. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcess;
  readonly #published = new Map<string, { readonly version: number | undefined; readonly found: Diagnostic[] }>();
  readonly #waiting = new Set<() => void>();
  readonly #versions = new Map<string, number>();

  constructor(folder = process.cwd()) {
    const main = new URL("../../dist/cli/main.js", import.meta.url).pathname;
    this.#process = spawn(process.execPath, [main, "lsp", "--stdio"], {
      cwd: folder,
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    );
    this.connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, version, diagnostics }: PublishDiagnosticsParams) => {
        this.#published.set(uri, { version, found: diagnostics });
        for (const look of this.#waiting) look();
      },
    );
    this.connection.onError(() => undefined);
    this.connection.listen();
  }

  async begin(): Promise<Record<string, unknown>> {
    const completionItem = { snippetSupport: true };
    const { capabilities } = await this.connection.sendRequest<{ capabilities: Record<string, unknown> }>(
      "initialize",
      {
        processId: process.pid,
        rootUri: null,
        capabilities: {
          general: { positionEncodings: ["utf-8", "utf-16"] },
          textDocument: { completion: { completionItem } },
        },
      },
    );
    await this.connection.sendNotification("initialized", {});
    return capabilities;
  }

  async open(path: string, text: string): Promise<string> {
    const uri = path.includes(":") ? path : pathToFileURL(path).href;
    this.#versions.set(uri, 1);
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "xml", version: 1, text },
    });
    return uri;
  }

  /** Puts a text where a range is. */
  async type(uri: string, range: Range, text: string): Promise<void> {
    const version = this.#versions.get(uri)! + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  /** All that is said of the newest state of a document. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    for (;;) {
      const published = this.#published.get(uri);
      if (published && published.version === this.#versions.get(uri)) return published.found;
      await new Promise<void>(resolve => {
        const look = (): void => {
          this.#waiting.delete(look);
          resolve();
        };
        this.#waiting.add(look);
      });
    }
  }

  /** Asks a request about a position of a document. */
  ask<Answer>(method: string, uri: string, position: Position, more: object = {}): Promise<Answer> {
    return this.connection.sendRequest(method, { textDocument: { uri }, position, ...more });
  }

  /** Ends as LSP has it; gives the exit code of the server. */
  async end(): Promise<number | null> {
    const ended = new Promise<number | null>(resolve => this.#process.once("exit", resolve));
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    return ended;
  }
}

/** A text without its one "|", and the position of that. */
export function withCursor(marked: string): { readonly text: string; readonly position: Position } {
  const at = marked.indexOf("|");
  const text = marked.slice(0, at) + marked.slice(at + 1);
  return { text, position: positionIn(text, at) };
}

export function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/** A text with edits that do not touch one another made in it, as an editor makes them. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)];
  const offset = ({ line, character }: Position): number => starts[line]! + character;
  const sorted = edits.toSorted((a, b) => offset(b.range.start) - offset(a.range.start));
  return sorted.reduce(
    (rest, { range, newText }) => rest.slice(0, offset(range.start)) + newText + rest.slice(offset(range.end)),
    text,
  );
}
