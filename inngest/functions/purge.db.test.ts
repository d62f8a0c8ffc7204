import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { purge } from "@/inngest/functions/purge";
import { db } from "@/lib/db";
import type { TokenPurpose } from "@/lib/generated/prisma/enums";
import { addDays } from "@/lib/time";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";

const now = new Date();
const daysAgo = (days: number) => addDays(now, -days);

async function aToken(userId: string, purpose: TokenPurpose, expiresAt: Date): Promise<string> {
  const { hash } = await db().oneTimeToken.create({
    data: { hash: randomUUID(), userId, purpose, expiresAt },
  });
  return hash;
}

async function aSession(userId: string, lastSeenAt: Date): Promise<string> {
  return (await db().loginSession.create({ data: { userId, lastSeenAt } })).id;
}

async function anAnswer(createdAt: Date): Promise<string> {
  const key = randomUUID();
  await db().idempotencyKey.create({
    data: { actorId: "a", key, operation: "x", inputHash: "x", createdAt },
  });
  return key;
}

async function anUpload(expiresAt: Date | null): Promise<string> {
  const hash = randomUUID();
  await db().dataset.create({ data: { hash, bars: 1, data: new Uint8Array(48), expiresAt } });
  return hash;
}

async function news(userId: string, readAt: Date | null): Promise<string> {
  const data = {
    userId,
    kind: "job-failed",
    dedupeKey: randomUUID(),
    data: {},
    readAt,
    createdAt: daysAgo(200),
  };
  return (await db().notification.create({ data })).id;
}

async function aRun(job: string, state: "succeeded" | "failed" | "running", endedAt: Date): Promise<string> {
  const ended = state === "running" ? {} : { endedAt };
  return (await db().jobRun.create({ data: { job, runKey: randomUUID(), state, ...ended } })).id;
}

it("deletes what has served its time and nothing younger; a second run finds nothing", async () => {
  const { userId } = await aPerson();
  const job = randomUUID();
  const old = {
    tokens: [await aToken(userId, "reset_password", daysAgo(8))],
    sessions: [await aSession(userId, daysAgo(91))],
    keys: [await anAnswer(daysAgo(31))],
    news: [await news(userId, daysAgo(91))],
    runs: [await aRun(job, "succeeded", daysAgo(15)), await aRun(job, "failed", daysAgo(91))],
  };
  const upload = await anUpload(daysAgo(1));
  const young = {
    tokens: [
      await aToken(userId, "reset_password", daysAgo(1)),
      await aToken(userId, "totp_recovery", daysAgo(99)),
    ],
    sessions: [await aSession(userId, daysAgo(31))],
    keys: [await anAnswer(daysAgo(1))],
    news: [await news(userId, null), await news(userId, daysAgo(1))],
    runs: [
      await aRun(job, "failed", daysAgo(15)),
      await aRun(job, "running", now),
      // The last good one: failure episodes are counted from it.
      await aRun(job, "succeeded", daysAgo(300)),
    ],
  };
  const kept = [await anUpload(addDays(now, 1)), await anUpload(null)];
  await db().rateLimit.create({ data: { key: `old:${job}`, points: 1, expire: BigInt(now.getTime() - 1) } });
  await db().rateLimit.create({
    data: { key: `new:${job}`, points: 1, expire: BigInt(now.getTime() + 60_000) },
  });

  const first = await runFunction(purge);
  expect(first).toMatchObject({
    state: "completed",
    output: {
      failed: 0,
      tokens: 1,
      sessions: 1,
      idempotencyKeys: 1,
      uploads: 1,
      notifications: 1,
      jobRuns: 2,
    },
  });

  const left = {
    tokens: (await db().oneTimeToken.findMany({ where: { userId } })).map(({ hash }) => hash),
    sessions: (await db().loginSession.findMany({ where: { userId } })).map(({ id }) => id),
    keys: (await db().idempotencyKey.findMany({ where: { actorId: "a" } })).map(({ key }) => key),
    news: (await db().notification.findMany({ where: { userId } })).map(({ id }) => id),
    runs: (await db().jobRun.findMany({ where: { job } })).map(({ id }) => id),
  };
  for (const [name, ids] of Object.entries(young)) {
    expect(new Set(Reflect.get(left, name)), `${name}: ${Reflect.get(old, name)} went`).toEqual(new Set(ids));
  }
  const uploads = await db().dataset.findMany({ where: { data: { not: null } } });
  expect(new Set(uploads.map(({ hash }) => hash))).toEqual(new Set(kept));
  expect(await db().dataset.count({ where: { hash: upload } }), "receipts still name it").toBe(1);
  expect(await db().rateLimit.count({ where: { key: { endsWith: job } } })).toBe(1);

  expect((await runFunction(purge)).output).toMatchObject({ processed: 0, failed: 0 });
});
