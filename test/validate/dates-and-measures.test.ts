import { describe, expect, it } from "vitest";

import type { Diagnostic } from "../../src/core/diagnostic.ts";
import { checkDates } from "../../src/validate/check-dates.ts";
import { checkMeasures } from "../../src/validate/check-measures.ts";
import { checkZones } from "../../src/validate/check-zones.ts";
import { typedAttributesOfP5 } from "./p5/facts-of-p5.ts";
import { readBody } from "./read-body.ts";

const typed = typedAttributesOfP5();
const codesOf = (findings: readonly Diagnostic[]): string[] => findings.map(({ code }) => code);
const ofDates = (body: string, language = "en"): string[] =>
  codesOf(checkDates(readBody(`<div xml:lang="${language}">${body}</div>`), typed));

describe("a date in words", () => {
  it.each([
    ["en", '<date when="1911-05-03">3 May 1911</date>'],
    ["en", '<date when="1911-05-03">May 3rd, 1911.</date>'],
    ["en", '<date when="1911-05-03">the 3d of May, in the evening</date>'],
    ["en", '<date when="1911">3 May 1911</date>'],
    ["en", '<date when="1911-05-03">May 1911</date>'],
    ["en", '<date when="1911-05-03T10:00:00+01:00">3 May</date>'],
    ["en", '<date when="1911-05-03">4/5/1911</date>'],
    ["en", '<date when="1911-05-03">4 May 11</date>'],
    ["en", '<date when="1911-05-03">about 4 May 1911</date>'],
    ["de-AT", '<date when="1911-05-03">3. 5. 1911</date>'],
    ["de-AT", '<date when="1911-01-03">3. Jänner 1911</date>'],
    ["fr", '<date when="1911-05-01">1er mai 1911</date>'],
    ["xx", '<date when="1911-05-03">4 May 1911</date>'],
  ])("agrees with its attribute, or does not say enough, in %s: %s", (language, body) => {
    expect(ofDates(body, language)).toEqual([]);
  });

  it.each([
    ["of a calendar that is named", '<date when="1917-11-07" calendar="#julian">24 October 1917</date>'],
    ["of a calendar of its own", '<date when="1917-11-07" when-custom="1917-10-24">24 October 1917</date>'],
    ["thirteen days behind", '<date when="1917-11-07">25 October 1917</date>'],
    ["of a year that began in March", '<date when="1689-02-13">13 February 1688</date>'],
    [
      "in which something was corrected",
      '<date when="1911-05-03"><choice><sic>4</sic><corr>3</corr></choice> May</date>',
    ],
  ])("may be one of another calendar, and is left alone: %s", (_, body) => {
    expect(ofDates(body)).toEqual([]);
  });

  it.each([
    ["en", '<date when="1911-05-03">4 May 1911</date>'],
    ["en", '<date when="1911-05-03">May 3, 1912</date>'],
    ["en", '<date when="1911-06-03">3 May</date>'],
    ["en", '<date when="1911-06">May 1911</date>'],
    ["en", '<date when="1912">1911</date>'],
    ["de", '<date when="1911-03-05">3. 5. 1911</date>'],
    ["es", '<date when="1911-05-04">3 de mayo de 1911</date>'],
    ["it", '<date when="1911-05-04">3 maggio 1911</date>'],
  ])("that its attribute contradicts is told, in %s: %s", (language, body) => {
    expect(ofDates(body, language)).toEqual(["REC-V062"]);
  });
});

describe("the attributes of a date", () => {
  it.each([
    'from="1911" to="1911-05-03"',
    'from="1911-05-03" to="1911"',
    'from="-0044" to="-0031"',
    'notBefore="1911" notAfter="1911"',
    'when="--02-29"',
    'when-iso="1911-W18"',
    'when-iso="1911-05-03/1911-05-09"',
  ])("are in order: %s", attributes => {
    expect(ofDates(`<date ${attributes}/>`)).toEqual([]);
  });

  it.each([
    ['from="1911-05-03" to="1911-04"', "REC-V061"],
    ['from="-0031" to="-0044"', "REC-V061"],
    ['notBefore="1912" notAfter="1911"', "REC-V061"],
    ['when="1910" notBefore="1911"', "REC-V061"],
    ['from-iso="1911-05-03" to-iso="1911-05-02"', "REC-V061"],
    ['when-iso="1911-13-01"', "REC-V060"],
    ['when-iso="1911-02-29"', "REC-V060"],
  ])("are told once where they are not: %s", (attributes, code) => {
    expect(ofDates(`<date ${attributes}/>`)).toEqual([code]);
  });

  it("are those of dates alone: pages are counted otherwise", () => {
    expect(ofDates('<bibl><biblScope from="1911" to="1905">1911-5</biblScope></bibl>')).toEqual([]);
  });
});

describe("numbers of what is missing", () => {
  it.each(['<gap extent="3 lines"/>', '<gap quantity="3" unit="line"/>', "<gap/>", '<gap reason="illegible"/>'])(
    "say what they count, or there are none: %s",
    body => {
      expect(checkMeasures(readBody(body))).toEqual([]);
    },
  );

  it.each(['<gap extent="3"/>', '<space quantity="2"/>', '<gap atLeast="2" atMost="4"/>'])(
    "are told where they say nothing: %s",
    body => {
      expect(codesOf(checkMeasures(readBody(body)))).toEqual(["REC-V100"]);
    },
  );
});

describe("zones", () => {
  const surface = (zone: string): string[] =>
    codesOf(checkZones(readBody(`<surface ulx="0" uly="0" lrx="40" lry="60"><zone ${zone}/></surface>`)));

  it.each([
    'ulx="0" uly="0" lrx="40" lry="60"',
    'ulx="-5" uly="-5" lrx="45" lry="65"',
    'points="0,0 1,1 2,0"',
    'ulx="50" uly="0" lrx="60" lry="10" rotate="90"',
  ])("can lie so: %s", zone => {
    expect(surface(zone)).toEqual([]);
  });

  it.each([
    ['ulx="30" uly="0" lrx="20" lry="10"', "REC-V090"],
    ['ulx="50" uly="0" lrx="60" lry="10"', "REC-V091"],
  ])("cannot: %s", (zone, code) => {
    expect(surface(zone)).toEqual([code]);
  });
});
