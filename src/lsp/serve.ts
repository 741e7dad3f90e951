import type { Readable, Writable } from "node:stream";

import {
  CodeActionKind,
  connect,
  PositionEncodingKind,
  refusal,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
  type LspLocation,
  type Position,
} from "../engines/language-server.ts";
import type { World } from "../world/world.ts";
import { complete } from "./complete/complete.ts";
import { Checks } from "./findings/checks.ts";
import { fold } from "./fold.ts";
import { format } from "./format.ts";
import { hover } from "./hover.ts";
import { OpenDocument } from "./open-document.ts";
import { outline } from "./outline.ts";
import { definitionOf, placesOfId, renameId } from "./pointers/find-pointers.ts";
import { quickFixes } from "./quick-fixes.ts";
import { Workspace, type FindSettings } from "./workspace.ts";

/** Serves an editor over two streams until it says `exit` or the input ends. LSP 3.17. */
export function serve(
  streams: { readonly input: Readable; readonly output: Writable },
  world: World,
  version: string,
  findSettings: FindSettings,
): void {
  const connection = connect(streams.input, streams.output);
  const workspace = new Workspace(world, findSettings);
  const server = new Server(connection, workspace, version);
  server.listen();
}

interface AtPosition {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

class Server {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #checks: Checks;
  readonly #version: string;
  #hasSnippets = false;
  #isShutDown = false;

  constructor(connection: Connection, workspace: Workspace, version: string) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#version = version;
    this.#checks = new Checks(workspace, connection);
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize(({ capabilities }) => {
      this.#hasSnippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
      return this.#abilities();
    });
    connection.onShutdown(() => {
      this.#isShutDown = true;
      for (const uri of this.#workspace.documents.keys()) this.#checks.stop(uri);
    });
    this.#followDocuments();
    this.#answer();
    connection.listen();
  }

  /** Positions are counted in UTF-16 units, which every editor can do. LSP 3.17, positionEncoding. */
  #abilities(): InitializeResult {
    return {
      serverInfo: { name: "recension", version: this.#version },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        completionProvider: { triggerCharacters: ["<", "/", " ", '"', "'", "#"] },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
        documentSymbolProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        foldingRangeProvider: true,
        documentFormattingProvider: true,
      },
    };
  }

  #followDocuments(): void {
    const { documents } = this.#workspace;
    this.#connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
      const document = new OpenDocument(uri, version, text);
      documents.set(uri, document);
      this.#checks.ask(document);
    });
    this.#connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const document = documents.get(uri);
      document?.change(contentChanges, version);
      if (document) this.#checks.ask(document);
    });
    this.#connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      this.#checks.stop(uri);
      documents.delete(uri);
      void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    const askAll = (): void => {
      for (const document of documents.values()) this.#checks.ask(document);
    };
    this.#connection.onDidSaveTextDocument(askAll);
    this.#connection.onDidChangeWatchedFiles(askAll);
    this.#connection.onDidChangeConfiguration(askAll);
  }

  #answer(): void {
    const connection = this.#connection;
    connection.onCompletion(async at => {
      const asked = this.#at(at);
      return asked && [...(await complete(asked.document, asked.offset, this.#workspace, this.#hasSnippets))];
    });
    connection.onHover(async at => {
      const asked = this.#at(at);
      return asked && hover(asked.document, asked.offset, this.#workspace);
    });
    connection.onCodeAction(({ textDocument: { uri }, context }) => {
      const document = this.#document(uri);
      return document && quickFixes(document, context.diagnostics);
    });
    connection.onDocumentSymbol(({ textDocument: { uri } }) => {
      const document = this.#document(uri);
      return document && outline(document);
    });
    connection.onFoldingRanges(({ textDocument: { uri } }) => {
      const document = this.#document(uri);
      return document && fold(document);
    });
    connection.onDocumentFormatting(async ({ textDocument: { uri }, options }) => {
      const document = this.#document(uri);
      return document && format(document, options, this.#workspace);
    });
    this.#answerOfPointers();
  }

  #answerOfPointers(): void {
    const connection = this.#connection;
    connection.onDefinition(async at => {
      const asked = this.#at(at);
      return asked && definitionOf(asked.document, asked.offset, this.#workspace);
    });
    connection.onReferences(at => {
      const asked = this.#at(at);
      const found = asked && placesOfId(asked.document, asked.offset);
      if (!found) return null;
      const places = [...(at.context.includeDeclaration ? found.declarations : []), ...found.pointers];
      return places.map((place): LspLocation => ({ uri: asked.document.uri, range: asked.document.rangeOf(place) }));
    });
    connection.onPrepareRename(at => {
      const asked = this.#at(at);
      const found = asked && placesOfId(asked.document, asked.offset);
      if (!found || found.declarations.length === 0) return null;
      return { range: asked.document.rangeOf(found.at), placeholder: found.id };
    });
    connection.onRenameRequest(({ newName, ...at }) => {
      const asked = this.#at(at);
      if (!asked) return null;
      const { uri, version } = asked.document;
      const edits = renameId(asked.document, asked.offset, newName);
      return { documentChanges: [{ textDocument: { uri, version }, edits }] };
    });
  }

  #at({ textDocument: { uri }, position }: AtPosition): AtOffset | null {
    const document = this.#document(uri);
    return document && { document, offset: document.offsetAt(position) };
  }

  /** Null of a document that is not open. Errors: of whoever asks after it said `shutdown`. */
  #document(uri: string): OpenDocument | null {
    if (this.#isShutDown) throw refusal("afterShutdown", "The server is shut down.");
    return this.#workspace.documents.get(uri) ?? null;
  }
}

interface AtOffset {
  readonly document: OpenDocument;
  readonly offset: number;
}
