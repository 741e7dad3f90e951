import { expect, it } from "vitest";

import { pageOf } from "../conformance/html/pages.ts";

it("a page speaks German where the document is in German of Austria", async () => {
  const page = await pageOf("../shared/tei/schnitzler-letter-L00012.xml");
  expect(page).toContain(`<html lang="de">`);
  expect(page).toContain("Im Text suchen");
  expect(page).toMatch(/<article[^>]* lang="de-AT"/);
});
