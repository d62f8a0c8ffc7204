import { expect, it } from "vitest";
import { tellUnderperformingJob } from "@/inngest/functions/tell-underperforming";
import { updateProviderMetricsJob } from "@/inngest/functions/update-provider-metrics";
import { db } from "@/lib/db";
import { aPerson } from "@/scripts/testing/people";
import { aProvider } from "@/scripts/testing/providers";
import { runFunction } from "@/scripts/testing/run-function";

it("tells who is beyond a line once, running twice, and nobody without ten trades", async () => {
  const curator = await aPerson("CURATOR");
  const [bad, young] = [await aProvider(curator), await aProvider(curator)];
  await runFunction(updateProviderMetricsJob);
  const stored = await db().providerStats.findFirstOrThrow({
    where: { providerId: bad.providerId, window: "all" },
    select: { values: true },
  });
  const values = { ...Object(stored.values), trades: 10, maxDrawdown: 0.31 };
  await db().providerStats.updateMany({
    where: { providerId: bad.providerId, window: "all" },
    data: { values },
  });
  for (let run = 0; run < 2; run += 1)
    expect(await runFunction(tellUnderperformingJob)).toMatchObject({
      state: "completed",
      output: { failed: 0 },
    });
  const told = await db().notification.findMany({ where: { kind: "provider-underperforms" } });
  const ofOwner = (userId: string) => told.filter((news) => news.userId === userId).length;
  expect([ofOwner(bad.owner.userId), ofOwner(young.owner.userId)]).toEqual([1, 0]);
});
