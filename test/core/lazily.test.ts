import { expect, it } from "vitest";

import { lazily } from "../../src/core/lazily.ts";

it("is made when it is first asked for, and once, though it be nothing", () => {
  let times = 0;
  const nothing = lazily(() => {
    times++;
    return undefined;
  });
  expect(times).toBe(0);
  expect([nothing(), nothing()]).toEqual([undefined, undefined]);
  expect(times).toBe(1);
});
