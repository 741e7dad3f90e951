import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { formatNames } from "../src/formats.ts";
import {
  build,
  memoryWorld,
  record as describeEdition,
  session,
  validate,
  verify,
  type BuildOptions,
  type Progress,
} from "../src/index.ts";

const record = "test/documents/record-of-conversation.xml";
const letter = (text: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt>
<publicationStmt><p>Unpublished.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader>
<text><body>${text}</body></text></TEI>`;
const small = letter("<p>Dear friend, come soon.</p>");
const pixel = readFileSync("test/diagnostics/REC-P102_picture-missing/plan.png");

const read = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe("a program that builds an edition", () => {
  it("gives the text of a TEI document, and gets the page and the book", async () => {
    const { ok, html, pdf, txt, diagnostics } = await build(small, { formats: ["html", "pdf"] });
    expect([ok, diagnostics, txt]).toEqual([true, [], undefined]);
    expect(read(html)).toContain("Dear friend, come soon.");
    expect(read(pdf?.subarray(0, 5))).toBe("%PDF-");
  });

  it("gets the same from text, from bytes, and from a file", async () => {
    const options = { formats: ["html", "txt"] } as const;
    const text = readFileSync(record, "utf8");
    const [ofFile, ofText, ofBytes] = [
      await build(record, options),
      await build(text, { ...options, file: record }),
      await build(new TextEncoder().encode(text), { ...options, file: record }),
    ];
    expect(ofText).toEqual(ofFile);
    expect(ofBytes).toEqual(ofFile);
  });

  it("gets HTML, PDF and plain text where it names no format", async () => {
    const built = await build(small);
    expect(built.files.map(({ path }) => path)).toEqual([
      "document.html",
      "document.pdf",
      "document.txt",
      "document.xml",
    ]);
  });

  it("gets plain data, which can be sent to another thread", async () => {
    const built = await build(letter("<p>A <hi>word</hi> of <blort>mine</blort>.</p>"), { formats: ["txt", "corpus"] });
    expect(structuredClone(built)).toEqual(built);
    expect(read(built.corpus?.text)).toContain("A word of mine.");
    expect(read(built.corpus?.table)).toMatch(/^start\tend\t/);
  });

  it("gets findings, and no exception, where the document is at fault", async () => {
    const { ok, files, diagnostics } = await build("<TEI><unclosed></TEI>");
    expect([ok, files]).toEqual([false, []]);
    expect(diagnostics).toMatchObject([{ code: "REC-X003", location: { file: "document.xml", line: 1 } }]);
  });

  it("reads nothing beside a document that has no file", async () => {
    const world = memoryWorld({ "plan.png": pixel, "document.xml": small });
    const { files, diagnostics } = await session(world).build(letter(`<figure><graphic url="plan.png"/></figure>`), {
      formats: ["html"],
    });
    expect(files.map(({ path }) => path)).toEqual(["document.html", "document.xml"]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["REC-P102"]);
  });
});

describe("the pictures of an edition", () => {
  const withPictures = letter(
    `<pb n="1" facs="pages/1.png"/><p>See <figure><graphic url="plan.png"/></figure> and <figure><graphic url="plann.png"/></figure>.</p>`,
  );
  const world = () => memoryWorld({ "in/letter.xml": withPictures, "in/plan.png": pixel, "in/pages/1.png": pixel });

  it("stand beside the page, with the TEI", async () => {
    const { files } = await session(world()).build("in/letter.xml", { formats: ["html"] });
    expect(files.map(({ path }) => path)).toEqual(["letter.html", "letter.xml", "pages/1.png", "plan.png"]);
    expect(files[3]?.bytes).toEqual(new Uint8Array(pixel));
  });

  it.each(formatNames)("are named where they are not there: %s", async format => {
    const { ok, diagnostics } = await session(world()).build("in/letter.xml", { formats: [format] });
    expect(ok).toBe(true);
    expect(diagnostics).toMatchObject([
      { code: "REC-P102", severity: "warning", location: { file: "in/letter.xml", line: 3, page: "1" } },
    ]);
  });

  it("are in the book where a medium names them, and are named where they are not there", async () => {
    const tei = (url: string) => letter(`<p>See <media mimeType="image/png" url="${url}"/>.</p>`);
    const beside = memoryWorld({ "in/letter.xml": tei("plan.png"), "in/plan.png": pixel });
    const [shown, absent] = await Promise.all(
      [beside, memoryWorld({ "in/letter.xml": tei("plan.png") })].map(async there =>
        session(there).build("in/letter.xml", { formats: ["pdf"] }),
      ),
    );
    const holdsPicture = ({ pdf }: typeof shown & object) =>
      new TextDecoder("latin1").decode(pdf).includes("/Subtype /Image");
    expect([shown, absent].map(built => [built!.diagnostics.map(({ code }) => code), holdsPicture(built!)])).toEqual([
      [[], true],
      [["REC-P102"], false],
    ]);
  });

  it("are named once for all formats", async () => {
    const formats = ["html", "pdf", "txt", "epub"] as const;
    const { diagnostics } = await session(world()).build("in/letter.xml", { formats });
    expect(diagnostics).toHaveLength(1);
  });

  it("of the web are in no book, and are no concern of the page, which leads to them", async () => {
    const tei = letter(`<figure><graphic url="https://example.org/a.png"/></figure>`);
    expect((await build(tei, { formats: ["html", "txt"] })).diagnostics).toEqual([]);
    expect((await build(tei, { formats: ["pdf"] })).diagnostics.map(({ code }) => code)).toEqual(["REC-P102"]);
  });

  it("never take the name of a file of the edition", async () => {
    const named = letter(`<figure><graphic url="letter.pdf"/></figure>`);
    const { files, diagnostics } = await session(memoryWorld({ "letter.xml": named, "letter.pdf": pixel })).build(
      "letter.xml",
      { formats: ["html"] },
    );
    expect(files.map(({ path }) => path)).toEqual(["letter.html", "letter.xml"]);
    expect(diagnostics.map(({ code }) => code)).toContain("REC-X101");
  });
});

describe("options", () => {
  it.each([
    [{ format: ["html"] }, `There is no option "format".`],
    [{ formats: "html" }, `The option "formats" is not an array`],
    [{ formats: ["docx"] }, `"docx" is no format that Recension knows.`],
    [{ layer: "draft" }, `"draft" is no layer that Recension knows.`],
    [{ pageSize: "a5" }, `"a5" is no page size that Recension knows.`],
    [{ notes: "margin" }, `"margin" is no place for notes that Recension knows.`],
    [{ signal: 5 }, `The option "signal" is not an AbortSignal.`],
    [{ onProgress: true }, `The option "onProgress" is not a function.`],
    [{ file: 5 }, `The option "file" is not a path.`],
    ["html", "The options are no object."],
    [null, "The options are no object."],
  ])("that JavaScript passes wrongly are refused by name: %j", async (options, message) => {
    const refused = build(small, options as unknown as BuildOptions);
    await expect(refused).rejects.toMatchObject({ name: "EditionError", kind: "usage" });
    await expect(refused).rejects.toThrow(message);
  });

  it("cannot make a document of what is none", async () => {
    await expect(build(5 as unknown as string)).rejects.toThrow("neither text nor bytes nor a path");
  });
});

describe("a run", () => {
  it("says each stage as it begins", async () => {
    const stages: Progress[] = [];
    await build(small, { formats: ["txt", "html"], onProgress: progress => stages.push(progress) });
    expect(stages).toEqual([
      { stage: "read", file: "document.xml" },
      { stage: "prepare", file: "document.xml" },
      { stage: "render", format: "html", file: "document.xml" },
      { stage: "render", format: "txt", file: "document.xml" },
    ]);
  });

  it("ends before its next stage when it is asked to", async () => {
    const asked = new AbortController();
    const stages: string[] = [];
    const run = build(small, {
      signal: asked.signal,
      onProgress: ({ stage }) => {
        stages.push(stage);
        if (stage === "prepare") asked.abort(new Error("no longer wanted"));
      },
    });
    await expect(run).rejects.toThrow("no longer wanted");
    expect(stages).toEqual(["read", "prepare"]);
  });
});

describe("a program that validates and verifies", () => {
  it("asks for what is wrong with a text, by a schema in memory too", async () => {
    const schema = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="TEI" ns="http://www.tei-c.org/ns/1.0"><empty/></element></start></grammar>`;
    const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"/>`;
    expect(await validate(tei, { schema })).toEqual({ ok: true, diagnostics: [], checked: ["schema.rng"] });
    expect((await validate(small, { schema })).ok).toBe(false);
    expect((await validate(record)).diagnostics).toEqual([]);
  });

  it("proves what it has built without writing it", async () => {
    const built = await build(record, { formats: formatNames });
    const { ok, checked, diagnostics } = await verify(record, built);
    expect([ok, diagnostics]).toEqual([true, []]);
    expect(checked.map(({ what }) => what)).toEqual(["source", ...formatNames]);
  });

  it("is told which word an output has lost", async () => {
    const { txt } = await build(small, { formats: ["txt"] });
    const cut = new TextEncoder().encode(read(txt).replace("friend, ", ""));
    const { ok, diagnostics } = await verify(small, { txt: cut });
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([{ code: "REC-Y021" }]);
  });

  it("is told where there is nothing to compare", async () => {
    await expect(verify(small, {})).rejects.toThrow("There is nothing to verify");
  });
});

