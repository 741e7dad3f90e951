import { describe, expect, it } from "vitest";

import type { Repository } from "../../src/serve/repository.ts";
import { partsSize } from "../../src/serve/parts.ts";
import { ask, errorsIn, keysIn, moment, repositoryOf, textsOf, type Held } from "./small-repository.ts";

const many = partsSize.ListRecords * 2 + 5;
const held = Array.from({ length: many }, (_, i): Held => {
  return { key: `k${String(i).padStart(3, "0")}`, changed: "2026-03-01T00:00:00Z", series: i % 2 ? "Odd" : "Even" };
});
const keys = held.map(({ key }) => key);
const repository = repositoryOf(...held);
const first = "verb=ListRecords&metadataPrefix=oai_dc";

function tokenIn(response: string): string | undefined {
  return textsOf(response, "resumptionToken")[0];
}

/** All keys of a list, part by part, as the repository is when each part is asked for. */
async function harvest(query: string, repositoryAt: (part: number) => Repository): Promise<string[]> {
  const found: string[] = [];
  let response = await ask(query, repositoryAt(0));
  for (let part = 1; ; part++) {
    expect(errorsIn(response)).toEqual([]);
    found.push(...keysIn(response));
    const token = tokenIn(response);
    if (token === undefined || token === "") return found;
    response = await ask(`verb=ListRecords&resumptionToken=${token}`, repositoryAt(part));
  }
}

describe("a long list is given in parts", () => {
  it("each edition once, though all have the same time", async () => {
    expect(await harvest(first, () => repository)).toEqual(keys);
  });

  it("a token says how many there are, and how many were given; the last is empty", async () => {
    const response = await ask(first, repository);
    expect(response).toContain(`completeListSize="${many}" cursor="0">`);
    const second = await ask(`verb=ListRecords&resumptionToken=${tokenIn(response)!}`, repository);
    expect(second).toContain(`completeListSize="${many}" cursor="${partsSize.ListRecords}">`);
    const third = await ask(`verb=ListRecords&resumptionToken=${tokenIn(second)!}`, repository);
    expect(third).toContain(`<resumptionToken completeListSize="${many}" cursor="${2 * partsSize.ListRecords}"></`);
  });

  it("a token keeps the set and the dates of the list", async () => {
    const odd = keys.filter((_, i) => i % 2 === 1);
    expect(await harvest(`${first}&set=series-odd&from=2026-03-01&until=2026-03-01`, () => repository)).toEqual(odd);
  });

  it("a server that was started anew takes it", async () => {
    expect(await harvest(first, () => repositoryOf(...held))).toEqual(keys);
  });

  it("none is lost or given twice while others are added, changed and deleted", async () => {
    const later = (seconds: number): string => new Date(moment.getTime() + seconds * 1000).toISOString();
    const at = (part: number): Repository =>
      repositoryOf(
        ...held.map(edition => {
          if (part > 0 && edition.key === keys[0]) return { ...edition, changed: later(part) };
          return part > 0 && edition.key === keys[1] ? { ...edition, changed: later(1), isDeleted: true } : edition;
        }),
        ...Array.from({ length: part * 7 }, (_, i): Held => ({ key: `new${i}`, changed: later(1) })),
      );
    expect(await harvest(first, at)).toEqual(keys);
    const next = await ask(`${first}&from=${moment.toISOString().slice(0, 19)}Z`, at(1), new Date(later(10)));
    expect(keysIn(next)).toEqual([keys[1], ...Array.from({ length: 7 }, (_, i) => `new${i}`), keys[0]].sort(byTime));
    function byTime(a: string | undefined, b: string | undefined): number {
      return a! < b! ? -1 : 1;
    }
  });
});

describe("a token is refused", () => {
  const token = async (): Promise<string> => tokenIn(await ask(first, repository))!;
  const codesOf = async (given: string, verb = "ListRecords", asked = repository): Promise<string[]> =>
    errorsIn(await ask(`verb=${verb}&resumptionToken=${given}`, asked));

  it("that is cut, changed or longer", async () => {
    const good = await token();
    expect(await codesOf(good)).toEqual([]);
    for (const bad of [good.slice(1), good.slice(0, -1), good.replace(/^./, "x"), `${good}.a`, `${good}a`])
      expect(await codesOf(bad)).toEqual(["badResumptionToken"]);
  });

  it("of another list, or of another repository", async () => {
    expect(await codesOf(await token(), "ListIdentifiers")).toEqual(["badResumptionToken"]);
    const other = { ...repository, baseUrl: "https://example.com/oai" };
    expect(await codesOf(await token(), "ListRecords", other)).toEqual(["badResumptionToken"]);
  });

  it("that leads to nothing any more", async () => {
    expect(await codesOf(await token(), "ListRecords", repositoryOf(...held.slice(0, 3)))).toEqual([
      "badResumptionToken",
    ]);
  });
});
