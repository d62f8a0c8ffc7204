import { randomUUID } from "node:crypto";
import { NonRetriableError } from "inngest";
import { describe, expect, it } from "vitest";
import { inChunks } from "@/inngest/in-chunks";
import { defineJob, type JobDefinition, jobsAmong } from "@/inngest/job";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { requestKey } from "@/lib/jobs/request-key";
import { aPerson } from "@/scripts/testing/people";
import { runFunction } from "@/scripts/testing/run-function";

function aJob(run: JobDefinition["run"], retries: JobDefinition["retries"] = 2) {
  const id = `job-${randomUUID().slice(0, 8)}`;
  const fn = defineJob({ id, name: `Job ${id}`, description: "A test.", cron: "0 0 * * *", retries, run });
  return { id, fn };
}

async function rowsOf(job: string) {
  return await db().jobRun.findMany({ where: { job }, orderBy: { id: "asc" } });
}

async function newsAbout(job: string, userId: string) {
  const where = { userId, kind: "job-failed", dedupeKey: { startsWith: `job-failed:${job}:` } };
  return {
    inApp: await db().notification.count({ where }),
    mails: await db().outboxMail.count({ where: { userId, dedupeKey: where.dedupeKey } }),
  };
}

function requested(job: string, runId: string) {
  return {
    id: randomUUID(),
    name: "jobs/run.requested",
    data: { job, runId, cause: "ada" },
    ts: Date.now(),
  };
}

const DONE = { processed: 1, failed: 0 };

describe("a job", () => {
  it("leaves one row however often its run is called again", async () => {
    let effects = 0;
    const { id, fn } = aJob(async ({ step }) => {
      await step.run("work", () => {
        effects += 1;
        if (effects < 3) throw new Error("not yet");
      });
      return DONE;
    });
    expect(await runFunction(fn)).toMatchObject({ state: "completed", output: DONE });
    expect(effects).toBe(3);
    const rows = await rowsOf(id);
    expect(rows).toMatchObject([{ state: "succeeded", counts: DONE, cause: "schedule", error: null }]);
  });

  it("keeps the first ending when an executor runs the same run again", async () => {
    const { id, fn } = aJob(async ({ step }) => await step.run("work", () => DONE));
    const { runId } = await runFunction(fn);
    const [first] = await rowsOf(id);
    await runFunction(fn, { runId });
    expect(await rowsOf(id)).toEqual([first]);
  });

  it("has one `now` at every replay: when it began", async () => {
    const seen = new Set<number>();
    const { id, fn } = aJob(async ({ step, now }) => {
      await step.run("first", () => null);
      await step.run("second", () => null);
      seen.add(now.getTime());
      return DONE;
    });
    await runFunction(fn);
    expect([...seen]).toEqual((await rowsOf(id)).map(({ startedAt }) => startedAt.getTime()));
  });

  it("takes over the row of the request that started it", async () => {
    const { id, fn } = aJob(async () => DONE);
    const row = await db().jobRun.create({ data: { job: id, runKey: "x", cause: "ada" } });
    await db().jobRun.update({ where: { id: row.id }, data: { runKey: requestKey(row.id) } });
    const { runId } = await runFunction(fn, { event: requested(id, row.id) });
    expect(await rowsOf(id)).toMatchObject([{ id: row.id, runKey: runId, state: "succeeded", cause: "ada" }]);
  });

  it("does nothing for a request that was cancelled before it was taken", async () => {
    let effects = 0;
    const { id, fn } = aJob(async ({ step }) => {
      await step.run("work", () => {
        effects += 1;
      });
      return DONE;
    });
    const row = await db().jobRun.create({ data: { job: id, runKey: randomUUID(), cause: "ada" } });
    await db().jobRun.update({
      where: { id: row.id },
      data: { runKey: requestKey(row.id), state: "cancelled", endedAt: new Date() },
    });
    await runFunction(fn, { event: requested(id, row.id) });
    expect(effects).toBe(0);
    expect(await rowsOf(id)).toMatchObject([{ id: row.id, state: "cancelled" }]);
  });

  it("runs for an event whose row is gone, and fails for one that is not what it should be", async () => {
    const { id, fn } = aJob(async () => DONE);
    await runFunction(fn, { event: requested(id, randomUUID()) });
    await runFunction(fn, { event: { ...requested(id, randomUUID()), data: { job: id } } });
    expect(await rowsOf(id)).toMatchObject([
      { state: "succeeded", cause: "ada" },
      { state: "failed", cause: "schedule" },
    ]);
  });

  it("is among the jobs of the schedule with its facts", () => {
    const { id, fn } = aJob(async () => DONE);
    expect(jobsAmong([fn])).toEqual([{ id, name: `Job ${id}`, description: "A test.", cron: "0 0 * * *" }]);
  });
});

