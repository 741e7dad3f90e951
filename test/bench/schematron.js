/**
 * Rules in Schematron beside SchXslt2 under Saxon-HE: CPU seconds of one more run on a document of 1 MB, warm, with the reading of
 * the document. SCHXSLT names a copy of its transpile.xsl, which is not ours; SAXON_HE a jar, by default that of Debian.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { parseXml } from "../../dist/engines/xml.js";
import { readyProgram } from "../../dist/validate/schematron/check/program.js";
import { tryRules } from "../../dist/validate/schematron/check/try-rules.js";
import { readSchematronFile } from "../../dist/validate/schematron/read/read-schema.js";
import { medians, time } from "./cold-process.js";

const rules = "../shared/validation/schematron-real";
const transpile = process.env.SCHXSLT;
const saxon = process.env.SAXON_HE ?? "/usr/share/java/Saxon-HE.jar";
const runs = 10;

/** A division of each document, which is repeated to 1 MB. */
const documents = {
  "frus-signatures": n =>
    `<div n="${n}"><head>Memorandum ${n}</head><p>The <persName>Secretary</persName> said that he would see the <hi rend="italic">Ambassador</hi> on <date when="1969-02-01">the day</date>, and that no further steps should be taken.<note n="${n}">Not printed.</note></p><closer><signed><persName corresp="#p${n}"><hi rend="strong">A. Finch</hi></persName><lb/><hi rend="italic">Consul</hi></signed></closer>${n % 50 === 0 ? "<closer><signed>No name</signed></closer>" : ""}</div>`,
  jtei: n =>
    `<div xml:id="d${n}"><head>Section ${n}</head><p>As <ref type="bibl" target="#b">Finch ${n}</ref> said, <quote source="#q${n}">words of somebody</quote><ref xml:id="q${n}" target="#b" type="bibl">there</ref>, and <gi>div</gi> or <att>n</att>, <term>term</term>.<note xml:id="n${n}">A note on <title level="m">The Book</title>.</note></p><p>He said ${n % 40 === 0 ? '"straight" ' : ""}something that nobody would remember, and “so on” for another line or two of running text.</p></div>`,
};

/** Prints a row for each of the two, for each set of rules. */
export async function compareRules(folder, rounds) {
  for (const [name, division] of Object.entries(documents)) {
    const [schema, document] = [join(rules, `${name}.sch`), join(folder, `${name}.xml`)];
    writeFileSync(document, ofOneMegabyte(division));
    const row = `rules, warm: ${name}, 1 of 1.0 MB`;
    const ours = await cpuOfOurs(schema, document);
    console.log(`| ${row} | recension | ${ours.toFixed(2)} | |`);
    if (!transpile || !existsSync(transpile) || !existsSync(saxon)) {
      console.log(
        `| ${row} | SchXslt2 is absent: SCHXSLT names no copy of transpile.xsl, or there is no Saxon-HE | | |`,
      );
      continue;
    }
    const theirs = cpuOfSchXslt(schema, document, folder, rounds);
    console.log(`| ${row} | SchXslt2, Saxon-HE | ${theirs.toFixed(2)} | |`);
    console.log(`| ${row} | ours, of SchXslt2's | ${(ours / theirs).toFixed(2)} (aim: 1) | |`);
  }
}

async function cpuOfOurs(path, document) {
  const find = (reference, from) => {
    const part = join(dirname(from), reference);
    return Promise.resolve(existsSync(part) ? { path: part, bytes: readFileSync(part) } : { wanting: "absent" });
  };
  const program = readyProgram(await readSchematronFile({ path, bytes: readFileSync(path) }, find));
  const bytes = readFileSync(document);
  const once = () => tryRules(program, parseXml(bytes, document).value);
  once();
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run++) once();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6 / runs;
}

/** Ten more runs in one process take ten times as much more. */
function cpuOfSchXslt(schema, document, folder, rounds) {
  const sheet = join(folder, "rules.xsl");
  const java = ["-cp", saxon, "net.sf.saxon.Transform"];
  execFileSync("java", [...java, `-s:${schema}`, `-xsl:${transpile}`, `-o:${sheet}`], { stdio: "ignore" });
  const cpu = repeat => {
    const command = ["java", ...java, `-s:${document}`, `-xsl:${sheet}`, `-o:${join(folder, "found.svrl")}`];
    const samples = Array.from({ length: rounds }, () => time([...command, `-repeat:${repeat}`]));
    return medians(samples).cpu;
  };
  return (cpu(runs + 1) - cpu(1)) / runs;
}

function ofOneMegabyte(division) {
  const header =
    "<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>Not published.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader>";
  let body = "";
  for (let n = 0; body.length < 1_000_000; n++) body += division(n);
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}<text><body>${body}</body></text></TEI>`;
}
