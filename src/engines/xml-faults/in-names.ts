import { namesInTag, type Fault, type Met } from "./fault.ts";

/** Names and their prefixes: one that is not bound, colons, what may not be done with xml and xmlns. Namespaces in XML 1.0, 2 to 5. */
export function faultOfNames(met: Met): Fault | undefined {
  const { message, source, at } = met;
  const unbound = /^unbound namespace prefix: "(.*)"$/.exec(message)?.[1];
  if (unbound !== undefined) return unboundPrefix(met, unbound);
  const malformed = /^malformed name: (.*)$/.exec(message)?.[1];
  if (malformed !== undefined) return misplacedColon(met, malformed);
  const misused = misuses.find(([said]) => said.test(message));
  return misused && { said: misused[1], remedy: misused[2], start: source.lastIndexOf("xmlns", at - 1) };
}

function misplacedColon(met: Met, written: string): Fault {
  const start = namesInTag(met).find(({ name }) => name === written)!.start;
  return {
    said: `"${written}" is no name: a colon stands between a prefix and a name`,
    remedy: "Remove the colon; or write a prefix, one colon, and a name.",
    start,
    end: start + written.length,
  };
}

function unboundPrefix(met: Met, prefix: string): Fault {
  const { name: written, start } = namesInTag(met).find(({ name }) => name.startsWith(`${prefix}:`))!;
  const end = start + written.length;
  if (/^xml(ns)?$/i.test(prefix))
    return {
      said: `"${written}" is not known: XML tells capitals from small letters`,
      remedy: `Write ${written.toLowerCase()}.`,
      start,
      end,
    };
  const address = wellKnown.get(prefix) ?? "…";
  return {
    said: `The prefix of "${written}" is not declared`,
    remedy: `Write xmlns:${prefix}="${address}" in the first tag of the document.`,
    start,
    end,
  };
}

/** The namespaces of prefixes that are met in TEI documents. */
const wellKnown: ReadonlyMap<string, string> = new Map([
  ["xlink", "http://www.w3.org/1999/xlink"],
  ["xi", "http://www.w3.org/2001/XInclude"],
  ["xsi", "http://www.w3.org/2001/XMLSchema-instance"],
  ["xs", "http://www.w3.org/2001/XMLSchema"],
  ["xsl", "http://www.w3.org/1999/XSL/Transform"],
  ["m", "http://www.w3.org/1998/Math/MathML"],
  ["mml", "http://www.w3.org/1998/Math/MathML"],
  ["svg", "http://www.w3.org/2000/svg"],
  ["xhtml", "http://www.w3.org/1999/xhtml"],
  ["html", "http://www.w3.org/1999/xhtml"],
  ["tei", "http://www.tei-c.org/ns/1.0"],
  ["teix", "http://www.tei-c.org/ns/Examples"],
  ["eg", "http://www.tei-c.org/ns/Examples"],
  ["mei", "http://www.music-encoding.org/ns/mei"],
  ["rng", "http://relaxng.org/ns/structure/1.0"],
  ["sch", "http://purl.oclc.org/dsdl/schematron"],
  ["rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"],
  ["rdfs", "http://www.w3.org/2000/01/rdf-schema#"],
  ["skos", "http://www.w3.org/2004/02/skos/core#"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["dcterms", "http://purl.org/dc/terms/"],
]);

const misuses: readonly (readonly [RegExp, said: string, remedy: string])[] = [
  [
    /^invalid attempt to undefine prefix/,
    "A prefix is declared with no namespace",
    "Write the address of its namespace, or remove the declaration.",
  ],
  [
    /^tags may not have "xmlns" as prefix/,
    "xmlns is the prefix of declarations, and of no element",
    "Give the element another prefix, or none.",
  ],
  [
    /^(xml|xmlns) prefix must be bound|^may not assign the xml|^the default namespace may not|^the prefix .* may not be|^may not assign/,
    "The prefixes xml and xmlns, and their namespaces, are given by XML itself",
    "Remove this declaration.",
  ],
];
