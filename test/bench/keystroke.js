/**
 * The CPU seconds that the server takes after a keystroke, in a document of 1 MB or of the size in MB that is given: each kind of
 * answer by itself, medians of ten rounds. Linux counts the time of the server.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

const megabytes = Number(process.argv[2] ?? 1);
const uri = pathToFileURL("/bench/keystroke.xml").href;
const header = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A</title></titleStmt>
<publicationStmt><p>None</p></publicationStmt><sourceDesc><p>None</p></sourceDesc></fileDesc></teiHeader><text><body>\n`;
const paragraph = nth =>
  `<div n="${nth}"><head>Of <persName ref="#p${nth}" xml:id="p${nth}">Anna</persName></head>\n<p>Some words, <hi rend="italic">more</hi> words, and\n<date when="1911-05-03">a date</date>.</p></div>\n`;

for (const [name, fault] of [
  ["valid", ""],
  ["with 100 faults", "<foo/>"],
]) {
  const server = spawn(process.execPath, ["dist/cli/main.js", "lsp"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let published = () => undefined;
  connection.onNotification("textDocument/publishDiagnostics", ({ version }) => published(version));
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  let text = header;
  for (let nth = 1; text.length < megabytes * 1e6; nth++)
    text += nth <= 100 ? paragraph(nth).replace("Some", `${fault}Some`) : paragraph(nth);
  text += "</body></text></TEI>";
  const lines = text.split("\n");
  const line = Math.floor(lines.length / 2 / 3) * 3 + 1;
  let version = 1;
  await diagnosed(() =>
    connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "xml", version, text },
    }),
  );
  const type = words => {
    const position = { line, character: 0 };
    return connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: position, end: position }, text: words }],
    });
  };
  const at = { textDocument: { uri }, position: { line, character: 1 } };
  console.log(`${name}, ${(text.length / 1e6).toFixed(1)} MB`);
  await measure("completion, while a tag is typed", async () => {
    await type("<");
    await connection.sendRequest("textDocument/completion", at);
  });
  await diagnosed(() => type("br/>"));
  await measure("diagnostics", () => diagnosed(() => type("x")));
  await measure("outline", async () => {
    await type("y");
    await connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri } });
  });
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");

  async function diagnosed(act) {
    const done = new Promise(resolve => (published = said => said === version && resolve()));
    await act();
    await done;
  }

  async function measure(what, act) {
    const spent = [];
    for (let round = 0; round < 10; round++) {
      const before = cpuOf(server.pid);
      await act();
      spent.push(cpuOf(server.pid) - before);
    }
    spent.sort((a, b) => a - b);
    console.log(`  ${what.padEnd(36)}${spent[5].toFixed(0).padStart(5)} ms`);
  }
}

/** In milliseconds: user and system time, in ticks of a hundredth of a second. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
