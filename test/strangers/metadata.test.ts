import { expect, it } from "vitest";

import { pageOf } from "../conformance/html/pages.ts";
import { readAsZotero } from "../render/html/read-as-zotero.ts";

it("a reference manager reads of a letter in an edition its own title, each editor, and the address that lasts", async () => {
  expect(readAsZotero(await pageOf("../shared/tei/schnitzler-letter-L00012.xml"))).toEqual({
    itemType: "document",
    title: "Hugo von Hofmannsthal an Arthur Schnitzler, [6.\u00A05.\u00A01891?]",
    creators: [
      { creatorType: "author", name: "Hugo von Hofmannsthal" },
      { creatorType: "editor", name: "Martin Anton Müller" },
      { creatorType: "editor", name: "Gerd-Hermann Susen" },
    ],
    publisher: "Austrian Centre for Digital Humanities",
    date: "2023",
    language: "de-AT",
    url: "https://hdl.handle.net/21.11115/0000-000E-6B2D-9",
  });
});
