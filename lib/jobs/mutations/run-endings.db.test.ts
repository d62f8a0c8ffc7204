import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { systemActor } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { beginRun } from "@/lib/jobs/mutations/begin-run";
import { cancelRun } from "@/lib/jobs/mutations/cancel-run";
import { closeLostRuns } from "@/lib/jobs/mutations/close-lost-runs";
import { failRun, finishRun } from "@/lib/jobs/mutations/end-run";
import { requestRun } from "@/lib/jobs/mutations/request-run";
import { provideJobEngine } from "@/lib/jobs/service";
import { addDays } from "@/lib/time";
import { aPerson } from "@/scripts/testing/people";

const actor = systemActor("test", randomUUID());
const counts = { processed: 1, failed: 0 };
const aJob = () => ({ job: `job-${randomUUID()}`, runKey: randomUUID() });

async function rowsOf(job: string) {
  return await db().jobRun.findMany({ where: { job } });
}

it("a run that could not begin fails in the row that waited for it", async () => {
  const admin = await aPerson("ADMIN");
  const run = aJob();
  const { runId } = await inTransaction((tx) => requestRun(tx, admin, run.job));
  const requested = { runId, cause: admin.handle };
  await inTransaction((tx) => failRun(tx, actor, { ...run, requested, error: "No database." }));
  expect(await rowsOf(run.job)).toMatchObject([
    { id: runId, runKey: run.runKey, state: "failed", error: "No database.", cause: admin.handle },
  ]);
});

it("of two executors that begin one request, one takes its row and the other gets a row of its own", async () => {
  const admin = await aPerson("ADMIN");
  const run = aJob();
  const { runId } = await inTransaction((tx) => requestRun(tx, admin, run.job));
  const requested = { runId, cause: admin.handle };
  const begun = await Promise.all([
    beginRun(actor, { ...run, requested }),
    beginRun(actor, { ...run, runKey: randomUUID(), requested }),
  ]);
  expect(begun.filter((one) => one.runId === runId)).toHaveLength(1);
  expect(await rowsOf(run.job)).toHaveLength(2);
});

it("beginning twice at once is beginning once", async () => {
  const run = aJob();
  const begun = await Promise.all([beginRun(actor, run), beginRun(actor, run), beginRun(actor, run)]);
  expect(new Set(begun.map(({ runId }) => runId)).size).toBe(1);
  expect(await rowsOf(run.job)).toHaveLength(1);
});

it("how a run ended first is how it ended", async () => {
  const admin = await aPerson("ADMIN");
  const run = aJob();
  const { runId } = await beginRun(actor, run);
  await inTransaction((tx) => cancelRun(tx, admin, runId));
  await finishRun(actor, { ...run, counts });
  expect(await inTransaction((tx) => failRun(tx, actor, { ...run, error: "late" }))).toBeNull();
  expect(await rowsOf(run.job)).toMatchObject([{ state: "cancelled", counts: {}, error: null }]);
});

it("an error is stored whatever its text holds", async () => {
  const run = aJob();
  await inTransaction((tx) => failRun(tx, actor, { ...run, error: `a\u0000\ud800${"x".repeat(9_000)}` }));
  const [row] = await rowsOf(run.job);
  expect(row?.error).toMatch(/^a\ufffdx+$/);
  expect(row?.error).toHaveLength(4_000);
});

it("a run that the embedded executor does not know is failed after a day, one that it knows never", async () => {
  const [job, yesterday] = [`job-${randomUUID()}`, addDays(new Date(), -2)];
  const aRun = async (startedAt: Date) =>
    await db().jobRun.create({ data: { job, runKey: randomUUID(), startedAt } });
  const [lost, known, young] = [await aRun(yesterday), await aRun(yesterday), await aRun(new Date())];
  await db().$executeRaw`
    INSERT INTO durable.run (id, function_id, dedupe_key, events) VALUES (${known.runKey}, 'f', 'k', '[]')`;
  const close = async (kind: "embedded" | "server") => {
    provideJobEngine({
      kind,
      jobs: [],
      requestRun: async () => {},
      announce: async () => {},
      cancelRun: async () => {},
      health: async () => null,
    });
    return await closeLostRuns(actor, { now: new Date(), limit: 10 }).finally(() => provideJobEngine(null));
  };
  expect(await close("server"), "an Inngest server knows what this database does not").toBe(0);
  expect(await close("embedded")).toBe(1);
  expect(await close("embedded")).toBe(0);
  const states = (await rowsOf(job)).map(({ id, state }) => [id, state]);
  expect(Object.fromEntries(states)).toEqual({
    [lost.id]: "failed",
    [known.id]: "running",
    [young.id]: "running",
  });
});
