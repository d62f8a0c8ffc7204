import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as CANCEL } from "@/app/api/admin/jobs/[id]/cancel/route";
import { POST as RETRY } from "@/app/api/admin/jobs/[id]/retry/route";
import { GET as READ } from "@/app/api/admin/jobs/[id]/route";
import { POST as RUN } from "@/app/api/admin/jobs/[id]/run/route";
import { GET as LIST } from "@/app/api/admin/jobs/route";
import { GET as RUNS } from "@/app/api/admin/jobs/runs/route";
import { GET as OVERVIEW } from "@/app/api/admin/overview/route";
import { sha256Hex } from "@/lib/canonical-json";
import { db } from "@/lib/db";
import type { JobState } from "@/lib/generated/prisma/enums";
import type { DeclaredRoute } from "@/lib/http";
import { requestKey } from "@/lib/jobs/request-key";
import { JobList, JobRunDetail, JobRunPage, RequestedRun } from "@/lib/jobs/schema";
import { type JobEngine, provideJobEngine } from "@/lib/jobs/service";
import { aPerson } from "@/scripts/testing/people";

const JOB = { id: "test-job", name: "A test", description: "Does nothing.", cron: "30 3 * * *" };
const requests: { job: string; runId: string; cause: string }[] = [];
const cancelled: string[] = [];
const tokens = { ADMIN: "", CURATOR: "" };
let adminHandle = "";

const engine: JobEngine = {
  kind: "embedded",
  jobs: [JOB],
  requestRun: async (order) => {
    requests.push(order);
  },
  announce: async () => {},
  cancelRun: async (runKey) => {
    cancelled.push(runKey);
  },
  health: async () => null,
};

beforeAll(async () => {
  for (const role of ["ADMIN", "CURATOR"] as const) {
    const { userId, handle } = await aPerson(role);
    tokens[role] = `ts_${randomUUID()}`;
    const data = {
      userId,
      name: "test",
      hash: sha256Hex(tokens[role]),
      prefix: "ts_",
      scopes: ["read", "admin"],
    };
    await db().apiToken.create({ data });
    if (role === "ADMIN") adminHandle = handle;
  }
});
beforeEach(() => provideJobEngine(engine));
afterEach(() => provideJobEngine(null));

async function call(
  route: DeclaredRoute,
  params: Record<string, string> = {},
  { role = "ADMIN", query = "" }: { role?: keyof typeof tokens | null; query?: string } = {},
): Promise<Response> {
  const { method, path } = route.declaration;
  const url = `http://localhost:3000${path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "")}${query}`;
  const headers = role === null ? undefined : { authorization: `Bearer ${tokens[role]}` };
  return await route(new Request(url, { method, headers }), { params: Promise.resolve(params) });
}

async function aRun(state: JobState, job = JOB.id): Promise<string> {
  const ended = state === "running" ? {} : { endedAt: new Date() };
  const error = state === "failed" ? { error: "It broke." } : {};
  const { id } = await db().jobRun.create({ data: { job, runKey: randomUUID(), state, ...ended, ...error } });
  return id;
}

async function audited(action: string, runId: string) {
  const events = await db().auditEvent.findMany({ where: { action, subjectId: JOB.id } });
  return events.filter(({ data }) => data.includes(runId));
}

describe("200", () => {
  it("lists jobs with the schedule in words, the last and the next run", async () => {
    const id = await aRun("failed");
    const { engine: kind, items } = JobList.parse(await (await call(LIST)).json());
    expect(kind).toBe("embedded");
    expect(items).toMatchObject([
      { id: JOB.id, schedule: "daily at 03:30 UTC", lastRun: { id, state: "failed" } },
    ]);
    expect(items[0]?.nextRunAt).toMatch(/T03:30:00\.000Z$/);
  });

  it("counts what failed in the last day on the overview, for admins", async () => {
    const overview = async (role: keyof typeof tokens) => (await call(OVERVIEW, {}, { role })).json();
    const { failedRuns } = await overview("ADMIN");
    await aRun("failed");
    await aRun("succeeded");
    expect(await overview("ADMIN")).toMatchObject({ failedRuns: failedRuns + 1 });
    expect(await overview("CURATOR")).toMatchObject({ failedRuns: null });
  });

  it("lists runs by job and state, page by page", async () => {
    const job = `job-${randomUUID()}`;
    const ids = [await aRun("failed", job), await aRun("failed", job)].reverse();
    await aRun("succeeded", job);
    const query = `?job=${job}&state=failed&limit=1`;
    const first = JobRunPage.parse(await (await call(RUNS, {}, { query })).json());
    const next = `${query}&cursor=${first.nextCursor}`;
    const second = JobRunPage.parse(await (await call(RUNS, {}, { query: next })).json());
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
  });

  it("shows the steps of a run with attempts, durations and errors", async () => {
    const id = await aRun("failed");
    const { runKey } = await db().jobRun.findUniqueOrThrow({ where: { id } });
    await db().$executeRaw`
      INSERT INTO durable.run (id, function_id, dedupe_key, events, state, ended_at)
      VALUES (${runKey}, 'touchstone-test-job', ${runKey}, '[]', 'failed', now())`;
    await db().$executeRaw`
      INSERT INTO durable.step (run_id, id, name, op, attempt, memo, done, started_at, ended_at)
      VALUES (${runKey}, 'a', 'first', 'StepRun', 0, '{"data": 1}', 1, now() - interval '2 s', now()),
             (${runKey}, 'b', 'second', 'StepFailed', 2, '{"error": {"name": "Error", "message": "No."}}', 2, now(), now()),
             (${runKey}, 'c', 'nap', 'Sleep', 0, NULL, NULL, now(), NULL)`;
    const run = JobRunDetail.parse(await (await call(READ, { id })).json());
    expect(run).toMatchObject({ id, name: JOB.name, error: "It broke.", cancellable: false, known: true });
    expect(run.steps).toMatchObject([
      { name: "first", kind: "work", state: "done", attempts: 1, durationMs: 2_000, error: null },
      { name: "second", kind: "work", state: "failed", attempts: 3, error: "No." },
      { name: "nap", kind: "wait", state: "open", durationMs: null },
    ]);
  });
});

