/**
 * The number of lines of justified text that are loose, ours and those of a breaker that fills each line as it comes:
 * `looseness.js print.xml...` prints them as JSON. A line is loose where its spaces are stretched by more than 1.5 times what a
 * space gladly gains, half of its width as in TeX; last lines are not counted. A word alone in a line that it does not fill is
 * loose. Spaces are measured as they are drawn, between letters as wide as the line has them.
 */
import { readFileSync } from "node:fs";

import { openPdf } from "../../../dist/pdf/open-pdf.js";
import { divisionsIn } from "../../../dist/render/pdf/words/divisions-in-language.js";
import { StructureElement } from "../../../dist/pdf/structure.js";
import { parseXml } from "../../../dist/engines/xml.js";
import { collectWords } from "../../../dist/render/pdf/words/collect-words.js";
import { DividedTexts, takeApart } from "../../../dist/render/pdf/words/divide-words.js";
import { openFonts } from "../../../dist/render/pdf/fonts/open-fonts.js";
import { pageDesign } from "../../../dist/render/pdf/page-design.js";
import { setLines } from "../../../dist/render/pdf/lines/set-lines.js";
import { readPrint } from "../../../dist/render/print/read-print.js";
import { nodeWorld } from "../../../dist/world/node-world.js";

const loose = 1.5;
const stretch = 0.5;
const { text: designs, note: noteDesign, sheet } = pageDesign("6x9");
const metrics = await openMetrics();
const whole = new DividedTexts(metrics);
const divided = new Map();
const figures = process.argv.slice(2).map(path => measure(readPrint(parseXml(readFileSync(path), path).value.root)));
console.log(JSON.stringify(figures));

function measure(print) {
  const paragraphs = [
    ...print.text.map(block => ({ ...block, design: designs[block.role], language: languageOf(block) })),
    ...print.notes.map(note => ({ ...note, design: noteDesign })),
  ].filter(({ design }) => design.justified);
  const ratios = { ours: [], greedy: [], greedyWhole: [] };
  for (const { content, design, language = print.language } of paragraphs) {
    const setting = {
      measurePt: sheet.measurePt,
      metrics,
      dashed: whole,
      hyphenated: hyphenatedIn(language),
      hyphenatedIn,
    };
    const wording = { metrics, leadsSomewhere: () => false, pictures: new Map() };
    const words = collectWords(content, design, "Reading", new StructureElement("P"), wording);
    if (words.some(word => word.rightToLeft)) continue;
    ratios.ours.push(...ratiosOfLines(setLines(words, design, setting), design));
    ratios.greedy.push(...ratiosOfGreedy(words, design, word => hyphenatedIn(word.language ?? language) ?? whole));
    ratios.greedyWhole.push(...ratiosOfGreedy(words, design, () => whole));
  }
  const share = values => values.filter(ratio => ratio > loose).length / Math.max(1, values.length);
  return {
    lines: ratios.ours.length,
    ours: share(ratios.ours),
    greedy: share(ratios.greedy),
    greedyWhole: share(ratios.greedyWhole),
  };
}

function hyphenatedIn(language) {
  const hyphenate = divided.has(language) ? undefined : divisionsIn(language);
  if (!divided.has(language)) divided.set(language, hyphenate && new DividedTexts(metrics, hyphenate));
  return divided.get(language);
}

function languageOf({ language, groups }) {
  return language ?? groups.findLast(group => group.language !== undefined)?.language;
}

function ratiosOfLines(lines, design) {
  const spacePt = spaceOf(design);
  return lines.slice(0, -1).map(({ parts: [placed], letterWidth }) => {
    if (placed.length < 2) return placed[0].word.widthPt < sheet.measurePt * 0.9 ? Infinity : 0;
    const [one, other] = placed;
    return (other.xPt - one.xPt - one.word.widthPt * letterWidth - spacePt) / (spacePt * stretch);
  });
}

/** Each line takes what it has room for, and as much of the next word as may be divided from it. */
function ratiosOfGreedy(words, design, textsOf) {
  const spacePt = spaceOf(design);
  const restPt = sheet.measurePt - design.leftPt;
  const ratios = [];
  let roomPt = restPt - design.firstPt;
  let usedPt = 0;
  let count = 0;
  const endLine = () => {
    const slackPt = roomPt - usedPt;
    ratios.push(count > 1 ? slackPt / ((count - 1) * spacePt * stretch) : slackPt > roomPt * 0.1 ? Infinity : 0);
    [roomPt, usedPt, count] = [restPt, 0, 0];
  };
  for (const word of words) {
    const parts = [];
    takeApart(word, restPt, textsOf(word), { take: (_to, widthPt, hyphenPt) => parts.push({ widthPt, hyphenPt }) });
    while (parts.length > 0) {
      const beforePt = count > 0 ? spacePt : 0;
      const fitting = fittingIn(roomPt - usedPt - beforePt, parts);
      if (fitting > 0) {
        usedPt += beforePt + widthOf(parts.splice(0, fitting), parts.length === 0);
        count++;
      } else if (count === 0) {
        usedPt = roomPt;
        parts.splice(0);
        count++;
      }
      if (parts.length > 0) endLine();
    }
  }
  return ratios;
}

/** The number of the parts of a word that a room has place for, with a hyphen after them where more follow. */
function fittingIn(roomPt, parts) {
  for (let count = parts.length; count > 0; count--)
    if (widthOf(parts.slice(0, count), count === parts.length) <= roomPt) return count;
  return 0;
}

function widthOf(parts, isWhole) {
  const widthPt = parts.reduce((sum, part) => sum + part.widthPt, 0);
  return isWhole ? widthPt : widthPt + parts.at(-1).hyphenPt;
}

function spaceOf({ italic, sizePt }) {
  return metrics.widthPt(" ", italic ? "italic" : "regular", sizePt);
}

async function openMetrics() {
  const nothing = { front: [], text: [], notes: [], back: [], titlePage: [], language: "en" };
  const { faces } = await openFonts(nothing, nodeWorld({}));
  return openPdf(faces, { language: "en", title: "", author: "", subject: "", keywords: "", date: undefined });
}
