import { defineConfig } from "vitest/config";

import { projects, testsOf } from "./test/projects.ts";

export default defineConfig({
  test: {
    maxWorkers: "100%",
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ["default", "./test/report-times.ts"],
    projects: projects.map((name, groupOrder) => ({
      extends: true,
      test: { name, include: testsOf(name), sequence: { groupOrder } },
    })),
  },
});
