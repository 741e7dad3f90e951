import { describe, expect, it } from "vitest";

import { spacesAbout, textInFormula, typedAbout } from "../../src/tei/formula.ts";
import type { XmlElement, XmlNode } from "../../src/core/xml-tree.ts";
import { parseXml } from "../../src/engines/xml.ts";

/** The formula as a line of type. */
function typed(node: XmlNode, parent?: XmlElement): string {
  if (node.kind === "text") return parent ? textInFormula(parent, node.text) : "";
  if (node.kind !== "element") return "";
  const [open, close] = typedAbout(node);
  const [before, after] = spacesAbout(node).map(isSpaced => (isSpaced ? " " : ""));
  return before! + open + node.children.map(child => typed(child, node)).join("") + close + after!;
}

function typeFormula(mathMl: string): string {
  const xml = `<math xmlns="http://www.w3.org/1998/Math/MathML">${mathMl}</math>`;
  const parsed = parseXml(new TextEncoder().encode(xml), "formula.xml");
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
  return typed(parsed.value.root).replace(/ +/g, " ");
}

const [a, b, c, x] = ["a", "b", "c", "x"].map(name => `<mi>${name}</mi>`);
const sum = `<mrow>${a!}<mo>+</mo>${b!}</mrow>`;

describe("a formula in a line of type", () => {
  it.each([
    ["a fraction", `<mfrac>${sum}${c!}</mfrac>`, "(a + b)/(c)"],
    [
      "fractions side by side",
      `<mn>2</mn><mfrac>${a!}${b!}</mfrac><mfrac>${b!}${c!}</mfrac>${x!}`,
      "2 (a)/(b) (b)/(c) x",
    ],
    ["a power", `<msup>${x!}<mn>2</mn></msup>`, "x^(2)"],
    ["a power of a sum", `<msup>${sum}<mn>2</mn></msup>`, "(a + b)^(2)"],
    [
      "a power of a sum in brackets",
      `<msup><mrow><mo>(</mo>${a!}<mo>−</mo>${b!}<mo>)</mo></mrow><mn>2</mn></msup>`,
      "(a − b)^(2)",
    ],
    ["a prime", `<msup>${x!}<mo>′</mo></msup><mo>=</mo><mn>0</mn>`, "x′ = 0"],
    ["an index", `<msub>${a!}<mi>i</mi></msub>`, "a_(i)"],
    ["an index in words", `<msub>${a!}<mrow><mtext> max </mtext></mrow></msub>`, "a_(max)"],
    ["an index and a power", `<msubsup>${a!}<mi>i</mi><mn>2</mn></msubsup>`, "a_(i)^(2)"],
    [
      "a sum with its bounds",
      `<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>0</mn></mrow><mi>n</mi></munderover>${x!}`,
      "∑_(i = 0)^(n) x",
    ],
    ["what stands above", `<mover>${a!}<mo>→</mo></mover>`, "a^(→)"],
    [
      "scripts on all sides",
      `<mmultiscripts><mi>C</mi><mn>1</mn><mn>2</mn><mprescripts/><mn>3</mn><none/></mmultiscripts>`,
      "C_(1)^(2){_(3)}",
    ],
    ["a root", `<msqrt>${a!}<mo>−</mo><mn>1</mn></msqrt>`, "√(a − 1)"],
    ["a cube root", `<mroot>${sum}<mn>3</mn></mroot>`, "(a + b)^(1/(3))"],
    [
      "a matrix",
      `<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd>${a!}</mtd><mtd>${b!}</mtd></mtr></mtable><mo>)</mo>`,
      "(1, 0; a, b)",
    ],
    [
      "equations below one another",
      `<mtable><mtr><mtd>${a!}</mtd><mtd><mo>=</mo></mtd><mtd>${b!}</mtd></mtr><mtr><mtd>${b!}</mtd></mtr></mtable>`,
      "a = b; b",
    ],
    ["brackets by name", `<mi>f</mi><mfenced>${a!}${b!}</mfenced>`, "f(a, b)"],
    [
      "brackets and signs of its own",
      `<mfenced open="[" close="[" separators="; |">${a!}${b!}${c!}${x!}</mfenced>`,
      "[a; b| c| x[",
    ],
    ["signs before and between", `<mo>−</mo>${a!}<mo>=</mo><mo>−</mo>${b!}<mo>+</mo>${c!}`, "−a = −b + c"],
    ["what stands close", `${a!}<mo>&#x2062;</mo>${b!}<mo>!</mo><mo>,</mo>${c!}`, "a\u2062b!, c"],
    ["a function", `<mi>sin</mi>${x!}<mo>/</mo><mi>cos</mi><mo>(</mo>${x!}<mo>)</mo>`, "sin x/cos(x)"],
    ["words", `${x!}<mtext>if</mtext>${a!}<mspace width="1em"/>${b!}`, "x if a b"],
    ["figures one by one", `\n <mn>1</mn>\n <mn> 0 </mn>\n`, "10"],
    [
      "another way to write it",
      `<semantics>${sum}<annotation encoding="TeX">a+b</annotation></semantics>`,
      "a + b [a+b] ",
    ],
    ["nothing", ``, ""],
  ])("says by signs what the page shows by places: %s", (_, mathMl, line) => {
    expect(typeFormula(mathMl)).toBe(line);
  });
});
