import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { loosenedTotals } from "@/lib/providers/data/loosened-totals";
import { ProviderListQuery } from "@/lib/providers/list-schema";
import { aPerson } from "@/scripts/testing/people";
import { aProvider } from "@/scripts/testing/providers";

const mark = `loose${randomUUID().slice(0, 8)}`;

beforeAll(async () => {
  const curator = await aPerson("CURATOR");
  for (const level of [0, 0, 2]) {
    const { providerId } = await aProvider(curator);
    await db().provider.update({ where: { id: providerId }, data: { displayName: mark, level } });
  }
});

const without = async (query: Record<string, string>) =>
  (await loosenedTotals(ProviderListQuery.parse(query))).map(({ without: name, total }) => [name, total]);

test("each filter is left out alone, and those that help are named, most first", async () => {
  expect(await without({ q: mark, minSharpe: "1" })).toEqual([["minSharpe", 3]]);
  expect(await without({ q: mark, simulated: "true" })).toEqual([["simulated", 3]]);
  expect(await without({ q: mark, flagged: "true" })).toEqual([["flagged", 3]]);
});

test("where no single filter is to blame none is named", async () => {
  expect(await without({ q: mark, minSharpe: "1", minWinRate: "0.5" })).toEqual([]);
  expect(await without({ q: `nothing ${mark}` })).not.toContainEqual(["simulated", expect.anything()]);
});
