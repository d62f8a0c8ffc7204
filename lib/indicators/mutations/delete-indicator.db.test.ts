import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { CreateIndicatorInput } from "@/lib/indicators/listing-schema";
import { createIndicator } from "@/lib/indicators/mutations/create-indicator";
import { deleteIndicator } from "@/lib/indicators/mutations/delete-indicator";
import { executeIndicator } from "@/lib/indicators/mutations/execute-indicator";
import { sandbox } from "@/lib/sandbox/service";
import { aListing, testContent } from "@/prisma/seed/test-listings";
import { aPerson } from "@/scripts/testing/people";

beforeAll(() => {
  execFileSync(process.execPath, ["scripts/build-sandbox.mjs"]);
});
afterAll(async () => {
  await sandbox().stop();
});

async function aDraft(actor: UserActor): Promise<string> {
  const input = CreateIndicatorInput.parse({
    name: "Draft",
    category: "trend",
    source: testContent().source,
    pricing: { once: { amount: "100", currency: "USD" } },
  });
  return (await createIndicator({ actor, input, idempotencyKey: undefined })).id;
}

it("a draft goes with its versions, prices and text, once", async () => {
  const actor = await aPerson();
  const id = await aDraft(actor);
  const outcomes = await Promise.allSettled([
    deleteIndicator({ actor, ref: id }),
    deleteIndicator({ actor, ref: id }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "NOT_FOUND" });
  }
  const where = { indicatorId: id };
  const left = [
    await db().indicator.count({ where: { id } }),
    await db().indicatorVersion.count({ where }),
    await db().indicatorPrice.count({ where }),
    await db().indicatorDraft.count({ where }),
  ];
  expect(left).toEqual([0, 0, 0, 0]);
  expect(await db().auditEvent.count({ where: { subjectId: id, action: "indicator.deleted" } })).toBe(1);
});

it("a draft with receipts and what was submitted once stay", async () => {
  const actor = await aPerson();
  const id = await aDraft(actor);
  const column = [1, 2, 3];
  const bars = { time: column, open: column, high: column, low: column, close: column };
  await executeIndicator({ actor, ref: id, input: { bars, inputs: {}, version: "1.0.0" } });
  await expect(deleteIndicator({ actor, ref: id })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("receipts"),
  });
  for (const status of ["pending", "rejected", "approved"] as const) {
    const { slug } = await aListing(actor, { status });
    await expect(deleteIndicator({ actor, ref: slug }), status).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("submitted"),
    });
  }
});

it("somebody else's draft is out of reach, a curator's too", async () => {
  const id = await aDraft(await aPerson());
  for (const actor of [await aPerson(), await aPerson("ADMIN")]) {
    await expect(deleteIndicator({ actor, ref: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});
