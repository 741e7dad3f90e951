import { expect, it } from "vitest";

import { approved } from "../approved.ts";
import { codes as codesOfHeader } from "../../src/deposit/codes.ts";
import { codes as codesOfDeposit } from "../../src/deposit/staging/codes.ts";
import { codes as codesOfReading, copyCodes } from "../../src/engines/codes.ts";
import { codes as codesOfPreparing } from "../../src/prepared/codes.ts";
import { pictureCodes } from "../../src/render/codes.ts";
import { codes as codesOfBook } from "../../src/render/pdf/codes.ts";
import { codes as codesOfValidation } from "../../src/validate/codes.ts";
import { codes as codesOfVerifying } from "../../src/verify/codes.ts";
import { pageOfFindings } from "./page-of-findings.ts";

const codes = {
  ...codesOfReading,
  ...copyCodes,
  ...codesOfValidation,
  ...codesOfPreparing,
  ...pictureCodes,
  ...codesOfBook,
  ...codesOfVerifying,
  ...codesOfHeader,
  ...codesOfDeposit,
};

it("FINDINGS.md says of each code what its rule and its example say: npm run golden writes it", () => {
  const page = pageOfFindings(codes);
  expect(page).toBe(approved("FINDINGS.md", page));
  for (const code of Object.keys(codes)) expect(page).toMatch(new RegExp(`^## ${code}: .+`, "m"));
});
