import { mkdtempSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readXspec } from "./read-xspec.ts";

const folder = "test/xslt";
const names = (await readdir(folder, { recursive: true })).filter(name => name.endsWith(".xspec")).sort();
const descriptions = await Promise.all(
  names.map(async name => ({ name, description: await readXspec(join(folder, name)) })),
);

describe.each(descriptions)("$name", ({ description }) => {
  it.each(description.expectations.map(({ labels, check }) => ({ label: labels.join(" "), check })))(
    "$label",
    ({ check }) => {
      check();
    },
  );
});

describe("the reader of descriptions", () => {
  const describing = async (inner: string) => {
    const path = join(mkdtempSync(join(tmpdir(), "recension-xspec-")), "small.xspec");
    writeFileSync(
      path,
      `<x:description xmlns:x="http://www.jenitennison.com/xslt/xspec" xmlns:t="http://www.tei-c.org/ns/1.0" xmlns:r="urn:recension:html" stylesheet="html.xsl"><x:scenario label="s">${inner}</x:scenario></x:description>`,
    );
    return (await readXspec(path)).expectations;
  };
  const context = `<x:context mode="r:text"><t:emph>a</t:emph></x:context>`;

  it("sees an expectation that fails", async () => {
    const [wrong] = await describing(`${context}<x:expect label="e"><em>b</em></x:expect>`);
    expect(() => {
      wrong!.check();
    }).toThrow(/<em>a<\/em>/);
    const [untrue] = await describing(`${context}<x:expect label="e" test="$x:result/self::i"/>`);
    expect(() => {
      untrue!.check();
    }).toThrow();
  });

  it("sees one that holds", async () => {
    const [right] = await describing(`${context}<x:expect label="e"><em>a</em></x:expect>`);
    expect(() => {
      right!.check();
    }).not.toThrow();
  });

  it.each([
    `${context}<x:expect label="e" pending="later"/>`,
    `<x:pending/>${context}<x:expect label="e"/>`,
    `<x:expect label="e"/>`,
  ])("refuses what it does not know: %s", async inner => {
    await expect(describing(inner)).rejects.toThrow();
  });
});
