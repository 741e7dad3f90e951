import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, it } from "vitest";

it("what the tests ask is set up once: a second time nothing is asked of the network", () => {
  const stubs = mkdtempSync(join(tmpdir(), "recension-offline-"));
  for (const name of ["apt-get", "mvn", "npm", "pip", "python3", "curl", "sudo"]) {
    writeFileSync(join(stubs, name), `#!/bin/sh\necho "$0 is asked: $*" >&2\nexit 1\n`);
    chmodSync(join(stubs, name), 0o755);
  }
  const environment = { ...process.env, PATH: `${stubs}:${process.env["PATH"]!}` };
  const { stdout, stderr, status } = spawnSync("bash", ["test/oracles/setup"], { encoding: "utf8", env: environment });
  expect({ stdout, stderr, status }).toEqual({ stdout: "oracles: all present\n", stderr: "", status: 0 });
});
