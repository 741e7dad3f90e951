import type { Readable, Writable } from "node:stream";

import { createConnection, ErrorCodes, ResponseError, type Connection } from "vscode-languageserver/node";

export {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  FoldingRangeKind,
  InsertTextFormat,
  MarkupKind,
  PositionEncodingKind,
  SymbolKind,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
export type {
  CodeAction,
  CompletionItem,
  Connection,
  Diagnostic as LspDiagnostic,
  DocumentSymbol,
  FoldingRange,
  FormattingOptions,
  Hover,
  InitializeResult,
  Location as LspLocation,
  Position,
  Range,
  TextDocumentContentChangeEvent,
  TextEdit,
} from "vscode-languageserver/node";

/** A peer that speaks LSP over two streams. When the input ends, the process does. LSP 3.17. */
export function connect(input: Readable, output: Writable): Connection {
  return createConnection(input as NodeJS.ReadableStream, output as NodeJS.WritableStream);
}

/** An error by which a request is answered: it comes after `shutdown`, or asks for what cannot be. LSP 3.17, Shutdown Request. */
export function refusal(kind: "afterShutdown" | "cannotBe", message: string): Error {
  return new ResponseError(kind === "afterShutdown" ? ErrorCodes.InvalidRequest : requestFailed, message);
}

/** LSP 3.17, `RequestFailed`. */
const requestFailed = -32803;
