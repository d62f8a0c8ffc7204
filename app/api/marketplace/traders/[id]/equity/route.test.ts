import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { anApplicant } from "@/scripts/testing/providers";
import { aPublicRecord, type PublicRecord } from "@/scripts/testing/public-records";
import { GET } from "./route";

const LISTED_AT = new Date("2026-01-05T09:00:00.000Z");
let record: PublicRecord;
beforeAll(async () => {
  record = await aPublicRecord();
  await db().provider.update({ where: { id: record.providerId }, data: { listedAt: LISTED_AT } });
});

const read = (query: Record<string, string> = {}, as?: UserActor, id = record.providerId) =>
  callRoute(GET, { params: { id }, query, ...(as ? { as } : {}) });

describe("200", () => {
  test("every day since the first event, and which of them are ranked", async () => {
    const { json } = await read({ points: "2000" });
    expect(json).toMatchObject({
      window: "all",
      currency: "USD",
      listedAt: LISTED_AT.toISOString(),
      missing: 0,
      sampling: "none",
    });
    expect(json.points).toHaveLength(json.days);
    expect(json.points.slice(0, 5)).toMatchObject([
      { day: "2026-01-01", equity: 1_000, flow: 1_000, ranked: false },
      { day: "2026-01-02", equity: 1_004.5, flow: 0, ranked: false, drawdown: 0 },
      { day: "2026-01-03", ranked: false },
      { day: "2026-01-04", growth: 1, ranked: false },
      { day: "2026-01-05", growth: 1, ranked: true },
    ]);
  });

  test("as many points as asked for, and says how they were chosen", async () => {
    const { json } = await read({ points: "20" });
    expect(json.sampling).toBe("min-max");
    expect(json.points.length).toBeLessThanOrEqual(20);
    expect(json.points[0].day).toBe("2026-01-01");
    expect(json.days).toBeGreaterThan(300);
  });

  test("a window of what is ranked", async () => {
    const { json } = await read({ window: "30d" });
    expect(json.points).toHaveLength(30);
    expect(json.points.every(({ ranked }: { ranked: boolean }) => ranked)).toBe(true);
  });

  test("a closed record up to the last whole day before it was closed", async () => {
    const { providerId } = await aPublicRecord();
    const closing = {
      status: "closed",
      listedAt: LISTED_AT,
      closedAt: new Date("2026-01-08T12:00:00Z"),
    } as const;
    await db().provider.update({ where: { id: providerId }, data: { ...closing, closeReason: "Enough." } });
    const { json } = await read({}, undefined, providerId);
    expect(json.points.map(({ day }: { day: string }) => day).at(-1)).toBe("2026-01-07");
    expect((await read({ window: "30d" }, undefined, providerId)).json.days).toBe(3);
  });

  test("nothing before the record was derived", async () => {
    const { owner, providerId } = await anApplicant();
    expect((await read({}, owner, providerId)).json).toMatchObject({ days: 0, points: [], listedAt: null });
  });
});

describe("400", () => {
  test("too few or too many points, another window", async () => {
    for (const points of ["19", "2001", "x"]) expect((await read({ points })).status).toBe(400);
    expect((await read({ window: "7d" })).status).toBe(400);
  });
});

describe("404", () => {
  test("a suspended provider, for everybody but its owner and curators", async () => {
    const { owner, curator, providerId } = await aPublicRecord();
    await db().provider.update({ where: { id: providerId }, data: { status: "suspended" } });
    for (const stranger of [undefined, await aPerson(), record.owner])
      expect((await read({}, stranger, providerId)).status).toBe(404);
    for (const insider of [owner, curator]) expect((await read({}, insider, providerId)).status).toBe(200);
  });
});
