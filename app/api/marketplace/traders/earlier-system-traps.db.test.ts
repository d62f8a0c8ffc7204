import { beforeAll, describe, expect, it } from "vitest";
import { POST as apply } from "@/app/api/marketplace/apply/route";
import { POST as rate } from "@/app/api/marketplace/traders/[id]/rate/route";
import { POST as updateMetrics } from "@/app/api/marketplace/traders/[id]/update-metrics/route";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { anApplication, aProvider, type TestProvider } from "@/scripts/testing/providers";
import { anAccount } from "@/scripts/testing/trading-accounts";

let curator: UserActor;
let provider: TestProvider;
beforeAll(async () => {
  curator = await aPerson("CURATOR");
  provider = await aProvider(curator);
});

describe("traps of an earlier system (reference §0)", () => {
  it("trap 11: metrics are recomputed for an admin alone", async () => {
    const params = { id: provider.providerId };
    const statusFor = async (as?: UserActor) =>
      (await callRoute(updateMetrics, as === undefined ? { params } : { params, as })).status;
    expect(await statusFor(), "nobody").toBe(401);
    expect(await statusFor(provider.owner), "the provider").toBe(403);
    expect(await statusFor(curator), "a curator").toBe(403);
    expect(await statusFor(await aPerson("ADMIN"))).toBe(200);
  });

  it("trap 13: who has not followed rates nobody, and the provider not himself", async () => {
    const params = { id: provider.providerId };
    const body = { rating: 5, comment: "Great." };
    for (const as of [await aPerson(), curator, provider.owner]) {
      const { status, json } = await callRoute(rate, { as, params, body });
      expect([status, json.code]).toEqual([422, "UNPROCESSABLE"]);
    }
    const stored = await db().provider.findUniqueOrThrow({ where: { id: provider.providerId } });
    expect([stored.ratingCount, stored.ratingSum]).toEqual([0, 0]);
  });

  it("trap 14: applying sends the mail that it arrived, and no other", async () => {
    const as = await aPerson();
    const body = anApplication(await anAccount(as));
    expect((await callRoute(apply, { as, body })).status).toBe(201);
    const mails = await db().outboxMail.findMany({ where: { userId: as.userId } });
    expect(mails.map(({ template }) => template)).toEqual(["application-received"]);
  });
});