describe("a program that asks for records", () => {
  it("gets one of each format, and what the header lacks for them", async () => {
    const { ok, files, diagnostics } = await describeEdition(small, { formats: ["datacite", "dc"] });
    expect([ok, files.map(({ path }) => path)]).toEqual([false, ["document.dc.xml", "document.datacite.xml"]]);
    expect(read(files[0]?.bytes)).toContain("<dc:title>A letter</dc:title>");
    expect(diagnostics.map(({ code }) => code)).toContain("REC-D004");
  });

  it("is told of a format that is none, and where it names none", async () => {
    await expect(describeEdition(small, { formats: ["marc"] as never })).rejects.toThrow('"marc" is no format');
    await expect(describeEdition(small, {} as never)).rejects.toMatchObject({ kind: "usage" });
  });
});

describe("a session", () => {
  it("makes of many documents what each makes alone", async () => {
    const opened = session();
    const formats = ["html", "txt", "epub"] as const;
    for (const tei of [record, "test/documents/letter.xml", record])
      expect(await opened.build(tei, { formats })).toEqual(await build(tei, { formats }));
  });

  it("reads a register again when it has changed", async () => {
    const tei = readFileSync("test/documents/record-of-conversation.xml", "utf8");
    const named = /registers\/[a-z]+\.xml/.exec(tei)?.[0] ?? "";
    const register = readFileSync(`test/documents/${named}`, "utf8");
    const world = memoryWorld({ "record.xml": tei, [named]: register });
    const opened = session(world);
    const before = await opened.build("record.xml", { formats: ["html"] });
    world.files.set(named, new TextEncoder().encode(register.replace(/<(placeName|orgName)>/, "<$1>Newly ")));
    const after = await opened.build("record.xml", { formats: ["html"] });
    expect(read(before.html)).not.toContain("Newly ");
    expect(read(after.html)).toContain("Newly ");
  });
});
