import type { Diagnostic, Severity } from "../core/diagnostic.ts";
import type { CheckedDocument } from "./checked-document.ts";

/**
 * Findings as annotations of GitHub Actions, a line each, with the paths as they were given (GitHub, "Workflow commands for GitHub Actions"):
 *
 *     ::error file=letter.xml,line=3,endLine=3,col=7,endColumn=12,title=REC-V001::The element "br" may not stand here.%0AWrite lb.
 */
export function reportGithub(documents: readonly CheckedDocument[]): string {
  const lines = documents.flatMap(({ name, findings, stopped }) => [
    ...findings.map(annotation),
    ...(stopped === undefined ? [] : [command("error", { file: name, title: "not checked" }, stopped)]),
  ]);
  return lines.map(line => `${line}\n`).join("");
}

function annotation({ code, severity, message, hint, location }: Diagnostic): string {
  const { file, line, column, end } = location;
  const properties = {
    file: file.replaceAll("\\", "/"),
    line,
    endLine: end?.line,
    col: column,
    /** Columns that end on another line are not shown, and make GitHub refuse the rest. */
    endColumn: end?.line === line ? end?.column : undefined,
    title: code,
  };
  return command(commands[severity], properties, hint === undefined ? message : `${message}\n${hint}`);
}

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", information: "notice" };

function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  said: string,
): string {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escaped(String(value), /[%\r\n:,]/g)}`);
  return `::${name} ${given.join(",")}::${escaped(said, /[%\r\n]/g)}`;
}

/** The signs that would end what is said, in hexadecimal: `%0A`. */
function escaped(text: string, signs: RegExp): string {
  return text.replace(signs, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}
