/** Makes one small file of the style, and one of the script of the page: both go into each HTML file as they are. */
import { readFile } from "node:fs/promises";
import { transform } from "lightningcss";
import { rolldown } from "rolldown";

export async function packStyle(path) {
  const { code } = transform({ filename: path, code: await readFile(path), minify: true });
  return refuse(code.toString(), "</style");
}

export async function packScript(path) {
  const bundle = await rolldown({ input: path, logLevel: "warn" });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  await bundle.close();
  return refuse(output[0].code.trim(), "</script");
}

/** What would end the element that the file is put into. */
function refuse(text, ending) {
  if (text.toLowerCase().includes(ending)) throw new Error(`The packed file holds ${ending}.`);
  return text;
}
