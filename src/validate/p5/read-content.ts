import type { Occurs, P5Content, P5Facet } from "./facts.ts";
import type { Tokens } from "./tokens.ts";

/** A content model or what an attribute may say, such as `(text() | model.gLike)*` or `"met" | "real"`. */
export function readContent(tokens: Tokens): P5Content {
  const first = readPart(tokens);
  const sign = tokens.ahead;
  if (sign !== "|" && sign !== ",") return first;
  const of = [first];
  while (tokens.took(sign)) of.push(readPart(tokens));
  return { kind: sign === "|" ? "choice" : "sequence", of };
}

function readPart(tokens: Tokens): P5Content {
  const content = readAtom(tokens);
  const occurs = readOccurs(tokens);
  return occurs ? { kind: "repeated", content, occurs } : content;
}

function readAtom(tokens: Tokens): P5Content {
  if (tokens.took("(")) return closed(tokens, readContent(tokens));
  if (tokens.ahead.startsWith('"')) return { kind: "value", value: tokens.value() };
  if (tokens.ahead.endsWith("(")) return closed(tokens, readCall(tokens));
  const name = tokens.name();
  return name.startsWith("xsd:") ? { kind: "data", type: name.slice(4), facets: [] } : { kind: "name", name };
}

function readCall(tokens: Tokens): P5Content {
  const called = tokens.next().slice(0, -1);
  if (called === "text" || called === "empty" || called === "any") return { kind: called };
  if (!called.startsWith("xsd:")) throw new Error(`"${called}()" is not known.`);
  const facets = tokens.parted(",", (): P5Facet => ({ name: tokens.name(), value: tokens.value() }));
  return { kind: "data", type: called.slice(4), facets };
}

function closed(tokens: Tokens, content: P5Content): P5Content {
  tokens.expect(")");
  return content;
}

/** `?`, `*`, `+`, `{2,}` or `{1,3}`. */
function readOccurs(tokens: Tokens): Occurs | undefined {
  const occurs = occursBySign[tokens.ahead];
  if (occurs) {
    tokens.next();
    return occurs;
  }
  if (!tokens.ahead.startsWith("{")) return undefined;
  const [least, most] = tokens.next().slice(1, -1).split(",");
  return { least: Number(least), most: most === "" ? Infinity : Number(most) };
}

const occursBySign: Readonly<Record<string, Occurs>> = {
  "?": { least: 0, most: 1 },
  "*": { least: 0, most: Infinity },
  "+": { least: 1, most: Infinity },
};
