import { expect, it } from "vitest";
import { renewLicencesJob } from "@/inngest/functions/renew-licences";
import { db } from "@/lib/db";
import { purchaseIndicator } from "@/lib/indicators/mutations/purchase-indicator";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson, aPersonWith } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";

it("running twice renews a month that is due once, and leaves a running one alone", async () => {
  const { slug } = await aListing(await aPerson());
  const [due, running] = [await aPersonWith(1_000n), await aPersonWith(1_000n)];
  const input = { kind: "monthly", expectedPrice: { amount: "499", currency: "USD" } } as const;
  for (const actor of [due, running]) {
    await purchaseIndicator({ actor, ref: slug, input, idempotencyKey: undefined });
  }
  const past = new Date(Date.now() - 1_000);
  await db().licence.updateMany({ where: { userId: due.userId }, data: { validUntil: past } });

  const counts = { failed: 0, retried: 0, ended: 0, told: 0 };
  expect((await runFunction(renewLicencesJob)).output).toEqual({ ...counts, processed: 1, renewed: 1 });
  expect((await runFunction(renewLicencesJob)).output).toEqual({ ...counts, processed: 0, renewed: 0 });
  expect(await db().licence.count({ where: { userId: due.userId } })).toBe(2);
  expect(await db().licence.count({ where: { userId: running.userId } })).toBe(1);
});
