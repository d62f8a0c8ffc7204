import { expect, it } from "vitest";
import { updateProviderMetricsJob } from "@/inngest/functions/update-provider-metrics";
import { db } from "@/lib/db";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant, aProvider } from "@/scripts/testing/providers";
import { runFunction } from "@/scripts/testing/run-function";

it("measures every listed record once a day, and what waits for a review not at all", async () => {
  const { providerId } = await aProvider(await aPerson("CURATOR"));
  const waiting = await anApplicant();
  await runFunction(updateProviderMetricsJob);
  const measured = async () => await db().providerStats.findMany({ where: { providerId } });
  const first = await measured();
  expect(first).toHaveLength(4);
  await runFunction(updateProviderMetricsJob);
  expect(await measured()).toEqual(first);
  expect(await db().providerStats.count({ where: { providerId: waiting.providerId } })).toBe(0);
});
