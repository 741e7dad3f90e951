import { linesOf, type TextLine } from "../lines-of.ts";
import { shown } from "../shown.ts";
import { readingText, type Bag } from "./bag.ts";

/** Checks bag-info.txt: its form, and Payload-Oxum against the payload. RFC 8493, 2.2.2. */
export function checkBagInfo(bag: Bag, isExcused: boolean): void {
  if (!bag.folder.isFile("bag-info.txt")) return;
  let oxum: string | undefined;
  readingText(bag, "bag-info.txt", "REC-D117", () => {
    for (const line of linesOf(bag.folder.chunks("bag-info.txt"), bag.encoding)) {
      const value = oxumOn(line, bag);
      if (value === undefined) continue;
      if (oxum !== undefined)
        bag.findings.add("REC-D120", bag.folder, { path: "bag-info.txt", line: line.line }, { label: "Payload-Oxum" });
      oxum = value;
      compareOxum(oxum, line.line, bag, isExcused);
    }
  });
}

function oxumOn({ text, line }: TextLine, { folder, findings }: Bag): string | undefined {
  if (text.trim() === "" || /^[ \t]/.test(text)) return undefined;
  const [, label, value = ""] = /^([^:]+?)[ \t]*:(.*)$/.exec(text) ?? [];
  if (label === undefined) {
    findings.add("REC-D117", folder, { path: "bag-info.txt", line }, { said: `"${shown(text)}"` });
    return undefined;
  }
  return label.toLowerCase() === "payload-oxum" ? value.trim() : undefined;
}

function compareOxum(stated: string, line: number, { folder, findings }: Bag, isExcused: boolean): void {
  let [bytes, files] = [0, 0];
  for (const [, entry] of folder.below("data")) {
    if (entry.kind !== "file") continue;
    bytes += entry.bytes;
    files++;
  }
  const found = `${String(bytes)}.${String(files)}`;
  const code = isExcused ? "REC-D119" : "REC-D118";
  if (stated !== found) findings.add(code, folder, { path: "bag-info.txt", line }, { stated: shown(stated), found });
}