describe("202", () => {
  it("starts a job: the run is there at once, audited, and the executor is asked once", async () => {
    const answer = await call(RUN, { id: JOB.id });
    expect(answer.status).toBe(202);
    const { runId } = RequestedRun.parse(await answer.json());
    expect(requests.filter((request) => request.runId === runId)).toEqual([
      { job: JOB.id, runId, cause: adminHandle },
    ]);
    const run = JobRunDetail.parse(await (await call(READ, { id: runId })).json());
    expect(run).toMatchObject({ state: "running", cause: adminHandle, cancellable: true, steps: null });
    expect(await audited("job.run_requested", runId)).toHaveLength(1);
  });

  it("retries a failed run as a new one", async () => {
    const id = await aRun("failed");
    const { runId } = RequestedRun.parse(await (await call(RETRY, { id })).json());
    expect(runId).not.toBe(id);
    expect(await audited("job.run_retried", id)).toHaveLength(1);
    expect((await db().jobRun.findUniqueOrThrow({ where: { id } })).state).toBe("failed");
  });
});

describe("204", () => {
  it("cancels a running run here and in the executor", async () => {
    const id = await aRun("running");
    expect((await call(CANCEL, { id })).status).toBe(204);
    const { runKey, state } = await db().jobRun.findUniqueOrThrow({ where: { id } });
    expect(state).toBe("cancelled");
    expect(cancelled).toContain(runKey);
    expect(await audited("job.run_cancelled", id)).toHaveLength(1);
  });

  it("cancels a request nobody has taken, also where an Inngest server drives the jobs", async () => {
    provideJobEngine({ ...engine, kind: "server" });
    const { runId } = RequestedRun.parse(await (await call(RUN, { id: JOB.id })).json());
    expect((await call(CANCEL, { id: runId })).status).toBe(204);
    expect(cancelled).not.toContain(requestKey(runId));
  });
});

describe("400", () => {
  it.each(["?cursor=nonsense", "?state=unknown", "?limit=0"])("refuses %s", async (query) => {
    expect((await call(RUNS, {}, { query })).status).toBe(400);
  });
});

describe("401 and 403", () => {
  it("is for admins alone", async () => {
    for (const route of [LIST, RUNS, READ, RUN, RETRY, CANCEL]) {
      const params = { id: randomUUID(), job: JOB.id };
      expect((await call(route, params, { role: null })).status).toBe(401);
      expect((await call(route, params, { role: "CURATOR" })).status).toBe(403);
    }
  });
});

describe("404", () => {
  it("knows no other jobs and runs", async () => {
    expect((await call(RUN, { id: "another" })).status).toBe(404);
    for (const route of [READ, RETRY, CANCEL])
      expect((await call(route, { id: randomUUID() })).status).toBe(404);
    expect(
      (await call(RETRY, { id: await aRun("failed", "gone") })).status,
      "a job of an older version",
    ).toBe(404);
  });
});

describe("409", () => {
  it("cancels what runs and retries what did not end well, nothing else", async () => {
    for (const state of ["succeeded", "failed", "cancelled"] as const)
      expect((await call(CANCEL, { id: await aRun(state) })).status).toBe(409);
    for (const state of ["succeeded", "running"] as const)
      expect((await call(RETRY, { id: await aRun(state) })).status).toBe(409);
  });
});

describe("422", () => {
  it("leaves a run inside an Inngest server alone, and running", async () => {
    provideJobEngine({ ...engine, kind: "server" });
    const id = await aRun("running");
    expect((await call(CANCEL, { id })).status).toBe(422);
    expect((await db().jobRun.findUniqueOrThrow({ where: { id } })).state).toBe("running");
  });
});

describe("503", () => {
  it("says so when the executor did not take the request; the run is failed then", async () => {
    let runId = "";
    provideJobEngine({
      ...engine,
      requestRun: async (order) => {
        runId = order.runId;
        throw new Error("not started");
      },
    });
    expect((await call(RUN, { id: JOB.id })).status).toBe(503);
    expect((await db().jobRun.findUniqueOrThrow({ where: { id: runId } })).state).toBe("failed");
  });
});
