import { expect, it } from "vitest";
import { verifyApplicationsJob } from "@/inngest/functions/verify-applications";
import { verifyProvidersJob } from "@/inngest/functions/verify-providers";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { uuidv7 } from "@/lib/uuid";
import { providersToVerify } from "@/lib/verification/data/providers-to-verify";
import { verifyProviders } from "@/lib/verification/mutations/verify-providers";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant, aProvider } from "@/scripts/testing/providers";
import { runFunction } from "@/scripts/testing/run-function";

const job = systemActor("test", "test");
const runsOf = async (providerId: string) => await db().verificationRun.findMany({ where: { providerId } });

it("verifies every listed provider once a run, and what waits for a review not at all", async () => {
  const curator = await aPerson("CURATOR");
  const [one, two, waiting] = [await aProvider(curator), await aProvider(curator), await anApplicant()];
  await runFunction(verifyProvidersJob);
  const keys = await Promise.all([one, two].map(async ({ providerId }) => await runsOf(providerId)));
  expect(keys.map((runs) => runs.length)).toEqual([1, 1]);
  expect(keys[0]?.[0]?.batchKey).toMatch(/^all:/);
  expect(keys[0]?.[0]?.batchKey).toBe(keys[1]?.[0]?.batchKey);
  expect(await runsOf(waiting.providerId)).toEqual([]);
});

it("a step that is repeated repeats no run: pages leave out what the batch has done", async () => {
  const curator = await aPerson("CURATOR");
  const ids = [];
  for (let n = 0; n < 3; n += 1) ids.push((await aProvider(curator)).providerId);
  const batch = { batchKey: uuidv7(), periodDays: 90, now: new Date() };
  await verifyProviders(job, { ...batch, providerIds: ids.slice(0, 2) });
  const left = await providersToVerify({ ...batch, after: null, limit: 1_000 });
  expect(ids.filter((id) => left.includes(id))).toEqual(ids.slice(2));
  await verifyProviders(job, { ...batch, providerIds: ids });
  for (const id of ids) expect(await runsOf(id)).toHaveLength(1);
});

it("one that cannot be verified is told and fails the job at its end, all others are done", async () => {
  const curator = await aPerson("CURATOR");
  const [broken, whole] = [await aProvider(curator), await aProvider(curator)];
  const stats = { providerId: broken.providerId, window: "all" as const, n: 0, asOf: new Date() };
  await db().providerStats.create({ data: { ...stats, values: { no: "measures" } } });
  const ended = await runFunction(verifyProvidersJob);
  expect(ended.state).toBe("failed");
  expect(JSON.stringify(ended.output)).toContain(broken.providerId);
  expect(await runsOf(whole.providerId)).toHaveLength(1);
  expect(await runsOf(broken.providerId)).toEqual([]);
  await db().providerStats.deleteMany({ where: { providerId: broken.providerId } });
});

it("an application is verified once after it was sent, and again when it is sent again", async () => {
  const { providerId } = await anApplicant();
  await runFunction(verifyApplicationsJob);
  await runFunction(verifyApplicationsJob);
  expect(await runsOf(providerId)).toHaveLength(1);
  await db().provider.update({ where: { id: providerId }, data: { appliedAt: new Date(Date.now() + 1) } });
  await runFunction(verifyApplicationsJob);
  expect(await runsOf(providerId)).toHaveLength(2);
});

it("an application that cannot be verified is told, and those behind it are done", async () => {
  const [broken, behind] = [await anApplicant(), await anApplicant()];
  const stats = { providerId: broken.providerId, window: "all" as const, n: 0, asOf: new Date() };
  await db().providerStats.create({ data: { ...stats, values: { no: "measures" } } });
  const ended = await runFunction(verifyApplicationsJob);
  expect([ended.state, JSON.stringify(ended.output).includes(broken.providerId)]).toEqual(["failed", true]);
  expect(await runsOf(behind.providerId)).toHaveLength(1);
  await db().providerStats.deleteMany({ where: { providerId: broken.providerId } });
});
