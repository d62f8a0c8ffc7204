import { expect, it } from "vitest";
import { expireLicencesJob } from "@/inngest/functions/expire-licences";
import { db } from "@/lib/db";
import { addDays } from "@/lib/time";
import { aListing } from "@/prisma/seed/test-listings";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";

async function aTrial(indicatorId: string, validUntil: Date): Promise<string> {
  const { userId } = await aPerson();
  const terms = { kind: "trial", validFrom: addDays(validUntil, -7), validUntil } as const;
  return (await db().licence.create({ data: { userId, indicatorId, ...terms } })).id;
}

it("running twice marks each licence whose time is over once, and no other", async () => {
  const { slug } = await aListing(await aPerson());
  const { id: indicatorId } = await db().indicator.findUniqueOrThrow({ where: { slug } });
  const over = [await aTrial(indicatorId, addDays(new Date(), -1)), await aTrial(indicatorId, new Date())];
  const running = await aTrial(indicatorId, addDays(new Date(), 1));

  expect((await runFunction(expireLicencesJob)).output).toEqual({ processed: 2, failed: 0 });
  expect((await runFunction(expireLicencesJob)).output).toEqual({ processed: 0, failed: 0 });

  const expired = await db().licence.findMany({ where: { status: "expired" } });
  expect(new Set(expired.map(({ id }) => id))).toEqual(new Set(over));
  expect((await db().licence.findUniqueOrThrow({ where: { id: running } })).status).toBe("active");
});
