import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as readRun } from "@/app/api/admin/jobs/[id]/route";
import { functions } from "@/inngest/index";
import { jobsAmong } from "@/inngest/job";
import type { UserActor } from "@/lib/actor";
import { provideJobEngine } from "@/lib/jobs/service";
import { callRoute } from "@/prisma/seed/test-requests";
import { aPerson } from "@/scripts/testing/people";
import { POST } from "./route";

const asked: string[] = [];
let admin: UserActor;
beforeAll(async () => {
  admin = await aPerson("ADMIN");
});
beforeEach(() =>
  provideJobEngine({
    kind: "embedded",
    jobs: jobsAmong(functions),
    requestRun: async ({ job }) => {
      asked.push(job);
    },
    announce: async () => {},
    cancelRun: async () => {},
    health: async () => null,
  }),
);
afterEach(() => provideJobEngine(null));

describe("202", () => {
  test("a run over all is asked for, and its progress is where the answer says", async () => {
    const { status, json } = await callRoute(POST, { as: admin });
    expect([status, asked]).toEqual([202, ["verify-providers"]]);
    const progress = await callRoute(readRun, { as: admin, params: { id: json.runId } });
    expect(progress.json).toMatchObject({ job: "verify-providers", state: "running", cause: admin.handle });
  });
});

describe("403", () => {
  test("a curator may not", async () => {
    expect((await callRoute(POST, { as: await aPerson("CURATOR") })).status).toBe(403);
  });
});
