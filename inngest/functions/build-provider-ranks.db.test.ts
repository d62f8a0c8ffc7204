import { expect, test } from "vitest";
import { buildProviderRanks } from "@/inngest/functions/build-provider-ranks";
import { db } from "@/lib/db";
import { aPerson } from "@/scripts/testing/people";
import { aProvider, measured } from "@/scripts/testing/providers";
import { runFunction } from "@/scripts/testing/run-function";

test("builds once for what was measured anew, and not at all without a change", async () => {
  const { providerId } = await aProvider(await aPerson("CURATOR"));
  await runFunction(buildProviderRanks);
  const nothing = { processed: 0, failed: 0 };
  expect((await runFunction(buildProviderRanks)).output).toEqual(nothing);
  await measured(providerId, { values: { sharpeLow95: 2 } });
  const approved = await db().provider.count({ where: { status: "approved" } });
  expect((await runFunction(buildProviderRanks)).output).toEqual({ processed: approved, failed: 0 });
  const { slot } = await db().rankGeneration.findFirstOrThrow({
    where: { kind: "provider", publishedAt: { not: null } },
    orderBy: { id: "desc" },
  });
  const rank = await db().providerRank.findUniqueOrThrow({
    where: { slot_providerId: { slot, providerId } },
  });
  expect([rank.luckAdjusted, rank.maxDrawdown, rank.followers]).toEqual([2, Number.POSITIVE_INFINITY, 0]);
  expect((await runFunction(buildProviderRanks)).output).toEqual(nothing);
});
