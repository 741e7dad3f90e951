import { weighFindings } from "../../config/weigh-findings.ts";
import { EditionError } from "../../core/edition-error.ts";
import { DiagnosticSeverity, type Connection, type LspDiagnostic } from "../../engines/language-server.ts";
import type { OpenDocument } from "../open-document.ts";
import type { Workspace } from "../workspace.ts";
import { findFaults } from "./find-faults.ts";
import { tellFinding } from "./tell-finding.ts";

/** Checks documents while they are typed: each when nothing was typed for a moment, one after the other, the newest state alone. */
export class Checks {
  readonly #workspace: Workspace;
  readonly #connection: Connection;
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  readonly #running = new Map<string, AbortController>();
  #last: Promise<void> = Promise.resolve();

  constructor(workspace: Workspace, connection: Connection) {
    this.#workspace = workspace;
    this.#connection = connection;
  }

  /** A document has changed, or what it is checked by. */
  ask(document: OpenDocument): void {
    this.stop(document.uri);
    const wait = setTimeout(
      () => {
        this.#waiting.delete(document.uri);
        this.#last = this.#last.then(() => this.#check(document));
      },
      moment + document.text.length / charactersPerMillisecond,
    );
    this.#waiting.set(document.uri, wait);
  }

  /** A document is closed or changed: what is found in it is of no use any more. */
  stop(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    this.#running.get(uri)?.abort(new Superseded());
  }

  async #check(document: OpenDocument): Promise<void> {
    const { uri, version } = document;
    const isNewest = (): boolean => this.#workspace.documents.get(uri) === document && document.version === version;
    if (!isNewest()) return;
    const controller = new AbortController();
    this.#running.set(uri, controller);
    try {
      const diagnostics = await this.#diagnosticsOf(document, controller.signal);
      if (isNewest()) await this.#connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] });
    } catch (error) {
      if (!(error instanceof Superseded)) this.#connection.console.error(String((error as Error).stack ?? error));
    } finally {
      this.#running.delete(uri);
    }
  }

  async #diagnosticsOf(document: OpenDocument, signal: AbortSignal): Promise<readonly LspDiagnostic[]> {
    try {
      const { options, severities } = await this.#workspace.settingsFor(document);
      const found = await findFaults(document, options, this.#workspace.session, signal);
      document.findings = weighFindings(found, severities);
      return document.findings.flatMap(finding => tellFinding(finding, document)).slice(0, mostDiagnostics);
    } catch (error) {
      if (!(error instanceof EditionError)) throw error;
      document.findings = [];
      return [ofRun(error)];
    }
  }
}

/** In milliseconds. */
const moment = 100;
const charactersPerMillisecond = 20_000;
const mostDiagnostics = 1000;

/** The reason of a check that is given up. */
class Superseded extends Error {}

/** A schema or a configuration that cannot be read is told where the document begins. */
function ofRun({ message, hint }: EditionError): LspDiagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    severity: DiagnosticSeverity.Error,
    source: "recension",
    message: hint === undefined ? message : `${message}\n${hint}`,
  };
}
