import { TextDecoder } from "node:util";

import { HtmlValidate } from "html-validate";

import { session } from "../../dist/index.js";

const formats = ["html", "txt", "pdf", "epub", "corpus"];
const opened = session();
/** As the pages of our own documents are held to; what helps a reader with the content of a stranger is not asked of it. */
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  rules: { "prefer-native-element": "off" },
});

/**
 * Builds a document in all formats, validates it, and verifies each format. Its faults are crashes, differences between TEI and
 * output (those from the source are none, since the TEI was changed), and pages that are no valid HTML. `file` is the document that
 * it was made of.
 */
export async function tryDocument(tei, file, layer) {
  try {
    const built = await opened.build(tei, { formats, file, layer });
    await opened.validate(tei, { file });
    if (!built.html) return built.diagnostics.length > 0 ? [] : [{ kind: "crash", said: "no page, and no finding" }];
    const { diagnostics } = await opened.verify(tei, built, { file, layer });
    return [...differencesIn(diagnostics), ...(await faultsOfPage(built.html))];
  } catch (error) {
    return [{ kind: "crash", said: String(error.stack).split("\n").slice(0, 4).join(" ") }];
  }
}

function differencesIn(diagnostics) {
  return diagnostics
    .filter(({ code }) => code >= "REC-Y02" && code < "REC-Z")
    .map(({ code, message }) => ({ kind: "difference", said: `${code} ${message}` }));
}

async function faultsOfPage(html) {
  const { results } = await validator.validateString(new TextDecoder().decode(html));
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message }) => ({ kind: "invalid page", said: `${ruleId}: ${message}` }));
}