describe("a job that fails", () => {
  it("is marked failed after its last attempt, with the reason, and says so to every admin", async () => {
    const [admin, other, user] = [await aPerson("ADMIN"), await aPerson("ADMIN"), await aPerson()];
    let attempts = 0;
    const { id, fn } = aJob(async ({ step }) => {
      await step.run("work", () => {
        attempts += 1;
        throw new Error("the disk is full");
      });
      return DONE;
    });
    expect((await runFunction(fn)).state).toBe("failed");
    expect(attempts).toBe(3);
    expect(await rowsOf(id)).toMatchObject([{ state: "failed", error: "the disk is full", counts: {} }]);
    for (const { userId } of [admin, other]) {
      expect(await newsAbout(id, userId)).toEqual({ inApp: 1, mails: 1 });
    }
    expect(await newsAbout(id, user.userId)).toEqual({ inApp: 0, mails: 0 });
  });

  it("tells the admins once per episode: again only after it has succeeded in between", async () => {
    const { userId } = await aPerson("ADMIN");
    let broken = true;
    const { id, fn } = aJob(async () => {
      if (broken) throw new NonRetriableError("broken");
      return DONE;
    });
    await runFunction(fn);
    await runFunction(fn);
    expect(await newsAbout(id, userId), "two failures of one episode").toEqual({ inApp: 1, mails: 1 });
    broken = false;
    await runFunction(fn);
    broken = true;
    await runFunction(fn);
    expect(await newsAbout(id, userId), "a second episode").toEqual({ inApp: 2, mails: 2 });
    expect((await rowsOf(id)).map(({ state }) => state)).toEqual(["failed", "failed", "succeeded", "failed"]);
  });

  it.each([
    ["a refusal of the rules", () => new AppError("UNPROCESSABLE", "No."), 1],
    ["a lock that was not to be had", () => new AppError("UNAVAILABLE", "Busy."), 3],
    ["a mistake", () => new TypeError("undefined"), 3],
  ])("%s is tried as often as it may help", async (_, error, expected) => {
    let inSteps = 0;
    let between = 0;
    const inStep = aJob(async ({ step }) => {
      await step.run("work", () => {
        inSteps += 1;
        throw error();
      });
      return DONE;
    });
    const outside = aJob(async () => {
      between += 1;
      throw error();
    });
    await runFunction(inStep.fn);
    await runFunction(outside.fn);
    expect([inSteps, between]).toEqual([expected, expected]);
  });
});

describe("work in chunks", () => {
  it("goes on until a chunk is not full and adds the counts up", async () => {
    const left = [3, 3, 1, 3];
    const { id, fn } = aJob(async ({ step }) => {
      const { done = 0 } = await inChunks(step, "chunk", {
        limit: 3,
        work: async () => ({ done: left.shift() ?? 0 }),
      });
      return { processed: done, failed: 0 };
    });
    await runFunction(fn);
    expect(await rowsOf(id)).toMatchObject([{ counts: { processed: 7, failed: 0 } }]);
    expect(left).toEqual([3]);
  });
});
