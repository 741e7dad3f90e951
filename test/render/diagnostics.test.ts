import { describe } from "vitest";

import { buildEdition } from "../build-edition.ts";
import { formatNames } from "../../src/formats.ts";
import { codes } from "../../src/prepared/codes.ts";
import { codes as pdfCodes } from "../../src/render/pdf/codes.ts";
import { describeExamples } from "../diagnostics/describe-examples.ts";

describe("the findings of rendering", () => {
  describeExamples("REC-P", [...Object.keys(codes), ...Object.keys(pdfCodes)], async path => {
    const { diagnostics } = await buildEdition(path, {
      formats: formatNames,
      layer: "reading",
      pageSize: "6x9",
      notes: "end",
    });
    return diagnostics;
  });
});
