import { existsSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/node";

let client;

/** Starts `recension lsp` for the documents in XML. */
export async function activate() {
  /** On Windows, programs of npm are scripts of the shell. */
  const server = { command: command(), args: ["lsp", "--stdio"], options: { shell: process.platform === "win32" } };
  const watched = "**/{recension.config.json,*.rng,*.rnc,*.sch,*.xml}";
  client = new LanguageClient("recension", "Recension", server, {
    documentSelector: [{ language: "xml" }],
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher(watched) },
  });
  await client.start();
}

export function deactivate() {
  return client?.stop();
}

/** The program that is named, that of the folder, where it is trusted, or the one that the shell finds. */
function command() {
  const named = vscode.workspace.getConfiguration("recension").get("command");
  if (named) return named;
  const name = process.platform === "win32" ? "recension.cmd" : "recension";
  const folders = vscode.workspace.isTrusted ? (vscode.workspace.workspaceFolders ?? []) : [];
  const own = folders.map(({ uri }) => join(uri.fsPath, "node_modules", ".bin", name));
  return own.find(path => existsSync(path)) ?? name;
}
