import { attribute, childElements, elementsOf, type XmlElement, type XmlNode } from "../../../core/xml-tree.ts";
import { callAt } from "../expressions/functions-called.ts";
import { mayBeCalled } from "../expressions/may-be-called.ts";
import { tokensOfXPath } from "../expressions/tokens.ts";
import { ourNamespace, xsltNamespace, type Sheet } from "../schema.ts";
import { prefixesAt } from "./prefixes-at.ts";
import { openTag, xmlOf } from "./write-xml.ts";

/** The function that gives all others. */
export const givesFunctions = `Q{${ourNamespace}}functions`;

/**
 * The style sheet that all XSLT in a schema is made into: functions, keys, variables and templates as they are; other content
 * as functions of our own, whose parameter is the context node.
 */
export class SheetDraft {
  readonly #declarations: string[] = [];
  readonly #functions: { namespace: string; local: string; parameters: number }[] = [];
  #contents = 0;

  /** Takes a declaration. Returns what in it is refused, if anything. */
  declare(element: XmlElement, namespaces: Readonly<Record<string, string>>): string | undefined {
    const refused = refusedIn(element, namespaces, this.#functions);
    const declared = { ...namespaces, ...prefixesAt(element) };
    if (refused === undefined) this.#declarations.push(xmlOf(element, declared));
    return refused;
  }

  /** Says beforehand that there is a function of XSLT, which others may call. */
  announce(element: XmlElement, namespaces: Readonly<Record<string, string>>): void {
    const name = attribute(element, "name") ?? "";
    const [prefix, local] = name.includes(":") ? (name.split(":") as [string, string]) : ["", name];
    const namespace = prefixesAt(element)[prefix] ?? namespaces[prefix] ?? prefix;
    const parameters = childElements(element).filter(child => isXslt(child, "param")).length;
    this.#functions.push({ namespace, local, parameters });
  }

  /** The expression that stands for content in XSLT, or what in it is refused. */
  content(
    element: XmlElement,
    children: readonly XmlNode[],
    namespaces: Readonly<Record<string, string>>,
  ): { readonly expression: string } | { readonly refused: string } {
    const refused = refusedIn({ ...element, attributes: [], children }, namespaces, this.#functions);
    if (refused !== undefined) return { refused };
    const local = `content-${++this.#contents}`;
    const declared = { ...namespaces, ...prefixesAt(element), xsl: xsltNamespace };
    const body = children.map(child => xmlOf(child, declared)).join("");
    this.#declarations.push(
      `<xsl:function xmlns:xsl="${xsltNamespace}" name="Q{${ourNamespace}}${local}"><xsl:param name="Q{${ourNamespace}}node"/>` +
        `<xsl:for-each select="$Q{${ourNamespace}}node"><xsl:document>${body}</xsl:document></xsl:for-each></xsl:function>`,
    );
    this.#functions.push({ namespace: ourNamespace, local, parameters: 1 });
    return { expression: `Q{${ourNamespace}}${local}(.)` };
  }

  /** The style sheet; undefined where there is nothing in it that an expression asks for. */
  finish(): Sheet | undefined {
    if (this.#functions.length === 0) return undefined;
    const entries = this.#functions.map(({ namespace, local, parameters }, turn) => {
      const names = Array.from({ length: parameters }, (_, n) => `$p${n}`).join(", ");
      return `"${turn}": function(${names}) { Q{${namespace}}${local}(${names}) }`;
    });
    const text =
      openTag("xsl:stylesheet", { version: "3.0" }, { xsl: xsltNamespace }) +
      this.#declarations.join("") +
      openTag("xsl:function", { name: givesFunctions, visibility: "public" }) +
      openTag("xsl:sequence", { select: `map { ${entries.join(", ")} }` }) +
      "</xsl:sequence></xsl:function></xsl:stylesheet>";
    return { text, functions: this.#functions };
  }
}

export function isXslt(element: XmlElement, local: string): boolean {
  return element.namespace === xsltNamespace && element.local === local;
}

/** The first that reads or writes files or runs programs, among the elements, attributes and functions within; undefined where nothing does. */
function refusedIn(
  element: XmlElement,
  namespaces: Readonly<Record<string, string>>,
  own: readonly Sheet["functions"][number][],
): string | undefined {
  for (const within of elementsOf(element)) {
    if (within.namespace === xsltNamespace && refusedElements.has(within.local)) return `xsl:${within.local}`;
    const declared = { ...namespaces, ...prefixesAt(within) };
    const texts = within.children.flatMap(child => (child.kind === "text" ? [child.text] : []));
    for (const { name, value } of within.attributes) {
      const isShadow = within.namespace === xsltNamespace && name.startsWith("_");
      if (isShadow || /^(xsl:)?(extension-element-prefixes|use-when)$/.test(name)) return `@${name}`;
      texts.push(value);
    }
    for (const text of texts) {
      const called = refusedCallIn(text, declared, own);
      if (called !== undefined) return `${called}()`;
    }
  }
  return undefined;
}

const refusedElements: ReadonlySet<string> = new Set(
  "import include use-package import-schema result-document source-document stream evaluate merge script".split(" "),
);

function refusedCallIn(
  text: string,
  namespaces: Readonly<Record<string, string>>,
  own: readonly Sheet["functions"][number][],
): string | undefined {
  const tokens = tokensOfXPath(text);
  for (let turn = 0; turn < tokens.length; turn++) {
    const call = callAt(tokens, turn, namespaces);
    if (!call || own.some(one => one.namespace === call.namespace && one.local === call.local)) continue;
    if (mayBeCalled(call) !== "freely") return call.local;
  }
  return undefined;
}
