import { expect, it } from "vitest";

import { lazily } from "../../src/core/lazily.ts";

it("is made when it is first asked for, and once, though it be nothing", () => {
  const made: (string | undefined)[] = [];
  const nothing = lazily((): string | undefined => {
    made.push(undefined);
    return undefined;
  });
  expect(made).toHaveLength(0);
  expect([nothing(), nothing()]).toEqual([undefined, undefined]);
  expect(made).toHaveLength(1);
});
