import { spawnSync } from "node:child_process";

import { lightly } from "../oracles/java.ts";

/** The verdict of veraPDF on a file in one flavour: `3a` or `ua1`. */
export interface Verdict {
  readonly file: string;
  readonly flavour: string;
  readonly passed: boolean;
  /** The rules that fail, each with the place of one failure. */
  readonly failures: readonly string[];
}

/** Checks all files in one run of Java: its start takes longer than a check. Set up by test/oracles/setup. */
export function checkByVeraPdf(files: readonly string[]): Verdict[] {
  const { stdout, stderr, status } = spawnSync(
    "java",
    [...lightly, "-cp", "test/oracles/cache/verapdf/*", "test/oracles/verapdf/CheckPdf.java", ...files],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(stderr);
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map(line => line.split("\t"));
  const verdicts = lines.filter(([, , word]) => word === "passed" || word === "failed");
  return verdicts.map(([file, flavour, word]) => ({
    file: file!,
    flavour: flavour!,
    passed: word === "passed",
    failures: lines
      .filter(([ofFile, ofFlavour, rule]) => ofFile === file && ofFlavour === flavour && /^[\d.]+-\d+$/.test(rule!))
      .map(([, , rule, context, message]) => `${rule!} ${context!}: ${message!}`),
  }));
}
